import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { reserveAttempt } from '../../domain/progress/reserve-attempt.server'
import { programme } from '../../domain/settings/queries.server'
import { formatOpening } from '../../ui/kit/format'
import { orRefuse } from '../answer.server'
import { learner, visitor } from '../guard.server'
import { lessonPath, myLessonAt } from './lesson-door.server'

/** Opens an attempt, or the one that is open. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const { course, lesson, enrolment } = myLessonAt(ctx, args.params)
  const input = { enrolmentId: enrolment.id, lessonId: lesson.id, language: ctx.lang }
  const { attemptId } = orRefuse(
    () => reserveAttempt(ctx, input),
    ({ params }) => ({
      ...params,
      moment: formatOpening(Number(params.at), ctx.lang, programme(ctx.db).reportTimeZone),
    }),
  )
  return redirect(`${lessonPath(ctx.lang, course.slug, lesson.id)}/attempts/${attemptId}`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  return redirect(lessonPath(ctx.lang, args.params.slug ?? '', args.params.lessonId ?? ''), 303)
}

/** A refused attempt is told on a page, and only an address with a page of its own has one; it is never seen itself. */
export default function Attempts() {
  return null
}
