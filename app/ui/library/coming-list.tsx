import type { OpenUpload } from '../../domain/media/library'
import type { Lang } from '../../platform/languages'
import { formatSize } from '../kit/format'
import { useTranslation } from '../kit/use-translation'

/** Files that the server knows are on their way, from whatever window, and those it could not take. */
export function ComingList({ lang, uploads, id = 'coming' }: { lang: Lang; uploads: OpenUpload[]; id?: string }) {
  const { t } = useTranslation('media')
  if (uploads.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t('coming.title')}</h2>
      <ul className="plain-l shelf">
        {uploads.map((upload) => (
          <li
            key={upload.id}
            data-upload={upload.id}
            data-refused={upload.state === 'refused' ? `${upload.label}: ${says(upload)}` : undefined}
          >
            <span className="label">
              <span>{upload.label}</span>
              {upload.sizeBytes > 0 && <span className="small quiet">{formatSize(upload.sizeBytes, lang)}</span>}
              <span className="small">{says(upload)}</span>
            </span>
            {(upload.state !== 'received' || upload.isCopy) && (
              <form method="post" action={`/${lang}/studio/uploads/${upload.id}/discard`}>
                <button className="btn plain s" type="submit" aria-label={nameOf(upload)}>
                  {upload.state === 'refused' ? t('coming.putAwayShort') : t('coming.discardShort')}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )

  function nameOf({ label, state }: OpenUpload): string {
    return state === 'refused' ? t('coming.putAway', { label }) : t('coming.discard', { label })
  }
  function says({ state, reason, waitsFor, isCopy, isArriving }: OpenUpload): string {
    if (reason) return t(`reason.${reason}`)
    if (waitsFor) return t(`waits.${waitsFor}`)
    if (state === 'received') return isCopy ? t('coming.made') : t('coming.received')
    return isArriving ? t('coming.arriving') : t('coming.interrupted')
  }
}
