import { useTranslation } from '../kit/use-translation'
import type { Lang } from '../../platform/languages'
import { Icon } from '../kit/icon'

interface CodeFormInput {
  lang: Lang
  label: string
  typed?: string
  /** in words; what is wrong with what was typed */
  problem?: string | undefined
}

/** Where a code is typed; works as a plain GET form. */
export function CodeForm({ lang, label, typed, problem }: CodeFormInput) {
  const { t } = useTranslation('certificate')
  return (
    <form className={problem ? 'field wrong' : 'field'} action={`/${lang}/certificates`}>
      <label htmlFor="code">{label}</label>
      <span className="hint" id="code-hint">
        {t('search.hint')}
      </span>
      {problem && (
        <span className="err" id="code-problem">
          <Icon name="warning" /> {problem}
        </span>
      )}
      <input
        id="code"
        name="code"
        required
        defaultValue={typed}
        dir="ltr"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? 'code-hint code-problem' : 'code-hint'}
      />
      <button className="btn plain gap-s" type="submit">
        {t('search.button')}
      </button>
    </form>
  )
}
