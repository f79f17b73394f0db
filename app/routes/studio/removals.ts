import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { removePart } from '../../domain/authoring/remove-part.server'
import { Id } from '../../domain/quizzes/text'
import { instructor, visitor } from '../guard.server'
import { press, toCourse } from './press.server'

const Form = z.object({ id: Id, lesson: Id.optional() })

/** A part goes into the trash; `lesson` = the page of the quiz it was in. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  return press(ctx, args, Form, (courseId, { id, lesson }) => {
    removePart(ctx, courseId, id)
    return lesson && `/lessons/${lesson}`
  })
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return toCourse(args, lang)
}
