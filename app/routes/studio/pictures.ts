import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { addPicture, putPicture } from '../../domain/authoring/add-file.server'
import { Line } from '../../domain/authoring/edit-lesson'
import { PictureForm } from '../../domain/authoring/settings-forms'
import { mediaPath } from '../../domain/courses/rules'
import { Id } from '../../domain/quizzes/text'
import { instructor, visitor } from '../guard.server'
import { press, toCourse } from './press.server'

const Form = PictureForm.extend({ lesson: Id.optional(), alt: Line.optional(), credit: Line.optional() })

/**
 * A picture of one's library that the texts of a course may name; a script is told its label. With a lesson, what it
 * shows and whose it is, it goes to the end of that lesson's text.
 */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  let label = ''
  let src = ''
  const reply = await press(ctx, args, Form, (courseId, { hash, lesson, alt, credit }) => {
    if (lesson && alt && credit) {
      putPicture(ctx, courseId, { lessonId: lesson, hash, alt, credit })
      return `/lessons/${lesson}#text`
    }
    const ref = addPicture(ctx, courseId, hash)
    label = ref.label
    src = mediaPath(ref)
    return lesson === undefined ? '' : `/lessons/${lesson}#pictures`
  })
  const isScript = args.request.headers.get('accept') === 'application/json'
  return isScript ? Response.json({ label, src }, { headers: { 'Cache-Control': 'private, no-store' } }) : reply
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return toCourse(args, lang)
}
