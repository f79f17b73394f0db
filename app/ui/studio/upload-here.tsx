// A film, or a picture, sent from the lesson it is for: the same uploading as in the library, and what becomes of it is
// followed here.
import { limitInWords } from '../../domain/media/upload-rules'
import type { Making, OpenUpload } from '../../domain/media/library'
import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'
import { DataBlock } from '../lesson/markup'
import { ComingList } from '../library/coming-list'
import { MakingState } from '../library/making-state'

export interface UploadPart {
  uploads: OpenUpload[]
  /** films of the library that cannot take a place yet, the newest first */
  unready: { hash: string; label: string; making: Making }[]
  /** films sent in the last day that no course has: they are ready to take a place */
  ready: { hash: string; label: string }[]
  largestBytes: number
  /** what the island needs, as JSON */
  islandJson: string
}

interface HereProps {
  part: UploadPart
  of?: 'video' | 'picture'
  /** id of what follows the files sent here, where a page sends into several places */
  list?: string
}

/** Needs a script; without one the library says what to do. */
export function UploadHere({ part, of = 'video', list }: HereProps) {
  const { t } = useTranslation(['media', 'pictures'])
  const largest = limitInWords(part.largestBytes)
  const id = of === 'video' ? 'files' : 'picture-files'
  return (
    <div className="upload-box" data-island="uploads" data-list={list}>
      <div data-add hidden>
        <label className="btn plain" htmlFor={id}>
          {of === 'video' ? t('here.choose') : t('pictures:send')}
        </label>
        <input
          className="vh"
          id={id}
          type="file"
          accept={of === 'video' ? 'video/*' : 'image/*'}
          aria-describedby={`${id}-hint`}
        />
        <span className="small quiet drop">{t('add.drop')}</span>
        <p className="small quiet" id={`${id}-hint`}>
          {of === 'video' ? t('here.hint', { largest }) : t('pictures:sendHint', { largest })}
        </p>
      </div>
      <ul className="plain-l shelf" data-sending />
      <p className="vh" role="status" data-say />
      <DataBlock json={part.islandJson} />
    </div>
  )
}

/** What is on its way; the script keeps it as the server has it. */
export function OnItsWay({ lang, part, id }: { lang: Lang; part: UploadPart; id?: string }) {
  const { t } = useTranslation('media')
  return (
    <>
      <ComingList lang={lang} uploads={part.uploads} {...(id ? { id } : {})} />
      {part.unready.length > 0 && (
        <ul className="plain-l shelf">
          {part.unready.map(({ hash, label, making }) => (
            <li key={hash}>
              <span className="label">
                <a href={`/${lang}/studio/media/${hash}`}>{label}</a>
                <span className="small">
                  {t('here.stored')} <MakingState making={making} lang={lang} />
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Whether the page should be looked at again in a moment. */
export const isOnItsWay = ({ uploads, unready }: UploadPart): boolean =>
  uploads.some(({ state }) => state === 'received') ||
  unready.some(({ making }) => making.state === 'waiting' || making.state === 'working')
