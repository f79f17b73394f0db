// The rules of a quiz: how often, in which order, and drawn from which pools.
import { z } from 'zod'
import { findLesson } from '../courses/rules'
import { Refusal } from '../refusal'
import { editable } from './editable'
import { labelOf, type QuizLesson } from './parts'
import { wordsOfAddress } from './slug'
import type { CourseDocument } from '../courses/document'

const Tick = z.literal('yes').optional()
const Whole = (least: number, most: number) =>
  z.coerce.number('number').int('number').min(least, 'number').max(most, 'number')

export const QuizForm = z.object({
  attempts: Whole(0, 100).default(0),
  waitMinutes: Whole(0, 100_000).default(0),
  shuffleQuestions: Tick,
  shuffleOptions: Tick,
  pools: z
    .array(
      z.object({
        /** the name it had; none = a new one */
        was: z.string().max(64).default(''),
        id: z.string().trim().max(60, 'long').default(''),
        draw: Whole(1, 200).default(1),
      }),
    )
    .max(52, 'long')
    .default([]),
})

/** Its subject is the lesson's id. */
export const editQuiz = editable({
  shape: QuizForm,
  values(document, subject) {
    const lesson = findLesson(document, subject)
    if (lesson?.kind !== 'quiz') return undefined
    const { quiz } = lesson
    return {
      attempts: String(quiz.attempts),
      waitMinutes: String(quiz.waitMinutes),
      shuffleQuestions: quiz.shuffleQuestions ? 'yes' : '',
      shuffleOptions: quiz.shuffleOptions ? 'yes' : '',
      ...Object.fromEntries(
        quiz.pools.flatMap(({ id, draw }, i) => [
          [`pools[${i}].was`, id],
          [`pools[${i}].id`, id],
          [`pools[${i}].draw`, String(draw)],
        ]),
      ),
    }
  },
  write(document, subject, value) {
    const lesson = needQuiz(document, subject)
    const { quiz } = lesson
    quiz.attempts = value.attempts
    quiz.waitMinutes = value.waitMinutes
    quiz.shuffleQuestions = value.shuffleQuestions === 'yes'
    quiz.shuffleOptions = value.shuffleOptions === 'yes'
    writePools(lesson, value.pools)
    return { act: 'edit-quiz', subject, label: labelOf(document, lesson), isTyping: true }
  },
})

/** A pool without a name goes, and its questions are asked of everybody again; one with another name takes its questions along. */
function writePools({ quiz }: QuizLesson, rows: z.output<typeof QuizForm>['pools']): void {
  const names = new Map<string, string>()
  const pools: QuizLesson['quiz']['pools'] = []
  for (const { was, id: typed, draw } of rows) {
    const id = wordsOfAddress(typed, 60)
    if (id === '') continue
    // a page that saves itself learns no new names: a pool of the same name is the same pool
    if (was !== '' || !names.has(id)) names.set(was || id, id)
    pools.push({ id, draw })
  }
  const gone = quiz.pools.filter((pool) => !names.has(pool.id)).map((pool) => pool.id)
  for (const question of quiz.questions) {
    if (question.pool === undefined) continue
    const name = names.get(question.pool)
    if (name !== undefined) question.pool = name
    else if (gone.includes(question.pool)) delete question.pool
  }
  if (pools.length > 50) throw new Refusal('draft-limits')
  quiz.pools = pools
}

/** Refuses: place-gone where there is no such quiz. */
export function needQuiz(document: CourseDocument, lessonId: string): QuizLesson {
  const lesson = findLesson(document, lessonId)
  if (lesson?.kind !== 'quiz') throw new Refusal('place-gone')
  return lesson
}
