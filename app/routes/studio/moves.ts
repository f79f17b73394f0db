import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { movePart } from '../../domain/authoring/move-part.server'
import { Id } from '../../domain/quizzes/text'
import { instructor, visitor } from '../guard.server'
import { press, toCourse } from './press.server'

const Form = z.object({
  id: Id,
  to: z.coerce.number().int().min(0).max(999),
  into: Id.optional(),
  lesson: Id.optional(),
})

/** A module, lesson or question takes another place; `lesson` = the page of the quiz it was moved in. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  return press(ctx, args, Form, (courseId, { lesson, ...move }) => {
    movePart(ctx, courseId, move)
    return lesson && `/lessons/${lesson}`
  })
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return toCourse(args, lang)
}
