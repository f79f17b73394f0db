import { SIGN_LANGUAGES } from '../../domain/courses/sign-languages'
import { useTranslation } from '../kit/use-translation'
import type { VersionChoice as Choice } from './page-data'

/** The versions of a recording, right below it: who needs one finds it without opening a menu, and without a script. */
export function VersionChoice({ choices }: { choices: readonly Choice[] }) {
  const { t } = useTranslation('lesson')
  if (choices.length === 0) return null
  return (
    <nav className="film-choice" aria-labelledby="film-choice">
      <span id="film-choice" className="small quiet">
        {t('version.name')}
      </span>
      <ul role="list">
        {choices.map(({ kind, signLanguage, href, isShown }) => (
          <li key={kind}>
            <a href={href} data-version={kind} aria-current={isShown ? 'true' : undefined}>
              {kind === 'sign'
                ? t('version.sign', { name: signLanguage ? SIGN_LANGUAGES[signLanguage].name : '' })
                : t(`version.${kind}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
