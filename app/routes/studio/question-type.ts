import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { changeType } from '../../domain/authoring/add-question.server'
import { QUESTION_TYPES } from '../../domain/authoring/question-form'
import { Id } from '../../domain/quizzes/text'
import { instructor, visitor } from '../guard.server'
import { press, toCourse } from './press.server'
import { questionEnd } from './question-end.server'

/** The question becomes one of another type. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const questionId = args.params.questionId ?? ''
  return press(ctx, args, z.object({ lesson: Id, type: z.enum(QUESTION_TYPES) }), (courseId, { lesson, type }) => {
    changeType(ctx, courseId, questionId, type)
    return questionEnd(lesson, questionId)
  })
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return toCourse(args, lang)
}
