// Puts a lesson page together: what is the same for everybody as ready markup, and one person's standing.
import type { CourseView, VideoView } from '../../domain/courses/views'
import { openLesson } from '../../domain/progress/open-lesson.server'
import { type ProgressView, progressOf } from '../../domain/progress/queries.server'
import { passMarkFor } from '../../domain/progress/settle.server'
import { watchedRanges } from '../../domain/progress/watched-ranges.server'
import { newId } from '../../platform/ids'
import type { LearnerPart, LessonPage, VideoPart } from '../../ui/lesson/page-data'
import { type PlayerPage, startOf } from '../../ui/player/lesson-data'
import type { DoorContext } from '../guard.server'
import { coursePath, lessonPath, type LessonPlace } from './lesson-door.server'
import { outlineHtml, partsOfVideo } from './lesson-fragments.server'
import { quizPart } from './quiz-part.server'

/** Everything of the page; opening it is noted for those inside. */
export function lessonPage(ctx: DoorContext, place: LessonPlace, request: Request): LessonPage {
  const { course, lesson, enrolment } = place
  const progress = enrolment && progressOf(ctx.db, enrolment)
  if (enrolment) openLesson(ctx, enrolment, lesson.id)
  const { body, lang } = lesson
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
    ...(body.kind === 'video' ? { video: videoPart(ctx, place, body, progress, askedFor(request)) } : {}),
    ...(body.kind === 'video' && body.notesHtml ? { notes: body.notesHtml } : {}),
    ...(body.kind === 'reading' ? { reading: body } : {}),
    ...(body.kind === 'quiz' ? { quiz: quizPart(ctx, place, body) } : {}),
    ...(progress && enrolment
      ? { mine: learnerPart(course, lesson.id, progress, passMarkFor(ctx.db, enrolment)) }
      : {}),
  }
}

/** `?t=` in seconds. */
function askedFor(request: Request): number | undefined {
  const asked = new URL(request.url).searchParams.get('t')
  return asked !== null && /^\d{1,6}$/.test(asked) ? Number(asked) * 1000 : undefined
}

function videoPart(
  ctx: DoorContext,
  { course, lesson, enrolment }: LessonPlace,
  video: VideoView,
  progress: ProgressView | undefined,
  startMs: number | undefined,
): VideoPart {
  const { transcriptHtml, islandJson } = partsOfVideo(ctx.db, lesson, video)
  const positionMs = progress?.lessons[lesson.id]?.positionMs
  const learner = enrolment && {
    person: enrolment.personId,
    enrolment: enrolment.id,
    ...(positionMs === undefined ? {} : { positionMs }),
    watched: watchedRanges(ctx.db, enrolment.id, lesson.id, video.asset),
  }
  const own: Omit<PlayerPage, 'lesson' | 'words'> = {
    ...(learner ? { learner } : {}),
    ...(startMs === undefined ? {} : { startMs }),
    signInPath: `/${ctx.lang}/sign-in?next=${encodeURIComponent(lessonPath(ctx.lang, course.slug, lesson.id))}`,
    learnPath: `/${ctx.lang}/learn`,
  }
  const { src, mediaType, sizeBytes, durationMs, widthPx, heightPx, poster, tracks, transcript } = video
  return {
    src,
    mediaType,
    sizeBytes,
    durationMs,
    widthPx,
    heightPx,
    ...(poster ? { poster } : {}),
    tracks,
    startMs: startOf({ lesson: video, ...own }),
    islandJson: `${islandJson},${JSON.stringify(own).slice(1)}`,
    transcript: { html: transcriptHtml, lang: transcript.lang, isEmpty: transcript.lines.length === 0 },
  }
}

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
    ...(standing?.positionMs === undefined ? {} : { positionMs: standing.positionMs }),
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
