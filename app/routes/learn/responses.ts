import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { acceptFacts } from '../../domain/progress/accept-facts.server'
import { learner, visitor } from '../guard.server'
import { attemptAt, lessonPath } from './lesson-door.server'
import { questionPath } from '../../ui/quiz/answers'
import { formFacts, formOf } from './response-facts.server'

/** The whole form at once, where no script saves each choice: what changed is kept, and one goes where one asked. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const place = attemptAt(ctx, args.params)
  const form = await formOf(args.request)
  if (place.attempt.submittedAt !== null) return redirect(place.here, 303)
  const facts = formFacts(ctx, place, form)
  for (let at = 0; at < facts.length; at += 50) acceptFacts(ctx, { sentAt: ctx.now, facts: facts.slice(at, at + 50) })
  const go = form.get('go')
  if (go === 'review') return redirect(`${place.here}/submission`, 303)
  const [, at] = /^p(\d{1,3})$/.exec(String(go)) ?? []
  return redirect(at === undefined ? place.here : questionPath(place.here, Number(at)), 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const { slug = '', lessonId = '', attemptId = '' } = args.params
  return redirect(`${lessonPath(ctx.lang, slug, lessonId)}/attempts/${encodeURIComponent(attemptId)}`, 303)
}
