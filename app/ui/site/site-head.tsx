import { useTranslation } from '../kit/use-translation'
import { type Lang, LANGUAGE_NAMES, LANGUAGES } from '../../platform/languages'
import { Mark } from '../kit/icon'

type Role = 'instructor' | 'coordinator' | 'administrator'

export interface Site {
  lang: Lang
  /** of the address, without its query */
  path: string
  /** of the same page in a language */
  queryIn: (lang: Lang) => string
  programmeName: string
  viewer?: { name: string; roles: readonly Role[] } | undefined
}

/** The head of every page: where one is, where one may go, the same page in the other languages. */
export function SiteHead(site: Site) {
  const { t } = useTranslation('site')
  return (
    <header className="top">
      <div className="wrap">
        <a className="brand" href={`/${site.lang}`}>
          <Mark />
          {t('brand')} <small>{site.programmeName}</small>
        </a>
        <nav className="menu" aria-label={t('menu.name')}>
          {placesFor(site).map(({ key, path }) => (
            <a key={key} href={path} aria-current={currentFor(site.path, path)}>
              {t(`menu.${key}`)}
            </a>
          ))}
        </nav>
        <LanguageSwitch {...site} />
      </div>
    </header>
  )
}

function placesFor({ lang, viewer }: Site) {
  const place = <K extends string>(key: K, end: string = key) => ({ key, path: `/${lang}/${end}` })
  const roles = viewer?.roles ?? []
  return [
    place('courses'),
    ...(viewer ? [place('learn')] : []),
    ...(roles.includes('instructor') ? [place('studio')] : []),
    ...(roles.includes('coordinator') ? [place('coordinate')] : []),
    ...(roles.includes('administrator') ? [place('admin')] : []),
    place('help'),
    ...(viewer ? [place('account')] : [place('signIn', 'sign-in')]),
  ]
}

/** `page` on the page itself, `true` on those below it. */
function currentFor(path: string, place: string): 'page' | 'true' | undefined {
  if (path === place) return 'page'
  return path.startsWith(`${place}/`) ? 'true' : undefined
}

function LanguageSwitch({ lang, path, queryIn }: Site) {
  const { t } = useTranslation('site')
  return (
    <nav className="langs" aria-label={t('languages')}>
      {LANGUAGES.map((other) => (
        <a
          key={other}
          href={inLanguage(path, other) + queryIn(other)}
          lang={other}
          hrefLang={other}
          aria-current={other === lang ? 'true' : undefined}
          aria-label={`${LANGUAGE_NAMES[other]}, ${other.toUpperCase()}`}
        >
          {other.toUpperCase()}
        </a>
      ))}
    </nav>
  )
}

/** The same address in another language; where it names no language, that language's home. */
export function inLanguage(path: string, lang: Lang): string {
  return /^\/(es|pt|en)(?=\/|$)/.test(path) ? path.replace(/^\/(es|pt|en)/, `/${lang}`) : `/${lang}`
}
