import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { attachRecording } from '../../domain/authoring/attach-recording.server'
import { RecordingForm } from '../../domain/authoring/video-forms'
import { instructor, visitor } from '../guard.server'
import { press, toCourse } from './press.server'

/** A recording of one's library takes its place in the lesson. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const lessonId = args.params.lessonId ?? ''
  return press(ctx, args, RecordingForm, (courseId, { language, hash, sure }) => {
    attachRecording(ctx, { courseId, lessonId, language, hash, isSure: sure === 'yes' })
    return `/lessons/${lessonId}`
  })
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return toCourse(args, lang, `/lessons/${args.params.lessonId}`)
}
