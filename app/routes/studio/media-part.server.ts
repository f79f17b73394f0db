// What the library's pages show, read for one person.
import { asksFirst } from '../../domain/authoring/asks-first.server'
import { readDraft } from '../../domain/authoring/team.server'
import { shownUses } from '../../domain/courses/shown-uses.server'
import { listVideoPlaces } from '../../domain/courses/video-places.server'
import { fileName } from '../../domain/media/labels'
import type { LibraryItem } from '../../domain/media/library'
import {
  findCopy,
  findLibraryItem,
  listLibrary,
  listUploads,
  usedBytes,
} from '../../domain/media/library-queries.server'
import { fileLabel } from '../../domain/media/upload-rules'
import type { Db } from '../../platform/db'
import { i18nFor } from '../../platform/i18n'
import type { ItemPart } from '../../ui/library/item-page'
import type { LibraryPart } from '../../ui/library/library-page'
import type { SignedInContext } from '../guard.server'
import { uploadWords } from './upload-words.server'

const ITEMS_A_PAGE = 50
const LONGEST_NAME = 120
/** The newest voices a film can have, and the newest pictures and slides a voice is offered. */
const VOICES = 100
const PICTURES = 12

export function libraryPart({ db, lang, viewer, visit }: SignedInContext, asked: URLSearchParams): LibraryPart {
  const wanted = Math.max(1, Math.trunc(Number(asked.get('page'))) || 1)
  const name = (asked.get('q') ?? '').slice(0, LONGEST_NAME)
  const count = listLibrary(db, viewer.id, { limit: 0, name }).total
  const pages = Math.max(1, Math.ceil(count / ITEMS_A_PAGE))
  const page = Math.min(wanted, pages)
  const { items, total } = listLibrary(db, viewer.id, { limit: ITEMS_A_PAGE, offset: (page - 1) * ITEMS_A_PAGE, name })
  const { uploadMaxBytes: largestBytes, uploadQuotaBytes: quotaBytes } = visit.config
  return {
    lang,
    items,
    name,
    total,
    page,
    pages,
    uploads: listUploads(db, viewer.id),
    usedBytes: usedBytes(db, viewer.id),
    quotaBytes,
    largestBytes,
    isAsItCame: items.some(({ making }) => making?.state === 'ready' && making.reason === 'no-ffmpeg'),
    islandJson: JSON.stringify({ person: viewer.id, lang, largestBytes, words: uploadWords(lang) }),
  }
}

/** One file of one's own library with all that can be done to it; a stranger's is a 404. */
export function itemPart({ db, lang, viewer }: SignedInContext, hash: string, asked?: URLSearchParams): ItemPart {
  const item = findLibraryItem(db, viewer.id, hash)
  if (!item) throw new Response(null, { status: 404 })
  const places = item.kind === 'video' ? listVideoPlaces(db, viewer.id, lang) : []
  const uses = shownUses(db, viewer.id, lang, hash)
  const src = `/media/${item.hash}/${encodeURIComponent(fileLabel(item.label))}`
  const sound = asked?.get('sound')
  return {
    lang,
    item,
    src,
    places,
    uses,
    ...filmPart(db, viewer.id, item.kind),
    ...(sound ? { soundHash: sound } : {}),
    ...copyPart(db, viewer.id, asked),
    ...saysOf(db, lang, places, asked),
  }
}

/** What of the library could be a film with it: voices for what is seen, pictures and slides for a voice. */
function filmPart(db: Db, personId: string, kind: LibraryItem['kind']): Pick<ItemPart, 'voices' | 'pictures'> {
  const voices =
    kind === 'image' || kind === 'document' ? listLibrary(db, personId, { kinds: ['audio'], limit: VOICES }).items : []
  const pictures =
    kind === 'audio' ? listLibrary(db, personId, { kinds: ['image', 'document'], limit: PICTURES }).items : []
  return {
    voices: voices.map(({ hash, label, durationMs = 0, versions }) => {
      const sound = versions.find((version) => version.label === 'sound')
      const src = sound
        ? `/media/${sound.hash}/${fileName('sound')}`
        : `/media/${hash}/${encodeURIComponent(fileLabel(label))}`
      return { hash, label, durationMs, src }
    }),
    pictures: pictures.map(({ hash, label }) => ({ hash, label })),
  }
}

/** The copy or film that was asked for last, once it is there; until then the page follows it. */
function copyPart(db: Db, personId: string, asked: URLSearchParams | undefined): Pick<ItemPart, 'copy'> {
  const copy = findCopy(db, personId, asked?.get('copy') ?? '')
  return copy ? { copy } : {}
}

/** What the last press did, told by the address it led to: ids only, the words are looked up here. */
function saysOf(
  db: Db,
  lang: SignedInContext['lang'],
  places: ItemPart['places'],
  asked: URLSearchParams | undefined,
): Pick<ItemPart, 'done' | 'publish'> {
  const t = i18nFor(lang).getFixedT(lang, 'media')
  const did = asked?.get('did')
  if (did === 'edit') return { done: t('edit.done') }
  if (did === 'film') return { done: t('film.done') }
  const course = places.find(({ courseId }) => courseId === asked?.get('course'))
  if (!course) return {}
  if (did === 'detach') {
    const { courseId } = course
    const publish = { courseId, asksFirst: asksFirst(db, readDraft(db, courseId)) }
    return { done: t('beside.done', { course: course.title.text }), publish }
  }
  const revision = Number(asked?.get('revision'))
  if (did !== 'publish' || !Number.isSafeInteger(revision)) return {}
  return { done: t('attach.published', { revision, course: course.title.text }) }
}
