// A recording from the library takes its place in a video lesson of the draft. Captions stay: they are moved where the
// new file is a cut copy of the one before.
import { and, eq } from 'drizzle-orm'
import { courseTeam, drafts } from '../../../db/schema/courses'
import { assets } from '../../../db/schema/media'
import { inTransaction } from '../../platform/db'
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

/** What was cut off the one before to make this one; undefined where it was not made of it. */
function cutBetween({ db }: Context, before: string, hash: string): Cut | undefined {
  const row = db.select().from(assets).where(eq(assets.hash, hash)).get()
  const source = db.select().from(assets).where(eq(assets.hash, before)).get()
  if (!row?.edit || row.derivedFrom !== before) return undefined
  const { edit } = EditOf.parse(JSON.parse(row.edit))
  return { fromMs: edit.fromMs ?? 0, toMs: edit.toMs ?? source?.durationMs ?? row.durationMs ?? 0 }
}
