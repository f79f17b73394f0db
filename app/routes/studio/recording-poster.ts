import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { setPoster } from '../../domain/authoring/change-recording.server'
import { PosterForm } from '../../domain/authoring/video-forms'
import { instructor, visitor } from '../guard.server'
import { press, toCourse } from './press.server'

/** The picture that stands before a recording plays. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const lessonId = args.params.lessonId ?? ''
  return press(ctx, args, PosterForm, (courseId, { language, hash }) => {
    setPoster(ctx, { courseId, lessonId, language }, hash || undefined)
    return `/lessons/${lessonId}`
  })
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return toCourse(args, lang, `/lessons/${encodeURIComponent(args.params.lessonId ?? '')}`)
}
