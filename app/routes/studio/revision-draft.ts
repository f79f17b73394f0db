import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { NothingForm, revisionNumber } from '../../domain/authoring/publication-forms'
import { takeRevision } from '../../domain/authoring/take-revision.server'
import { instructor, visitor } from '../guard.server'
import { press, toCourse } from './press.server'

/** The draft becomes what an earlier version was. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  return press(ctx, args, NothingForm, (courseId) => {
    takeRevision(ctx, courseId, revisionNumber(args.params.number) ?? 0)
  })
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return toCourse(args, lang, '/history')
}
