import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { NothingForm } from '../../domain/authoring/publication-forms'
import { withdrawInvitation } from '../../domain/authoring/invite.server'
import { instructor, visitor } from '../guard.server'
import { press, toCourse } from './press.server'

/** An invitation stops working. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  return press(ctx, args, NothingForm, (courseId) => {
    withdrawInvitation(ctx, courseId, args.params.invitationId ?? '')
    return '/team'
  })
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return toCourse(args, lang, '/team')
}
