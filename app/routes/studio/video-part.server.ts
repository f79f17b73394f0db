// What the editor of a video lesson shows: its recordings with their captions, and chapters.
import { alternativesOf } from '../../domain/courses/alternatives'
import type { Captions, CourseDocument, VideoLesson } from '../../domain/courses/document'
import { usesOf } from '../../domain/courses/media-use.server'
import type { LibraryItem } from '../../domain/media/library'
import { listLibrary, listUploads } from '../../domain/media/library-queries.server'
import { LANGUAGES } from '../../platform/languages'
import type { UploadPart } from '../../ui/studio/upload-here'
import type { VideoEditorPart } from '../../ui/studio/video-part'
import type { SignedInContext } from '../guard.server'
import { filmOf } from './film-part.server'
import { savePart } from './frame.server'
import { uploadWords } from './upload-words.server'

const OFFERED = 100

export function videoEditorPart(ctx: SignedInContext, document: CourseDocument, lesson: VideoLesson): VideoEditorPart {
  const { db, viewer } = ctx
  const { items } = listLibrary(db, viewer.id, { limit: OFFERED, kinds: ['video', 'image'] })
  const films = items.filter(({ kind, making }) => kind === 'video' && making?.state === 'ready')
  return {
    recordings: lesson.recordings.map((recording) => ({
      language: recording.language,
      label: recording.asset.label,
      hash: recording.asset.hash,
      film: filmOf(db, recording),
      ...(recording.poster ? { poster: recording.poster.hash } : {}),
      beside: alternativesOf(recording).map(({ kind, asset }) => ({ kind, hash: asset.hash, label: asset.label })),
      captions: LANGUAGES.filter(
        (lang) => lang === recording.language || document.languages[lang] || recording.captions[lang],
      ).map((language) => ({ language, ...stateOf(recording.captions[language]) })),
    })),
    films: films.map(({ hash, label, durationMs = 0 }) => ({ hash, label, durationMs })),
    pictures: items.flatMap(({ hash, label, kind }) => (kind === 'image' ? [{ hash, label }] : [])),
    upload: uploadPart(ctx, items),
    chapters: savePart(document, 'chapters', lesson.id),
  }
}

/** How many films that are not ready are told: those of today. */
const UNREADY = 5
/** How many that came last are offered with one press, and for how long they count as having come. */
const READY = 3
const DAY_MS = 86_400_000

/** What sending a file from a lesson needs; `items` of the library tell which films are not ready, or became so. */
export function uploadPart(
  { db, lang, viewer, visit, now }: SignedInContext,
  items: readonly LibraryItem[],
): UploadPart {
  const largestBytes = visit.config.uploadMaxBytes
  const unready = items.flatMap(({ hash, label, kind, making }) =>
    kind === 'video' && making && making.state !== 'ready' && making.state !== 'cancelled'
      ? [{ hash, label, making }]
      : [],
  )
  return {
    uploads: listUploads(db, viewer.id),
    unready: unready.slice(0, UNREADY),
    ready: items
      .filter(({ kind, making, addedAt }) => kind === 'video' && making?.state === 'ready' && addedAt > now - DAY_MS)
      .filter(({ hash }) => usesOf(db, hash).length === 0)
      .slice(0, READY)
      .map(({ hash, label }) => ({ hash, label })),
    largestBytes,
    islandJson: JSON.stringify({ person: viewer.id, lang, largestBytes, words: uploadWords(lang) }),
  }
}

const stateOf = (captions: Captions | undefined) => ({
  count: captions?.cues.length ?? 0,
  isNeeded: captions?.review !== undefined && 'needed' in captions.review,
})
