import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { AnnounceForm } from '../../domain/authoring/publication-forms'
import { announce } from '../../domain/authoring/announce.server'
import { instructor, visitor } from '../guard.server'
import { press, toCourse } from './press.server'

/** Those inside are told something. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  return press(ctx, args, AnnounceForm, (courseId, { id, ...words }) => {
    announce(ctx, { id, courseId, words })
    return '/publish#announce'
  })
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return toCourse(args, lang, '/publish')
}
