import { parseWithZod } from '@conform-to/zod/v4'
import { expect, test } from 'vitest'
import { courseDocument, everyQuestion, quizLesson } from '../../../tests/support/course'
import { CourseDocument } from '../courses/document'
import { editQuestion } from './edit-question'
import { editQuiz } from './edit-quiz'
import { asType, copyOf, emptyQuestion } from './new-question'
import { findQuestion } from './parts'
import { QUESTION_TYPES, QuestionForm } from './question-form'

const document = (): CourseDocument => courseDocument([quizLesson('z')])

/** What a form with these fields is read as. */
function typed(fields: Record<string, string>) {
  const body = new FormData()
  for (const [name, value] of Object.entries({ lang: 'es', ...fields })) body.append(name, value)
  return parseWithZod(body, { schema: QuestionForm })
}
const faultsOf = (fields: Record<string, string>) => typed(fields).reply().error
function valueOf(fields: Record<string, string>) {
  const read = typed(fields)
  if (read.status !== 'success') throw new Error(JSON.stringify(read.reply().error))
  return read.value
}

test.each(everyQuestion('z'))('a $type question written back as it is shown stays as it is', ({ id }) => {
  const [before, after] = [document(), document()]
  const values = editQuestion.values(after, id)!
  editQuestion.write(after, id, valueOf(values))
  expect(after).toEqual(before)
})

test('rows without words are left out, the right row is the one that was marked, and translations stay with their row', () => {
  const draft = document()
  const values = editQuestion.values(draft, 'z-q1')!
  editQuestion.write(
    draft,
    'z-q1',
    valueOf({ ...values, 'options[0].text': '', right: '3', 'options[1].text': 'Otra' }),
  )
  const { question } = findQuestion(draft, 'z-q1')!
  expect(question).toMatchObject({
    options: [
      {
        id: 'z-1b',
        correct: false,
        text: { es: { text: 'Otra' }, pt: { text: 'Opción 1b (pt)', source: 'Opción 1b' } },
      },
      { id: 'z-1c', correct: true },
    ],
  })
})

test('a row may not take the id of something else in the course', () => {
  const draft = document()
  const values = editQuestion.values(draft, 'z-q1')!
  editQuestion.write(draft, 'z-q1', valueOf({ ...values, 'options[3].id': 'z-2a', 'options[3].text': 'Nueva' }))
  const { question } = findQuestion(draft, 'z-q1')!
  const ids = question.type === 'single' ? question.options.map(({ id }) => id) : []
  expect(ids).toHaveLength(4)
  expect(ids).not.toContain('z-2a')
})

test('numbers are read by the rules of the language of the course', () => {
  const draft = document()
  const number = (answer: string, tolerance: string) => ({ type: 'number', prompt: 'x', answer, tolerance })
  editQuestion.write(draft, 'z-q5', valueOf(number('1.234,5', '0,25')))
  expect(findQuestion(draft, 'z-q5')!.question).toMatchObject({ answer: 1234.5, tolerance: 0.25 })
  expect(editQuestion.values(draft, 'z-q5')).toMatchObject({ answer: '1234,5', tolerance: '0,25' })
  expect(faultsOf(number('mucho', '-1'))).toEqual({ answer: ['number'], tolerance: ['number'] })
})

test('what was not answered yet is not taken for an answer', () => {
  const draft = document()
  editQuestion.write(draft, 'z-q3', valueOf({ type: 'true-false' }))
  editQuestion.write(draft, 'z-q5', valueOf({ type: 'number' }))
  expect(findQuestion(draft, 'z-q3')!.question).not.toHaveProperty('answer')
  expect(findQuestion(draft, 'z-q5')!.question).not.toHaveProperty('answer')
})

test('a second that is no time, and a row that is too long, are told at their field', () => {
  expect(faultsOf({ type: 'single', seeLesson: 'v', seeAt: '3:99' })).toEqual({ seeAt: ['clock'] })
  const long = { type: 'single', 'options[1].id': 'o-2', 'options[1].text': 'x'.repeat(1_001), 'options[0].id': 'o-1' }
  expect(faultsOf(long)).toEqual({ 'options[1].text': ['long'] })
})

test('every type begins empty, can be copied, and can become every other', () => {
  const draft = document()
  for (const type of QUESTION_TYPES) {
    for (const question of [emptyQuestion(type), ...everyQuestion('z').map((one) => asType(one, type, draft))]) {
      const questions = [question, copyOf(question)]
      expect(CourseDocument.safeParse(courseDocument([quizLesson('n', questions)])).error).toBeUndefined()
    }
  }
  const [single] = everyQuestion('z')
  expect(asType(asType(single!, 'multiple', draft), 'single', draft)).toEqual(single)
  expect(asType(single!, 'short', draft)).toMatchObject({ accepted: { es: ['Opción 1a'], pt: ['Opción 1a (pt)'] } })
})

test('a pool with another name takes its questions along; without one they are asked of everybody', () => {
  const draft = document()
  const shape = (pools: { was?: string; id: string; draw: number }[]) =>
    editQuiz.shape.parse({ attempts: 2, waitMinutes: 0, pools })
  editQuiz.write(draft, 'z', shape([{ id: 'Fácil', draw: 2 }]))
  findQuestion(draft, 'z-q1')!.question.pool = 'facil'
  editQuiz.write(draft, 'z', shape([{ was: 'facil', id: 'Muy fácil', draw: 2 }]))
  expect(findQuestion(draft, 'z-q1')!.question.pool).toBe('muy-facil')
  editQuiz.write(draft, 'z', shape([{ was: 'muy-facil', id: '', draw: 2 }]))
  expect(findQuestion(draft, 'z-q1')!.question).not.toHaveProperty('pool')
})
