import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { NothingForm } from '../../domain/authoring/publication-forms'
import { makeReviewLink } from '../../domain/authoring/review-links.server'
import { instructor, visitor } from '../guard.server'
import { press, toCourse } from './press.server'

/** A link for somebody who reviews the draft. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  return press(ctx, args, NothingForm, (courseId) => {
    makeReviewLink(ctx, courseId)
    return '/team#review'
  })
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return toCourse(args, lang, '/team')
}
