// Puts a lesson page together: what is the same for everybody as ready markup, and one person's standing.
import type { CourseView } from '../../domain/courses/views'
import { changesFor } from '../../domain/enrolments/see-changes.server'
import { openLesson } from '../../domain/progress/open-lesson.server'
import { type ProgressView, progressOf } from '../../domain/progress/queries.server'
import { shownPosition } from '../../domain/progress/shown-position.server'
import { passMarkFor } from '../../domain/progress/settle.server'
import { newId } from '../../platform/ids'
import type { LearnerPart, LessonPage } from '../../ui/lesson/page-data'
import type { DoorContext } from '../guard.server'
import { coursePath, type LessonPlace } from './lesson-door.server'
import { outlineHtml } from './lesson-fragments.server'
import { notesPart } from './notes-place.server'
import { quizPart } from './quiz-part.server'
import { reportPart } from './report-part.server'
import { videoPart } from './video-part.server'

/** Everything of the page; opening it is noted for those inside. */
export function lessonPage(ctx: DoorContext, place: LessonPlace, request: Request): LessonPage {
  const { course, lesson, enrolment } = place
  const progress = enrolment && progressOf(ctx.db, enrolment)
  // asking about a page is not opening it
  if (enrolment && request.method !== 'HEAD') openLesson(ctx, enrolment, lesson.id)
  const { body, lang } = lesson
  const standing = progress?.lessons[lesson.id]
  return {
    lang,
    slug: course.slug,
    course: coursePath(lang, course.slug),
    courseTitle: course.title,
    id: lesson.id,
    kind: body.kind,
    title: lesson.title,
    ...(lesson.summary ? { summary: lesson.summary } : {}),
    moduleNumber: lesson.moduleIndex + 1,
    number: lesson.index + 1,
    total: course.lessonCount,
    attachments: lesson.attachments,
    ...(lesson.previous ? { previous: lesson.previous } : {}),
    ...(lesson.next ? { next: lesson.next } : {}),
    outlineHtml: outlineHtml(ctx.db, course, lesson.id, progress?.lessons),
    ...(body.kind === 'video' ? { video: videoPart(ctx, place, { video: body, standing, request }) } : {}),
    ...(body.kind === 'video' && body.notesHtml ? { notes: body.notesHtml } : {}),
    ...(body.kind === 'reading' ? { reading: body } : {}),
    ...(body.kind === 'quiz' ? { quiz: quizPart(ctx, place, body) } : {}),
    ...withPart('yourNotes', notesPart(ctx, place, request)),
    ...withPart('report', reportPart(ctx, place, request)),
    ...withPart('changes', enrolment && changesFor(ctx.db, enrolment, lang)),
    ...(progress && enrolment
      ? {
          mine: {
            ...learnerPart(course, lesson.id, progress, passMarkFor(ctx.db, enrolment)),
            ...(body.kind === 'video' ? { positionMs: shownPosition(ctx.db, body, standing) } : {}),
          },
        }
      : {}),
  }
}

const withPart = <K extends string, V>(key: K, part: V | undefined) =>
  (part === undefined ? {} : { [key]: part }) as { [P in K]?: V }

function learnerPart(
  course: CourseView,
  lessonId: string,
  progress: ProgressView,
  passMarkPercent: number,
): LearnerPart {
  const standing = progress.lessons[lessonId]
  const titles = new Map(course.modules.flatMap((m) => m.lessons.map((l) => [l.id, l.title])))
  return {
    isDone: standing?.isDone ?? false,
    doneCount: progress.doneCount,
    requiredCount: progress.requiredCount,
    missing: progress.missing.flatMap(({ id, kind }) => {
      const title = titles.get(id)
      return title ? [{ id, title, isQuiz: kind === 'quiz' }] : []
    }),
    passMarkPercent,
    isComplete: progress.completedAt !== undefined,
    ...(progress.certificateCode ? { certificateCode: progress.certificateCode } : {}),
    needsEmail: progress.needsEmail ?? false,
    factId: newId(),
  }
}
