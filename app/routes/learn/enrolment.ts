import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { openingQuery, readOpening } from '../../domain/courses/opening'
import { enrol } from '../../domain/enrolments/enrol.server'
import { firstLesson } from '../../domain/progress/first-lesson.server'
import { orRefuse } from '../answer.server'
import { visitor } from '../guard.server'
import { courseAt, coursePath } from './lesson-door.server'

/** Joins the course and goes to its first lesson, or to the place that led there. A browser that nobody signed in with is led to the sign-in first. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await visitor(args)
  const course = courseAt(ctx, args.params)
  const opening = readOpening(new URL(args.request.url).searchParams)
  const here = coursePath(ctx.lang, course.slug)
  if (!ctx.viewer) throw signInFirst(args.request, ctx.lang, `${here}/enrolment${openingQuery(opening)}`)
  const enrolment = orRefuse(() => enrol(ctx, { courseId: course.id, language: ctx.lang }))
  return redirect(`${here}/lessons/${firstLesson(ctx.db, course, enrolment, opening)}`, 303)
}

/**
 * The sign-in joins the course that it was asked for (see account/joining.server): nobody has to press twice.
 * A form pressed by a person is answered with a page; anything else that writes without a sign-in, with 401. */
function signInFirst(request: Request, lang: string, next: string): Response {
  const isPerson = (request.headers.get('Accept') ?? '').includes('text/html')
  return isPerson
    ? redirect(`/${lang}/sign-in?next=${encodeURIComponent(next)}`, 303)
    : new Response(null, { status: 401 })
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const opening = readOpening(new URL(args.request.url).searchParams)
  return redirect(coursePath(ctx.lang, args.params.slug ?? '') + openingQuery(opening), 303)
}
