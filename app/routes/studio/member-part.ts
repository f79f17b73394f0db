import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { PartForm } from '../../domain/authoring/publication-forms'
import { changePart } from '../../domain/authoring/manage-team.server'
import { instructor, visitor } from '../guard.server'
import { press, toCourse } from './press.server'

/** Somebody of the team gets another part. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  return press(ctx, args, PartForm, (courseId, { part }) => {
    changePart(ctx, { courseId, part, personId: args.params.personId ?? '' })
    return '/team'
  })
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return toCourse(args, lang, '/team')
}
