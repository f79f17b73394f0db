import type { Hit } from '../../domain/courses/search-hits'
import type { Piece as TextPiece } from '../../domain/courses/search-text'
import type { Lang } from '../../platform/languages'
import { Cover } from '../kit/cover'
import { formatClock } from '../kit/format'
import { Icon } from '../kit/icon'
import { useTranslation } from '../kit/use-translation'
import { Dimensions, type Entry, type Inside, InsideNote, PieceTags } from './piece'

export interface Found extends Entry {
  /** the lesson a guest may open */
  sample?: string
  found?: { title: TextPiece[]; summary?: TextPiece[]; hits: Hit[] }
}

interface FoundInput {
  lang: Lang
  entry: Found
  inside: Inside | undefined
}

/** A course that a search found: its label, and the places where it speaks of what was asked for. */
export function FoundPiece({ lang, entry, inside }: FoundInput) {
  const { t } = useTranslation(['public', 'site'])
  const { found } = entry
  const here = `/${lang}/courses/${entry.slug}`
  const own = entry.textLang === lang ? undefined : entry.textLang
  const hits = found?.hits ?? []
  const opens = (hit: Hit): boolean => inside !== undefined || hit.lessonId === entry.sample
  return (
    <li className="piece" data-topic={entry.topic}>
      <div className="art">
        <Cover topic={entry.topic} title={entry.slug} picture={entry.cover} />
      </div>
      <div className="lab-l">
        <p className="topic">{t(`site:topic.${entry.topic}`)}</p>
        <h2>
          <a href={here} lang={own}>
            <Marked pieces={found?.title ?? [{ text: entry.title, isMarked: false }]} />
          </a>
        </h2>
        <p className="dims">
          <Dimensions lang={lang} entry={entry} />
        </p>
        {inside ? (
          <InsideNote inside={inside} id={`in-${entry.slug}`} here={here} />
        ) : (
          <PieceTags lang={lang} entry={entry} />
        )}
      </div>
      <div className="why">
        {found?.summary && (
          <p lang={own}>
            <Marked pieces={found.summary} />
          </p>
        )}
        {hits.length > 0 && (
          <ul aria-label={t('hits.name')}>
            {hits.map((hit) => (
              <HitRow
                key={`${hit.lessonId} ${hit.atMs} ${hit.kind}`}
                lang={lang}
                hit={hit}
                here={here}
                opens={opens(hit)}
              />
            ))}
          </ul>
        )}
        {hits.some((hit) => hit.lessonId !== undefined && !opens(hit)) && (
          <p className="small quiet">{t('hits.enrol')}</p>
        )}
      </div>
    </li>
  )
}

interface HitInput {
  lang: Lang
  hit: Hit
  here: string
  /** false = the reader is outside: the course page, which keeps the place until they join */
  opens: boolean
}

function HitRow({ lang, hit, here, opens }: HitInput) {
  const { t } = useTranslation('public')
  const words = (
    <span className="said" lang={hit.lang === lang ? undefined : hit.lang}>
      <Marked pieces={hit.pieces} />
    </span>
  )
  if (hit.lessonId === undefined) {
    return (
      <li>
        <span className="quiet">{t('hits.about')}</span> {words}
      </li>
    )
  }
  const seconds = hit.atMs === undefined ? undefined : Math.floor(hit.atMs / 1000)
  const asked = new URLSearchParams({
    ...(opens ? {} : { lesson: hit.lessonId }),
    ...(seconds === undefined ? {} : { t: String(seconds) }),
  }).toString()
  const path = opens ? `${here}/lessons/${hit.lessonId}` : here
  const title = hit.lessonTitle
  return (
    <li>
      <a href={asked ? `${path}?${asked}` : path}>
        {hit.atMs !== undefined && <Icon name="play" />}
        {hit.isTitle ? words : <span lang={title?.lang === lang ? undefined : title?.lang}>{title?.text}</span>}
        {hit.atMs !== undefined && <span className="num"> {formatClock(hit.atMs)}</span>}
      </a>
      {!hit.isTitle && words}
    </li>
  )
}

/** Words as they were written, what was asked for marked. */
function Marked({ pieces }: { pieces: readonly TextPiece[] }) {
  // a text cut anew at each search: its pieces have no names but their order
  return (
    <>
      {pieces.map((piece, i) => (piece.isMarked ? <mark key={`${i} ${piece.text}`}>{piece.text}</mark> : piece.text))}
    </>
  )
}
