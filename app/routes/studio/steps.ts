import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { undoStep } from '../../domain/authoring/undo-step.server'
import { Id } from '../../domain/quizzes/text'
import { instructor, visitor } from '../guard.server'
import { press, toCourse } from './press.server'

/** at the caption desk: spoken in, and captions in */
const Desk = z.string().regex(/^(?:es|pt|en)\/(?:es|pt|en)$/)
const Form = z.object({
  version: z.coerce.number().int().min(1),
  way: z.enum(['undo', 'redo']),
  lesson: Id.optional(),
  captions: Desk.optional(),
})

/** The last step is taken back, or done again. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  return press(ctx, args, Form, (courseId, { lesson, captions, ...step }) => {
    undoStep(ctx, courseId, step)
    return lesson && `/lessons/${lesson}${captions ? `/captions/${captions}` : ''}`
  })
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return toCourse(args, lang)
}
