import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { addLesson } from '../../domain/authoring/add-part.server'
import { Line } from '../../domain/authoring/edit-lesson'
import { Id } from '../../domain/quizzes/text'
import { instructor, visitor } from '../guard.server'
import { press, toCourse } from './press.server'

const Form = z.object({ moduleId: Id, kind: z.enum(['video', 'reading', 'quiz']), title: Line })

/** A lesson begins; its page opens. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  return press(ctx, args, Form, (courseId, lesson) => {
    const { id } = addLesson(ctx, courseId, lesson)
    return `/lessons/${id}`
  })
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return toCourse(args, lang)
}
