// Where captions stand: a recording of a video lesson, by the language spoken in it, and the language of the captions.
import type { Lang } from '../../platform/languages'
import type { Captions, CourseDocument, Recording, VideoLesson } from '../courses/document'
import { findLesson } from '../courses/rules'
import { Refusal } from '../refusal'

export interface CaptionPlace {
  courseId: string
  lessonId: string
  /** the language spoken in the recording */
  recording: Lang
  /** of the captions */
  language: Lang
}

/** Refuses: place-gone. */
export function needVideo(document: CourseDocument, lessonId: string): VideoLesson {
  const lesson = findLesson(document, lessonId)
  if (lesson?.kind !== 'video') throw new Refusal('place-gone')
  return lesson
}

/** Refuses: place-gone. */
export function needRecording(
  document: CourseDocument,
  { lessonId, recording: language }: Pick<CaptionPlace, 'lessonId' | 'recording'>,
): { lesson: VideoLesson; recording: Recording } {
  const lesson = needVideo(document, lessonId)
  const recording = lesson.recordings.find((one) => one.language === language)
  if (!recording) throw new Refusal('place-gone')
  return { lesson, recording }
}

/** Captions that nobody has read beside the recording yet. */
export const newCaptions = (): Captions => ({ cues: [], notes: [], review: { needed: true } })

/** Changed after somebody read them, they are unread again; published unread for a reason, they still are. */
export function dropReview(captions: Captions): void {
  if (captions.review && 'waived' in captions.review) return
  captions.review = { needed: true }
}

/** What is done to captions, among the steps of a draft. */
export const captionStep = (document: CourseDocument, lesson: VideoLesson, place: CaptionPlace) => ({
  act: 'edit-captions' as const,
  subject: `${place.lessonId}/${place.recording}/${place.language}`,
  label: lesson.title[document.source]?.text ?? '',
})
