import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { findEnrolment } from '../../domain/enrolments/queries.server'
import { seeChanges } from '../../domain/enrolments/see-changes.server'
import { read } from '../answer.server'
import { learner, visitor } from '../guard.server'
import { courseAt, coursePath, lessonPath } from './lesson-door.server'

const SeenForm = z.object({ revision: z.coerce.number().int().min(1), lesson: z.string().max(64).optional() })

/** The person has seen what changed in the course: it is put away, on every device. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const { id, slug } = courseAt(ctx, args.params)
  const form = await read(args.request, SeenForm)
  const enrolment = findEnrolment(ctx.db, ctx.viewer.id, id)
  if (form.ok && enrolment) seeChanges(ctx, enrolment, form.value.revision)
  const lesson = form.ok ? form.value.lesson : undefined
  return redirect(lesson ? lessonPath(ctx.lang, slug, lesson) : coursePath(ctx.lang, slug), 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return redirect(coursePath(lang, args.params.slug ?? ''), 303)
}
