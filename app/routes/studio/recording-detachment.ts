import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { detachRecording } from '../../domain/authoring/change-recording.server'
import { DetachmentForm } from '../../domain/authoring/video-forms'
import { instructor, visitor } from '../guard.server'
import { press, toCourse } from './press.server'

/** A recording leaves the lesson, with its captions. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const lessonId = args.params.lessonId ?? ''
  return press(ctx, args, DetachmentForm, (courseId, { language }) => {
    detachRecording(ctx, { courseId, lessonId, language })
    return `/lessons/${lessonId}`
  })
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return toCourse(args, lang, `/lessons/${encodeURIComponent(args.params.lessonId ?? '')}`)
}
