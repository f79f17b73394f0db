// A recording from the library takes its place in a video lesson of the draft. Captions stay: they are moved where both
// files are of one recording, cut in different ways.
import { and, eq } from 'drizzle-orm'
import { courseTeam, drafts } from '../../../db/schema/courses'
import { assets } from '../../../db/schema/media'
import { type Db, inTransaction } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { type Context, personOf } from '../context'
import { EditOf } from '../media/edits'
import { findLibraryItem } from '../media/library-queries.server'
import { fileLabel } from '../media/upload-rules'
import { Refusal } from '../refusal'
import { CourseDocument, type Recording, type VideoLesson } from './document'
import { mayChange, type TeamPart } from './policy'
import { findLesson } from './rules'
import { saveDraft } from './save-draft.server'
import { type Cut, shiftChapters, shiftRecording } from './shift-times'

export interface Attachment {
  courseId: string
  lessonId: string
  language: Lang
  hash: string
}

/** Puts the recording into the draft; the same twice is once. Refuses: not-found, not-allowed, media-not-ready. */
export function attachRecording(ctx: Context, { courseId, lessonId, language, hash }: Attachment): void {
  inTransaction(ctx, ({ db }) => {
    const personId = personOf(ctx).id
    const team = and(eq(courseTeam.courseId, courseId), eq(courseTeam.personId, personId))
    const part = db.select({ part: courseTeam.part }).from(courseTeam).where(team).get()?.part
    const draft = db.select().from(drafts).where(eq(drafts.courseId, courseId)).get()
    const item = findLibraryItem(db, personId, hash)
    if (!part || !draft || item?.kind !== 'video') throw new Refusal('not-found')
    if (!mayChange(part as TeamPart)) throw new Refusal('not-allowed')
    if (item.making?.state !== 'ready') throw new Refusal('media-not-ready')
    const document = CourseDocument.parse(JSON.parse(draft.document))
    const lesson = findLesson(document, lessonId)
    if (lesson?.kind !== 'video') throw new Refusal('not-found')
    const asset = { hash, label: fileLabel(item.label) }
    if (place(lesson, { language, asset, cut: (before) => cutBetween(ctx, before, hash) })) saveDraft(ctx, document)
  })
}

/** Changes the lesson; false where the recording is in its place already. */
function place(
  lesson: VideoLesson,
  { language, asset, cut }: { language: Lang; asset: Recording['asset']; cut(before: string): Cut | undefined },
): boolean {
  const at = lesson.recordings.findIndex((recording) => recording.language === language)
  const before = lesson.recordings[at]
  if (!before) return lesson.recordings.push({ language, asset, captions: {} }) > 0
  if (before.asset.hash === asset.hash) return false
  const moved = cut(before.asset.hash)
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
