import type { ShownUse, VideoPlaces } from '../../domain/courses/media-places'
import { fileName, QUALITIES, type Quality } from '../../domain/media/labels'
import { type Copy, formatOf, type LibraryItem, pagesOf } from '../../domain/media/library'
import type { Lang } from '../../platform/languages'
import type { Answered } from '../kit/form'
import { formatClock, formatDate, formatSize } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { LookFirst } from '../publication/look-first'
import { AttachForm } from './attach-form'
import { BesideList } from './beside-list'
import { EditForm } from './edit-form'
import { FilmForm, type Voice } from './film-form'
import { FilmWays, type Picture } from './film-ways'
import { MakingState } from './making-state'
import { Preview } from './preview'
import { Uses } from './uses'

export interface ItemPart {
  lang: Lang
  item: LibraryItem
  /** its address under its own name */
  src: string
  uses: ShownUse[]
  places: VideoPlaces[]
  /** for a picture or a document: the voices a film of it could have */
  voices: Voice[]
  /** for a voice: what a film of it could show */
  pictures: Picture[]
  /** the voice somebody came from */
  soundHash?: string
  /** what the last press did, in words */
  done?: string
  /** what became of what was asked to be made of this file */
  copy?: Copy
  /** a course whose draft was just changed, and whether publishing it has to be looked at first */
  publish?: { courseId: string; asksFirst: boolean }
}

interface ItemPageProps {
  part: ItemPart
  /** how the press of a form of this page was answered */
  edit?: Answered
  attach?: Answered
  film?: Answered
  /** why it stays in the library, in words */
  kept?: string
}

export function ItemPage({ part, edit, attach, film, kept }: ItemPageProps) {
  const { lang, item } = part
  const { t } = useTranslation('media')
  const isRecording = item.kind === 'video' || item.kind === 'audio'
  const isReady = item.making?.state === 'ready'
  const isShown = item.kind === 'image' || (item.kind === 'document' && isReady && pagesOf(item).length > 0)
  return (
    <div className="wrap library">
      <div className="head">
        <p className="crumb small">
          <a href={`/${lang}/studio/media`}>{t('toLibrary')}</a>
        </p>
        <h1 className="file">{item.label}</h1>
        {item.making && (
          <p data-island={isOpen(item) ? 'making' : undefined}>
            <MakingState making={item.making} lang={lang} />
          </p>
        )}
      </div>
      {kept && (
        <p className="say bad" role="alert">
          {kept} <a href="#uses">{t('item.uses')}</a>
        </p>
      )}
      {part.done && (
        <div className={isRefused(part.copy) ? 'say bad' : 'say good'} role="status">
          <CopyNote part={part} />
          {part.publish && <Publish lang={lang} hash={item.hash} {...part.publish} />}
        </div>
      )}
      <div className="bench">
        <div>
          <Preview item={item} src={part.src} />
          <Facts lang={lang} item={item} src={part.src} />
          <Versions lang={lang} item={item} />
        </div>
        <div>
          {item.kind === 'video' && isReady && (
            <AttachForm lang={lang} item={item} places={part.places} again={attach} />
          )}
          <BesideList lang={lang} item={item} places={part.places} />
          {isRecording && isReady && <EditForm lang={lang} item={item} again={edit} />}
          {item.kind === 'audio' && isReady && <FilmWays lang={lang} soundHash={item.hash} pictures={part.pictures} />}
          {item.kind === 'document' && !isReady && <Slides lang={lang} item={item} />}
          <Uses lang={lang} item={item} uses={part.uses} />
        </div>
      </div>
      {isShown && <FilmForm lang={lang} item={item} voices={part.voices} soundHash={part.soundHash} again={film} />}
    </div>
  )
}

function Publish({ lang, hash, courseId, asksFirst }: { lang: Lang; hash: string } & NonNullable<ItemPart['publish']>) {
  const { t } = useTranslation('media')
  if (asksFirst) return <LookFirst lang={lang} courseId={courseId} />
  return (
    <form method="post" action={`/${lang}/studio/courses/${courseId}/publication`}>
      <input type="hidden" name="back" value={hash} />
      <button className="btn s gap-s" type="submit">
        {t('attach.publish')}
      </button>
    </form>
  )
}

const isRefused = (copy: Copy | undefined): copy is Extract<Copy, { reason: unknown }> =>
  typeof copy === 'object' && 'reason' in copy

/** What the last press did; of a copy, whether it is there, followed until it is, or why it is not. */
function CopyNote({ part: { lang, done, copy } }: { part: ItemPart }) {
  const { t } = useTranslation('media')
  if (isRefused(copy)) return <p>{t(`reason.${copy.reason}`)}</p>
  if (copy && copy !== 'waiting')
    return (
      <p>
        {t('copy.there')} <a href={`/${lang}/studio/media/${copy.hash}`}>{t('copy.open')}</a>
      </p>
    )
  return <p data-island={copy ? 'making' : undefined}>{done}</p>
}

const isOpen = ({ making }: LibraryItem): boolean => making?.state === 'waiting' || making?.state === 'working'

function Facts({ lang, item, src }: { lang: Lang; item: LibraryItem; src: string }) {
  const { t } = useTranslation('media')
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('item.facts')}</h2>
      <dl className="facts small">
        <dt>{t('item.type')}</dt>
        <dd>{t(`type.${item.kind}`, { format: formatOf(item.mediaType) })}</dd>
        <dt>{t('item.size')}</dt>
        <dd>{formatSize(item.sizeBytes, lang)}</dd>
        {item.durationMs !== undefined && (
          <>
            <dt>{t('item.length')}</dt>
            <dd>{formatClock(item.durationMs)}</dd>
          </>
        )}
        {item.widthPx !== undefined && (
          <>
            <dt>{t('item.picture')}</dt>
            <dd>
              {item.widthPx} × {item.heightPx}
            </dd>
          </>
        )}
        <dt>{t('item.added')}</dt>
        <dd>{formatDate(item.addedAt, lang)}</dd>
      </dl>
      <p className="small">
        <a href={src} download={item.label}>
          {t('item.download')}
        </a>
      </p>
    </section>
  )
}

function Versions({ lang, item }: { lang: Lang; item: LibraryItem }) {
  const { t } = useTranslation('media')
  const { making } = item
  // pages are shown where they are used
  if (!making || (item.kind === 'document' && making.state === 'ready')) return null
  const made = item.versions.filter(({ label }) => (QUALITIES as readonly string[]).includes(label))
  const verb = isOpen(item) ? 'cancellation' : 'making'
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t('item.versions')}</h2>
      {made.length > 0 && (
        <table className="small">
          <thead>
            <tr>
              <th scope="col">{t('item.version')}</th>
              <th scope="col" className="r">
                {t('item.bytes')}
              </th>
            </tr>
          </thead>
          <tbody>
            {made.map(({ label, hash, sizeBytes }) => (
              <tr key={label}>
                <th scope="row">
                  <a href={`/media/${hash}/${fileName(label as Quality)}`}>
                    {label === 'audio' ? t('item.audio') : label}
                  </a>
                </th>
                <td className="r num">{formatSize(sizeBytes, lang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <form method="post" action={`/${lang}/studio/media/${item.hash}/${verb}`}>
        <button className="btn plain s gap-s" type="submit">
          {isOpen(item) ? t('item.cancel') : t('item.again')}
        </button>
      </form>
    </section>
  )
}

/** Pages become pictures only where somebody wants a film of them. */
function Slides({ lang, item }: { lang: Lang; item: LibraryItem }) {
  const { t } = useTranslation('media')
  if (item.making) return null // how far they are, and the way to try again, stand beside
  return (
    <section aria-labelledby="slides">
      <h2 id="slides">{t('film.title')}</h2>
      <p className="small quiet">{t('film.pages')}</p>
      <form method="post" action={`/${lang}/studio/media/${item.hash}/making`}>
        <button className="btn plain s gap-s" type="submit">
          {t('film.prepare')}
        </button>
      </form>
    </section>
  )
}
