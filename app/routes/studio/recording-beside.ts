import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { detachAlternative } from '../../domain/authoring/attach-alternative.server'
import { BesideForm } from '../../domain/authoring/video-forms'
import { instructor, visitor } from '../guard.server'
import { press, toCourse } from './press.server'

/** A version of a recording for those who cannot hear or see it is taken out. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const lessonId = args.params.lessonId ?? ''
  return press(ctx, args, BesideForm, (courseId, { hash }) => {
    detachAlternative(ctx, { courseId, lessonId, hash })
    return `/lessons/${lessonId}`
  })
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return toCourse(args, lang, `/lessons/${encodeURIComponent(args.params.lessonId ?? '')}`)
}
