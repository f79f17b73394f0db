import { beforeEach, expect, it } from 'vitest'
import type { Db } from '../../../db/client'
import { machineContext, personContext, TEST_NOW } from '../../../tests/support/context'
import { courseDocument, publishDocument, quizLesson } from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { makePerson } from '../../../tests/support/learner'
import { enrol } from '../enrolments/enrol.server'
import type { Enrolment } from '../enrolments/queries.server'
import { reserveAttempt } from './reserve-attempt.server'
import { submitAttempt } from './submit-attempt.server'

const HOUR = 3_600_000
let db: Db
let personId: string
let enrolment: Enrolment

function publishWaiting(waitMinutes: number, attempts = 0): void {
  const lesson = quizLesson('z1')
  if (lesson.kind !== 'quiz') throw new Error('no quiz')
  publishDocument(machineContext(db), courseDocument([{ ...lesson, quiz: { ...lesson.quiz, attempts, waitMinutes } }]))
}
const at = (now: number) => personContext(db, personId, [], now)
const open = (now: number, language: 'es' | 'pt' = 'es'): string =>
  reserveAttempt(at(now), { enrolmentId: enrolment.id, lessonId: 'z1', language }).attemptId

beforeEach(() => {
  db = freshDatabase()
  publishWaiting(24 * 60)
  personId = makePerson(db)
  enrolment = enrol(at(TEST_NOW), { courseId: courseDocument().id, language: 'es' })
})

it('holds whatever the language and the device: only the clock opens the next attempt', () => {
  submitAttempt(at(TEST_NOW), { attemptId: open(TEST_NOW) })
  const opens = TEST_NOW + 24 * HOUR
  for (const language of ['es', 'pt'] as const) {
    for (const now of [TEST_NOW, TEST_NOW + HOUR, opens - 1]) {
      expect(() => open(now, language)).toThrow(
        expect.objectContaining({ code: 'attempt-wait', status: 409, params: { at: opens } }),
      )
    }
  }
  expect(open(opens, 'pt')).toBe(open(opens, 'es'))
})

it('does not begin before the attempt is sent, and an open one is found again at any time', () => {
  const first = open(TEST_NOW)
  expect(open(TEST_NOW + 100 * HOUR, 'pt')).toBe(first)
  submitAttempt(at(TEST_NOW + 100 * HOUR), { attemptId: first })
  expect(() => open(TEST_NOW + 101 * HOUR)).toThrow(expect.objectContaining({ code: 'attempt-wait' }))
})

it('may be eased for those inside, not tightened', () => {
  submitAttempt(at(TEST_NOW), { attemptId: open(TEST_NOW) })
  publishWaiting(60)
  publishWaiting(10_000)
  expect(() => open(TEST_NOW + HOUR - 1)).toThrow(expect.objectContaining({ params: { at: TEST_NOW + HOUR } }))
  expect(open(TEST_NOW + HOUR)).toEqual(expect.any(String))
})

it('is not what is said where no attempt is left at all', () => {
  publishWaiting(24 * 60, 1)
  const late = makePerson(db)
  const mine = enrol(personContext(db, late), { courseId: courseDocument().id, language: 'es' })
  const reserve = () =>
    reserveAttempt(personContext(db, late), { enrolmentId: mine.id, lessonId: 'z1', language: 'es' })
  submitAttempt(personContext(db, late), { attemptId: reserve().attemptId })
  expect(reserve).toThrow(expect.objectContaining({ code: 'attempts-used-up' }))
})
