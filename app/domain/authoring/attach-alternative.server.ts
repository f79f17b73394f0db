// A film from the library takes its place beside a recording of the draft, with sign language or with audio description.
// It shares the recording's times, so only a film that is as long as it can: another is a lesson of its own.
import { inArray } from 'drizzle-orm'
import { assets } from '../../../db/schema/media'
import type { Db } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { type Context, personOf } from '../context'
import { clockOf } from '../media/clock'
import { findLibraryItem } from '../media/library-queries.server'
import { fileLabel } from '../media/upload-rules'
import { Refusal } from '../refusal'
import { ALTERNATIVES, alternativesOf, runsBeside } from '../courses/alternatives'
import type { CourseDocument, MediaRef, Recording, VideoLesson } from '../courses/document'
import { videoIn } from './attach-recording.server'
import { changeDraft } from './change-draft.server'
import type { SignLanguage } from '../courses/sign-languages'

/** What the film is beside its recording. */
export type AlternativeAs = { kind: 'sign'; signLanguage: SignLanguage } | { kind: 'described' }

interface Place {
  courseId: string
  lessonId: string
}

/**
 * Puts the film beside the recording in that language, in place of one that stood there; the same twice is once.
 * Refuses: not-found, not-allowed, media-not-ready, alternative-alone (no such recording), alternative-same,
 * alternative-length.
 */
export function attachAlternative(
  ctx: Context,
  place: Place & { language: Lang; hash: string },
  as: AlternativeAs,
): void {
  changeDraft(ctx, place.courseId, (document) => {
    const { db } = ctx
    const lesson = videoIn(document, place.lessonId)
    const item = findLibraryItem(db, personOf(ctx).id, place.hash)
    if (item?.kind !== 'video') throw new Refusal('not-found')
    if (item.making?.state !== 'ready') throw new Refusal('media-not-ready')
    const recording = lesson.recordings.find(({ language }) => language === place.language)
    if (!recording) throw new Refusal('alternative-alone')
    const asset = { hash: place.hash, label: fileLabel(item.label) }
    refuseUnlike(db, recording.asset.hash, place.hash)
    recording.alternatives = { ...recording.alternatives, ...entry(asset, as) }
    return stepOf(document, lesson)
  })
}

/** Takes the film out of its places beside recordings of the lesson; twice is once. Refuses: not-found, not-allowed. */
export function detachAlternative(ctx: Context, place: Place & { hash: string }): void {
  changeDraft(ctx, place.courseId, (document) => {
    const lesson = videoIn(document, place.lessonId)
    const holding = lesson.recordings.filter((one) => alternativesOf(one).some((a) => a.asset.hash === place.hash))
    for (const recording of holding) removeFrom(recording, place.hash)
    return stepOf(document, lesson)
  })
}

const stepOf = (document: CourseDocument, lesson: VideoLesson) => ({
  act: 'attach' as const,
  subject: lesson.id,
  label: lesson.title[document.source]?.text ?? '',
})

/** Refuses a film that cannot run beside the recording: alternative-same, alternative-length. */
export function refuseUnlike(db: Db, recordingHash: string, hash: string): void {
  if (recordingHash === hash) throw new Refusal('alternative-same')
  const rows = db
    .select({ hash: assets.hash, durationMs: assets.durationMs })
    .from(assets)
    .where(inArray(assets.hash, [recordingHash, hash]))
    .all()
  const lengthOf = (of: string): number => rows.find((row) => row.hash === of)?.durationMs ?? 0
  const [own, other] = [lengthOf(recordingHash), lengthOf(hash)]
  if (!runsBeside(own, other))
    throw new Refusal('alternative-length', { length: clockOf(other), recording: clockOf(own) })
}

const entry = (asset: MediaRef, as: AlternativeAs): Recording['alternatives'] =>
  as.kind === 'sign' ? { sign: { asset, language: as.signLanguage } } : { described: { asset } }

function removeFrom(recording: Recording, hash: string): void {
  const { alternatives = {} } = recording
  for (const kind of ALTERNATIVES) if (alternatives[kind]?.asset.hash === hash) delete alternatives[kind]
  if (Object.keys(alternatives).length === 0) delete recording.alternatives
}
