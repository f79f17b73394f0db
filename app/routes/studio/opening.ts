import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { OpenForm } from '../../domain/authoring/publication-forms'
import { setOpen } from '../../domain/authoring/publish-draft.server'
import { instructor, visitor } from '../guard.server'
import { press, toCourse } from './press.server'

/** The course is closed to newcomers, or opens again. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  return press(ctx, args, OpenForm, (courseId, { open }) => {
    setOpen(ctx, courseId, open === 'yes')
    return '/publish#opening'
  })
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return toCourse(args, lang, '/publish')
}
