import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { addQuestion } from '../../domain/authoring/add-question.server'
import { QUESTION_TYPES } from '../../domain/authoring/question-form'
import { instructor, visitor } from '../guard.server'
import { press, toCourse } from './press.server'
import { questionEnd } from './question-end.server'

const Form = z.object({ type: z.enum(QUESTION_TYPES), after: z.string().max(64).optional() })

/** A question begins, and waits for its words. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const lessonId = args.params.lessonId ?? ''
  return press(ctx, args, Form, (courseId, { type, after }) => {
    const { id } = addQuestion(ctx, courseId, { lessonId, type, after })
    return questionEnd(lessonId, id)
  })
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return toCourse(args, lang, `/lessons/${encodeURIComponent(args.params.lessonId ?? '')}`)
}
