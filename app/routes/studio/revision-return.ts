import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { revisionNumber, RollBackForm } from '../../domain/authoring/publication-forms'
import { rollBack } from '../../domain/authoring/publish-draft.server'
import { instructor, visitor } from '../guard.server'
import { press, toCourse } from './press.server'

/** An earlier version is published again. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  return press(ctx, args, RollBackForm, (courseId, { from, note }) => {
    const { revision } = rollBack(ctx, { courseId, from, note, number: revisionNumber(args.params.number) ?? 0 })
    return `/publish?done=${revision}`
  })
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return toCourse(args, lang, '/history')
}
