import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { removeMember } from '../../domain/authoring/manage-team.server'
import { orRefuse } from '../answer.server'
import { instructor, visitor } from '../guard.server'
import { toCourse } from './press.server'

/** Somebody leaves the team, by an owner's hand or their own. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const { courseId = '', personId = '' } = args.params
  orRefuse(() => removeMember(ctx, { courseId, personId }))
  const isGone = personId === ctx.viewer.id
  return redirect(`/${ctx.lang}/studio${isGone ? '' : `/courses/${courseId}/team`}`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return toCourse(args, lang, '/team')
}
