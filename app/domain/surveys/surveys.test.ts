import { beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../../../db/schema/audit'
import { jobs } from '../../../db/schema/queue'
import { surveysAnswered, surveyTallies, surveyTotals } from '../../../db/schema/surveys'
import { machineContext, personContext } from '../../../tests/support/context'
import { COURSE_ID, courseDocument, publishDocument } from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { makePerson } from '../../../tests/support/learner'
import type { Db } from '../../platform/db'
import { enrol } from '../enrolments/enrol.server'
import { answerSurvey } from './answer-survey.server'
import { hasAnswered, surveyResults } from './queries.server'
import { SurveyForm } from './rules'

let db: Db
beforeEach(() => {
  db = freshDatabase()
  publishDocument(machineContext(db), courseDocument())
})

function someone() {
  const ctx = personContext(db, makePerson(db))
  return { ctx, enrolmentId: enrol(ctx, { courseId: COURSE_ID, language: 'es' }).id }
}
const answers = { useful: 4, clear: 3, 'will-use': undefined }
const answer = (who: ReturnType<typeof someone>) => answerSurvey(who.ctx, { enrolmentId: who.enrolmentId, answers })

test('counts once for each enrolment, however often it is pressed, and for two people alike', () => {
  const [one, two] = [someone(), someone()]
  answer(one)
  answer(one)
  expect(hasAnswered(db, one.enrolmentId)).toBe(true)
  expect(hasAnswered(db, two.enrolmentId)).toBe(false)
  answer(two)
  expect(db.select().from(surveyTotals).all()).toMatchObject([{ people: 2, shownPeople: 0 }])
  expect(db.select().from(surveyTallies).all()).toMatchObject([
    { question: 'clear', answer: 3, count: 2 },
    { question: 'useful', answer: 4, count: 2 },
  ])
})

test('shows nothing below five people, and moves by five', () => {
  const shown = () => surveyResults(db, [COURSE_ID])[0]
  for (let i = 1; i <= 11; i += 1) {
    answer(someone())
    expect(shown()?.people).toBe([5, 10].findLast((step) => i >= step))
  }
  expect(shown()?.questions).toEqual([
    { question: 'useful', counts: [0, 0, 0, 10] },
    { question: 'clear', counts: [0, 0, 10, 0] },
    { question: 'will-use', counts: [0, 0, 0, 0] },
  ])
})

test('keeps neither who, nor when, nor in which order', () => {
  const before = db.select().from(auditEntries).all().length
  answer(someone())
  expect(db.select().from(auditEntries).all()).toHaveLength(before)
  expect(
    db
      .select()
      .from(jobs)
      .all()
      .filter((job) => job.kind.includes('survey')),
  ).toEqual([])
  expect(Object.keys(db.select().from(surveysAnswered).get() ?? {})).toEqual(['enrolmentId'])
  expect(() => db.$client.prepare('select rowid from surveys_answered').all()).toThrow(/no such column/)
})

test('is one’s own matter', () => {
  const [one, two] = [someone(), someone()]
  expect(() => answerSurvey(two.ctx, { enrolmentId: one.enrolmentId, answers })).toThrow('not-found')
})

test('takes four steps and nothing else; none at all is no answer', () => {
  expect(SurveyForm.safeParse({ useful: '4', clear: '9', 'will-use': '<script>' }).data).toEqual({ useful: 4 })
  expect(SurveyForm.safeParse({}).success).toBe(false)
  expect(SurveyForm.safeParse({ useful: '0' }).success).toBe(false)
})
