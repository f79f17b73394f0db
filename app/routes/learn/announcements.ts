import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { SeenForm } from '../../domain/authoring/publication-forms'
import { findEnrolment } from '../../domain/enrolments/queries.server'
import { seeAnnouncements } from '../../domain/enrolments/see-announcements.server'
import { read } from '../answer.server'
import { learner, visitor } from '../guard.server'
import { courseAt, coursePath } from './lesson-door.server'

/** What the team told was seen. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const found = courseAt(ctx, args.params)
  const form = await read(args.request, SeenForm)
  const enrolment = findEnrolment(ctx.db, ctx.viewer.id, found.id)
  if (enrolment && form.ok) seeAnnouncements(ctx, enrolment, form.value.at)
  return redirect(coursePath(ctx.lang, found.slug), 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  return redirect(coursePath(ctx.lang, args.params.slug ?? ''), 303)
}
