import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { copyQuestion } from '../../domain/authoring/add-question.server'
import { Id } from '../../domain/quizzes/text'
import { instructor, visitor } from '../guard.server'
import { press, toCourse } from './press.server'
import { questionEnd } from './question-end.server'

/** The same question once more, right after it. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  return press(ctx, args, z.object({ lesson: Id }), (courseId, { lesson }) => {
    const { id } = copyQuestion(ctx, courseId, args.params.questionId ?? '')
    return questionEnd(lesson, id)
  })
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return toCourse(args, lang)
}
