// A recording from the library takes its place in a video lesson of the draft. Captions stay: they are moved where both
// files are of one recording, cut in different ways.
import { eq } from 'drizzle-orm'
import { assets } from '../../../db/schema/media'
import { type Db, inTransaction } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { type Context, personOf } from '../context'
import { EditOf } from '../media/edits'
import { findLibraryItem } from '../media/library-queries.server'
import { fileLabel } from '../media/upload-rules'
import { Refusal } from '../refusal'
import { alternativesOf, runsBeside } from './alternatives'
import type { Recording, VideoLesson } from './document'
import { ownVideoLesson } from './own-draft.server'
import { saveDraft } from './save-draft.server'
import { type Cut, shiftChapters, shiftRecording } from './shift-times'

export interface Attachment {
  courseId: string
  lessonId: string
  language: Lang
  hash: string
}

/**
 * Puts the recording into the draft; the same twice is once. Refuses: not-found, not-allowed, media-not-ready, and
 * alternatives-unlike where what runs beside the recording before does not run beside this one.
 */
export function attachRecording(ctx: Context, { courseId, lessonId, language, hash }: Attachment): void {
  inTransaction(ctx, ({ db }) => {
    const { document, lesson } = ownVideoLesson(ctx, { courseId, lessonId })
    const item = findLibraryItem(db, personOf(ctx).id, hash)
    if (item?.kind !== 'video') throw new Refusal('not-found')
    if (item.making?.state !== 'ready') throw new Refusal('media-not-ready')
    const asset = { hash, label: fileLabel(item.label) }
    const before = lesson.recordings.find((recording) => recording.language === language)
    const cut = before && cutBetween(ctx, before.asset.hash, hash)
    if (before && before.asset.hash !== hash) refuseUnlikeBeside(db, before, { hash, cut })
    if (place(lesson, { language, asset, cut })) saveDraft(ctx, document)
  })
}

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
  const lengthOf = (of: string): number =>
    db.select({ ms: assets.durationMs }).from(assets).where(eq(assets.hash, of)).get()?.ms ?? 0
  const fits = beside.every(
    ({ asset }) => asset.hash !== hash && runsBeside(lengthOf(hash), lengthOf(asset.hash)) && !cut?.fromMs,
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
