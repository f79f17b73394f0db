// How the doors of a lesson find what they are about, and who may pass: people inside; for guests the sample only.
import { redirect } from '@remix-run/node'
import { findCourse, type FoundCourse } from '../../domain/courses/queries.server'
import { courseView } from '../../domain/courses/view-course.server'
import { lessonView, type WantedFilm } from '../../domain/courses/view-lesson.server'
import type { CourseView, LessonView } from '../../domain/courses/views'
import { type Enrolment, findEnrolment } from '../../domain/enrolments/queries.server'
import { type AttemptRecord, findAttempt } from '../../domain/progress/attempts.server'
import type { DoorContext, SignedInContext } from '../guard.server'

type Params = Record<string, string | undefined>

const missing = (): Response => new Response(null, { status: 404 })

export const coursePath = (lang: string, slug: string): string => `/${lang}/courses/${encodeURIComponent(slug)}`
export const lessonPath = (lang: string, slug: string, lessonId: string): string =>
  `${coursePath(lang, slug)}/lessons/${encodeURIComponent(lessonId)}`

/** The course of the address; an old address leads to today's. Throws 404. */
export function courseAt({ db, lang }: DoorContext, { slug = '', lessonId }: Params): FoundCourse {
  const found = findCourse(db, slug)
  if (!found) throw missing()
  if ('movedTo' in found) {
    throw redirect(lessonId ? lessonPath(lang, found.movedTo, lessonId) : coursePath(lang, found.movedTo), 301)
  }
  return found
}

export interface LessonPlace {
  course: CourseView
  lesson: LessonView
  enrolment: Enrolment | undefined
}

/** The lesson of the address, as it is wanted, for whoever may open it; others are sent to the course page. Throws 404. */
export function lessonAt(ctx: DoorContext, params: Params, wanted?: WantedFilm): LessonPlace {
  const found = courseAt(ctx, params)
  const lesson = lessonView(ctx.db, found.id, found.revision, ctx.lang, params.lessonId ?? '', wanted)
  const enrolment = ctx.viewer && findEnrolment(ctx.db, ctx.viewer.id, found.id)
  if (!lesson || (!enrolment && !found.isOpen)) throw missing()
  const course = courseView(ctx.db, found.id, found.revision, ctx.lang)
  if (!enrolment && course.sample !== lesson.id) throw redirect(coursePath(ctx.lang, found.slug), 303)
  return { course, lesson, enrolment }
}

/** The same for those inside only. */
export function myLessonAt(
  ctx: SignedInContext,
  params: Params,
  wanted?: WantedFilm,
): LessonPlace & { enrolment: Enrolment } {
  const place = lessonAt(ctx, params, wanted)
  if (!place.enrolment) throw redirect(coursePath(ctx.lang, place.course.slug), 303)
  return { ...place, enrolment: place.enrolment }
}

export interface AttemptPlace {
  attempt: AttemptRecord
  enrolment: Enrolment
  slug: string
  /** the newest revision of the course, for its title and links */
  course: CourseView
  /** the address of the attempt itself */
  here: string
}

/** An attempt of the person who asks, at the address it belongs to. Throws 404. */
export function attemptAt(ctx: SignedInContext, params: Params): AttemptPlace {
  const found = courseAt(ctx, params)
  const attempt = findAttempt(ctx.db, ctx.viewer.id, params.attemptId ?? '')
  const enrolment = findEnrolment(ctx.db, ctx.viewer.id, found.id)
  if (!attempt || !enrolment || attempt.enrolmentId !== enrolment.id || attempt.lessonId !== params.lessonId)
    throw missing()
  const { lang } = ctx
  return {
    attempt,
    enrolment,
    slug: found.slug,
    course: courseView(ctx.db, found.id, found.revision, lang),
    here: `${lessonPath(lang, found.slug, attempt.lessonId)}/attempts/${attempt.id}`,
  }
}
