import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { formOf } from '../answer.server'
import { instructor, visitor } from '../guard.server'
import { takeFile } from './captions-file.server'
import { deskPath, placeOf } from './caption-place.server'

/** A file of 20,000 cues is larger than a form of words. */
export const handle = { largestFormBytes: 6 * 1024 * 1024 }

/** A caption file takes the place of the captions. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  return takeFile(ctx, placeOf(args), await formOf(args.request))
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return redirect(deskPath(lang, placeOf(args)), 303)
}
