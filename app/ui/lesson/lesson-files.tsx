import { useTranslation } from '../kit/use-translation'
import { formatSize } from '../kit/format'
import { Icon } from '../kit/icon'
import { foreign } from './foreign'
import type { LessonPage } from './page-data'

export function Attachments({ page: { attachments, lang } }: { page: LessonPage }) {
  const { t } = useTranslation('lesson')
  if (attachments.length === 0) return null
  return (
    <p className="row small">
      {attachments.map(({ href, title, sizeBytes }) => {
        const kind = /\.(\w{1,5})$/.exec(href)?.[1]?.toUpperCase() ?? t('file')
        return (
          <a key={href} href={href} lang={foreign(title, lang)}>
            <Icon name="document" /> {t('attachment', { title: title.text, kind, size: formatSize(sizeBytes, lang) })}
          </a>
        )
      })}
    </p>
  )
}

/** The lesson to take along: what of it there is as a file, and what each weighs. */
export function Downloads({ page: { video, lang } }: { page: LessonPage }) {
  const { t } = useTranslation('lesson')
  if (!video || (video.downloads.length === 0 && video.transcript.isEmpty)) return null
  return (
    <div className="row small">
      <span className="quiet" id="downloads">
        {t('downloads.title')}
      </span>
      <ul className="row" role="list" aria-labelledby="downloads">
        {video.downloads.map(({ kind, href, name, sizeBytes }) => {
          const size = formatSize(sizeBytes, lang)
          return (
            <li key={kind}>
              <a href={href} download={name}>
                <Icon name="download" />{' '}
                {kind === 'video' ? t('downloads.video', { size }) : t('downloads.sound', { size })}
              </a>
            </li>
          )
        })}
        {!video.transcript.isEmpty && (
          <li>
            <a href={video.transcript.pdf} hrefLang={lang} download>
              <Icon name="download" /> {t('downloads.transcript')}
            </a>
          </li>
        )}
      </ul>
    </div>
  )
}
