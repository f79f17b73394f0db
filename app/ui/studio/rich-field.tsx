// A Markdown text: a plain field that works by itself, which the page's script turns into an editor (rich/island.ts).
import type { FieldState } from '../kit/field'
import { Icon } from '../kit/icon'
import { useTranslation } from '../kit/use-translation'
import { DataBlock } from '../lesson/markup'

interface RichFieldProps extends FieldState {
  /** of the text */
  lang: string
  json: string
}

export function RichField({ id, name, value, problem, lang, json }: RichFieldProps) {
  const { t } = useTranslation('reading-editor')
  return (
    <div className={problem ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{t('reading.body')}</label>
      <span className="hint" id={`${id}-hint`}>
        {t('reading.hint')}
      </span>
      {problem && (
        <span className="err" id={`${id}-problem`}>
          <Icon name="warning" /> {problem}
        </span>
      )}
      <DataBlock json={json} />
      {/* a first line break in a textarea is not part of its text: React writes one where the text has one */}
      <textarea
        id={id}
        name={name}
        lang={lang}
        rows={18}
        defaultValue={value}
        aria-describedby={problem ? `${id}-hint ${id}-problem` : `${id}-hint`}
        aria-invalid={problem ? true : undefined}
        data-rich
      />
    </div>
  )
}
