// What a lesson's page in the studio shows.
import { findLesson } from '../../domain/courses/rules'
import { changedKeys } from '../../domain/progress/changed-keys.server'
import type { LessonPart } from '../../ui/studio/lesson-page'
import type { SignedInContext } from '../guard.server'
import { savePart, sourceWords, studioPlace } from './frame.server'
import { videoEditorPart } from './video-part.server'
import { quizPart } from './quiz-part.server'
import { lessonTexts, timeToRead } from './lesson-texts.server'

interface Asked {
  /** the question to show open */
  open: string
  /** without the others */
  isAlone?: boolean
}

export function lessonPart(
  ctx: SignedInContext,
  courseId: string,
  lessonId: string,
  { open, isAlone = false }: Asked = { open: '' },
): LessonPart {
  const { frame, document } = studioPlace(ctx, courseId)
  const lesson = findLesson(document, lessonId)
  if (!lesson) throw new Response(null, { status: 404 })
  return {
    frame,
    id: lesson.id,
    kind: lesson.kind,
    title: sourceWords(document, lesson.title),
    head: savePart(document, 'lesson', lesson.id),
    ...(lesson.kind === 'video' ? { video: videoEditorPart(ctx, document, lesson) } : {}),
    ...(lesson.kind === 'quiz'
      ? { quiz: quizPart({ document, lesson, open, isAlone, changed: changedKeys(ctx.db, courseId, lesson.id) }) }
      : {}),
    readingTime: timeToRead(document, lesson),
    texts: lessonTexts(ctx, document, lesson),
  }
}
