import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { addAttachment } from '../../domain/authoring/add-file.server'
import { AttachmentForm } from '../../domain/authoring/settings-forms'
import { instructor, visitor } from '../guard.server'
import { press, toCourse } from './press.server'

/** A file of one's library to download beside a lesson. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const lessonId = args.params.lessonId ?? ''
  return press(ctx, args, AttachmentForm, (courseId, file) => {
    addAttachment(ctx, courseId, { lessonId, ...file })
    return `/lessons/${lessonId}#attachments`
  })
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return toCourse(args, lang, `/lessons/${encodeURIComponent(args.params.lessonId ?? '')}`)
}
