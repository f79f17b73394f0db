// A recording from the library takes its place in a video lesson of the draft. Captions stay: they are moved where both
// files are of one recording, cut in different ways.
import { eq } from 'drizzle-orm'
import { assets } from '../../../db/schema/media'
import type { Db } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { type Context, personOf } from '../context'
import { EditOf } from '../media/edits'
import { findLibraryItem } from '../media/library-queries.server'
import { fileLabel } from '../media/upload-rules'
import { Refusal } from '../refusal'
import { alternativesOf, runsBeside } from '../courses/alternatives'
import type { CourseDocument, Recording, VideoLesson } from '../courses/document'
import { findLesson } from '../courses/rules'
import { type Cut, shiftChapters, shiftRecording } from '../courses/shift-times'
import { changeDraft } from './change-draft.server'

export interface Attachment {
  courseId: string
  lessonId: string
  language: Lang
  hash: string
  /** the person knows that it is longer or shorter than the one before */
  isSure?: boolean
}

/** Two films that differ by more than this are not the same words at the same moments. */
const SAME_LENGTH_MS = 2_000

/**
 * Puts the recording into the draft, as one step; the same twice is once. Refuses: not-found, not-allowed,
 * media-not-ready, alternatives-unlike where what runs beside the recording before does not run beside this one, and,
 * where nobody is sure, recording-length.
 */
export function attachRecording(ctx: Context, { courseId, lessonId, language, hash, isSure }: Attachment): void {
  changeDraft(ctx, courseId, (document) => {
    const { db } = ctx
    const lesson = videoIn(document, lessonId)
    const item = findLibraryItem(db, personOf(ctx).id, hash)
    if (item?.kind !== 'video') throw new Refusal('not-found')
    if (item.making?.state !== 'ready') throw new Refusal('media-not-ready')
    const asset = { hash, label: fileLabel(item.label) }
    const before = lesson.recordings.find((recording) => recording.language === language)
    const cut = before && cutBetween(ctx, before.asset.hash, hash)
    if (before && before.asset.hash !== hash) {
      refuseUnlikeBeside(db, before, { hash, cut })
      if (!isSure && !cut && hasTimes(lesson, before)) refuseOtherLength(db, before.asset.hash, hash)
    }
    if (!place(lesson, { language, asset, cut })) return undefined
    return { act: 'attach', subject: lessonId, label: lesson.title[document.source]?.text ?? '' }
  })
}

/** Refuses: not-found, also where the lesson is no video. */
export function videoIn(document: CourseDocument, lessonId: string): VideoLesson {
  const lesson = findLesson(document, lessonId)
  if (lesson?.kind !== 'video') throw new Refusal('not-found')
  return lesson
}

/** Whether something stands at moments of the recording. */
const hasTimes = (lesson: VideoLesson, { captions }: Recording): boolean =>
  lesson.chapters.length > 0 || Object.keys(captions).length > 0

function refuseOtherLength(db: Db, before: string, hash: string): void {
  const [old, next] = [lengthOf(db, before), lengthOf(db, hash)]
  const seconds = (ms: number): number => Math.round(ms / 100) / 10
  if (Math.abs(old - next) > SAME_LENGTH_MS)
    throw new Refusal('recording-length', { seconds: seconds(next), before: seconds(old) })
}

const lengthOf = (db: Db, of: string): number =>
  db.select({ ms: assets.durationMs }).from(assets).where(eq(assets.hash, of)).get()?.ms ?? 0

/** Changes the lesson; false where the recording is in its place already. */
function place(
  lesson: VideoLesson,
  { language, asset, cut: moved }: { language: Lang; asset: Recording['asset']; cut: Cut | undefined },
): boolean {
  const at = lesson.recordings.findIndex((recording) => recording.language === language)
  const before = lesson.recordings[at]
  if (!before) return lesson.recordings.push({ language, asset, captions: {} }) > 0
  if (before.asset.hash === asset.hash) return false
  // the picture of the film before may show what was cut away: the new one has its own
  const { poster: _poster, ...kept } = moved ? shiftRecording(before, moved) : before
  lesson.recordings[at] = { ...kept, asset }
  if (moved && at === 0) {
    const times = shiftChapters(
      lesson.chapters.map(({ atMs }) => atMs),
      moved,
    )
    lesson.chapters = lesson.chapters.map((chapter, i) => ({ ...chapter, atMs: times[i] ?? chapter.atMs }))
  }
  return true
}

/** What runs beside the recording before goes on beside the new one only where no second is moved. */
function refuseUnlikeBeside(db: Db, before: Recording, { hash, cut }: { hash: string; cut: Cut | undefined }): void {
  const beside = alternativesOf(before)
  const fits = beside.every(
    ({ asset }) => asset.hash !== hash && runsBeside(lengthOf(db, hash), lengthOf(db, asset.hash)) && !cut?.fromMs,
  )
  if (!fits) throw new Refusal('alternatives-unlike')
}

/** The new one in the time of the one before; undefined where they are not of the same recording. */
function cutBetween({ db }: Context, before: string, hash: string): Cut | undefined {
  const [old, next] = [originOf(db, before), originOf(db, hash)]
  if (old.hash !== next.hash) return undefined
  const fromMs = next.fromMs - old.fromMs
  return { fromMs, toMs: fromMs + next.lengthMs }
}

/** The recording as it first came, and where in it this one begins. A copy may be of a copy: cut, then turned. */
function originOf(db: Db, hash: string): { hash: string; fromMs: number; lengthMs: number } {
  const row = db.select().from(assets).where(eq(assets.hash, hash)).get()
  const lengthMs = row?.durationMs ?? 0
  if (!row?.edit || !row.derivedFrom) return { hash, fromMs: 0, lengthMs }
  const source = originOf(db, row.derivedFrom)
  const { fromMs = 0, toMs = fromMs + lengthMs } = EditOf.parse(JSON.parse(row.edit)).edit
  return { hash: source.hash, fromMs: source.fromMs + fromMs, lengthMs: Math.min(lengthMs, toMs - fromMs) }
}
