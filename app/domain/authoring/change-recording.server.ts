// What is done to the recordings of a video lesson besides putting them in: taken out, shown with a picture before they
// play. Each is one step that can be undone.
import type { Lang } from '../../platform/languages'
import { type Context, personOf } from '../context'
import type { CourseDocument, VideoLesson } from '../courses/document'
import { findLibraryItem } from '../media/library-queries.server'
import { fileLabel } from '../media/upload-rules'
import { Refusal } from '../refusal'
import { videoIn } from './attach-recording.server'
import { type Changed, changeDraft } from './change-draft.server'
import type { Step } from './steps'

export interface RecordingPlace {
  courseId: string
  lessonId: string
  language: Lang
}

/** With its captions. Twice is once. Refuses: not-found, not-allowed. */
export function detachRecording(ctx: Context, { courseId, lessonId, language }: RecordingPlace): Changed {
  return changeDraft(ctx, courseId, (document) => {
    const lesson = videoIn(document, lessonId)
    lesson.recordings = lesson.recordings.filter((one) => one.language !== language)
    // the lesson's own times are those of the first
    const first = lesson.recordings[0]
    if (first?.chapterMs?.length === lesson.chapters.length) {
      lesson.chapters = lesson.chapters.map((chapter, i) => ({ ...chapter, atMs: first.chapterMs![i]! }))
      delete first.chapterMs
    }
    return stepOf(document, lesson)
  })
}

/** The picture before it plays, from one's library; none = a still of the film. Refuses: not-found, not-allowed. */
export function setPoster(ctx: Context, { courseId, lessonId, language }: RecordingPlace, hash?: string): Changed {
  return changeDraft(ctx, courseId, (document) => {
    const lesson = videoIn(document, lessonId)
    const recording = lesson.recordings.find((one) => one.language === language)
    if (!recording) throw new Refusal('not-found')
    if (hash === undefined) delete recording.poster
    else {
      const item = findLibraryItem(ctx.db, personOf(ctx).id, hash)
      if (item?.kind !== 'image') throw new Refusal('not-found')
      recording.poster = { hash, label: fileLabel(item.label) }
    }
    return stepOf(document, lesson)
  })
}

const stepOf = (document: CourseDocument, lesson: VideoLesson): Step => ({
  act: 'attach',
  subject: lesson.id,
  label: lesson.title[document.source]?.text ?? '',
})
