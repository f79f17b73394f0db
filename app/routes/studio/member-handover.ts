import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { NothingForm } from '../../domain/authoring/publication-forms'
import { handOver } from '../../domain/authoring/manage-team.server'
import { instructor, visitor } from '../guard.server'
import { press, toCourse } from './press.server'

/** Somebody else of the team is responsible from now on. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  return press(ctx, args, NothingForm, (courseId) => {
    handOver(ctx, { courseId, personId: args.params.personId ?? '' })
    return '/team'
  })
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return toCourse(args, lang, '/team')
}
