// Over a draft that is looked at: that it is one, its languages, the width of a phone, the way back. Inside the frame of
// a phone there is nothing of it.
import type { ReactNode } from 'react'
import type { Lang } from '../../platform/languages'
import { formatDate, languageName } from '../kit/format'
import { useTranslation } from '../kit/use-translation'

export interface PreviewBar {
  lang: Lang
  languages: Lang[]
  /** address of this page after the language */
  path: string
  /** of the draft in the studio; none = somebody without an account looks */
  back?: string
  until?: number
  isPhone: boolean
  isFramed: boolean
  /** the course will have no page in this language */
  isElsewhere: boolean
}

export function PreviewFrame({ bar, children }: { bar: PreviewBar; children: ReactNode }) {
  const { t } = useTranslation('publication')
  if (bar.isFramed) return <>{children}</>
  const here = `/${bar.lang}${bar.path}`
  return (
    <>
      <aside className="preview-bar" aria-label={t('preview.title')}>
        <div className="wrap row">
          <span>
            {bar.until === undefined ? t('preview.bar') : t('review.bar', { date: formatDate(bar.until, bar.lang) })}{' '}
            {bar.isElsewhere && t('preview.notIn')}
          </span>
          <nav className="row" aria-label={t('preview.languages')}>
            {bar.languages.map((lang) => (
              <a
                key={lang}
                href={`/${lang}${bar.path}${bar.isPhone ? '?size=phone' : ''}`}
                aria-current={lang === bar.lang ? 'true' : undefined}
                hrefLang={lang}
              >
                {languageName(lang, bar.lang)}
              </a>
            ))}
          </nav>
          <a href={bar.isPhone ? here : `${here}?size=phone`}>{bar.isPhone ? t('preview.wide') : t('preview.phone')}</a>
          {bar.back && <a href={bar.back}>{t('preview.back')}</a>}
        </div>
      </aside>
      {bar.isPhone ? <Phone src={here} /> : children}
    </>
  )
}

function Phone({ src }: { src: string }) {
  const { t } = useTranslation('publication')
  // oxlint-disable-next-line react/iframe-missing-sandbox -- a page of our own: with the rights it needs a sandbox holds nothing
  return <iframe className="phone-frame" src={src} title={t('preview.frame')} />
}
