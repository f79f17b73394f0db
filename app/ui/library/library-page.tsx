import { limitInWords } from '../../domain/media/upload-rules'
import type { OpenUpload } from '../../domain/media/library'
import { formatSize } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { DataBlock } from '../lesson/markup'
import { ComingList } from './coming-list'
import { LibraryList, type LibraryListPart } from './library-list'

export interface LibraryPart extends LibraryListPart {
  uploads: OpenUpload[]
  usedBytes: number
  quotaBytes: number
  largestBytes: number
  /** something here could not be prepared, because the machine has no ffmpeg */
  isAsItCame: boolean
  /** what the island needs, as JSON */
  islandJson: string
}

/** The library: what is coming, what is there. Uploading itself needs a script; the rest does not. */
export function LibraryPage(part: LibraryPart) {
  const { lang } = part
  const { t } = useTranslation('media')
  return (
    <div className="wrap library">
      <div className="head">
        <p className="crumb small">
          <a href={`/${lang}/studio`}>{t('back')}</a>
        </p>
        <h1>{t('title')}</h1>
        <p className="wt">{t('lead')}</p>
        {part.isAsItCame && <p className="say warn small gap">{t('noFfmpeg')}</p>}
      </div>
      <section className="upload-box" data-island="uploads" aria-labelledby="adding">
        <h2 id="adding">{t('add.title')}</h2>
        <p className="small quiet" id="adding-hint">
          {t('add.hint', { largest: limitInWords(part.largestBytes) })}
        </p>
        <noscript>
          <p className="say small">{t('add.noScript')}</p>
        </noscript>
        <div data-add hidden>
          <label className="btn" htmlFor="files">
            {t('add.choose')}
          </label>
          <input
            className="vh"
            id="files"
            type="file"
            multiple
            aria-describedby="adding-hint"
            accept="video/*,audio/*,image/png,image/jpeg,image/gif,image/webp,application/pdf,.vtt,text/vtt"
          />
          <span className="small quiet drop">{t('add.drop')}</span>
        </div>
        <ul className="plain-l shelf" data-sending />
        <p className="vh" role="status" data-say />
        <DataBlock json={part.islandJson} />
      </section>
      <div data-library={isBusy(part) ? 'busy' : ''}>
        <ComingList lang={lang} uploads={part.uploads} />
        <LibraryList {...part} />
        <p className="small quiet gap">
          {t('used', { used: formatSize(part.usedBytes, lang), quota: formatSize(part.quotaBytes, lang) })}
        </p>
      </div>
    </div>
  )
}

/** Whether the machine works on something that the page should follow. */
const isBusy = ({ uploads, items }: LibraryPart): boolean =>
  uploads.some(({ state }) => state === 'received') ||
  items.some(({ making }) => making?.state === 'waiting' || making?.state === 'working')
