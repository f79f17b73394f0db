// A film of a voice and what it speaks about: a picture, or the pages of a document. Asked for here, made by the queue,
// and then an asset like any other; captions of the voice stay right for it.
import { inTransaction } from '../../platform/db'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import { type Slide, slidesRefusal } from './edits'
import { type LibraryItem, pagesOf } from './library'
import { findLibraryItem } from './library-queries.server'
import { orderCopy } from './order-copy.server'

export interface FilmOrder {
  /** a picture, or a document whose pages are ready */
  hash: string
  soundHash: string
  /** for each page, when it comes in ms of the sound; undefined = it is left out. A picture needs none. */
  startsMs: readonly (number | undefined)[]
  label: string
  quotaBytes: number
}

/** About what a slide adds to a film of the best quality. */
const SLIDE_BYTES = 200_000

/**
 * Queues the film for whoever has both in their library. The first page shown stands from the beginning. Refuses:
 * not-found, media-not-ready, film-empty, film-times, upload-quota.
 */
export function makeFilm(ctx: Context, { hash, soundHash, startsMs, ...order }: FilmOrder): { id: string } {
  return inTransaction(ctx, ({ db }) => {
    const personId = personOf(ctx).id
    const [shown, sound] = [findLibraryItem(db, personId, hash), findLibraryItem(db, personId, soundHash)]
    if (!shown || sound?.kind !== 'audio') throw new Refusal('not-found')
    const slides = slidesOf(shown, startsMs)
    const why = slidesRefusal(slides, sound.durationMs ?? 0)
    if (why) throw new Refusal(why)
    const sizeBytes = sound.sizeBytes + slides.length * SLIDE_BYTES
    return orderCopy(ctx, { of: sound.hash, edit: { rotateDegrees: 0 }, slides }, { ...order, sizeBytes })
  })
}

function slidesOf(shown: LibraryItem, startsMs: FilmOrder['startsMs']): Slide[] {
  if (shown.kind === 'image') return [{ of: shown.hash, fromMs: 0 }]
  if (shown.kind !== 'document') throw new Refusal('not-found')
  const pages = pagesOf(shown)
  if (pages.length === 0) throw new Refusal('media-not-ready')
  const slides = pages.flatMap(({ hash: of }, index) => {
    const fromMs = startsMs[index]
    return fromMs === undefined ? [] : [{ of, fromMs }]
  })
  return slides.map((slide, index) => (index === 0 ? { ...slide, fromMs: 0 } : slide))
}
