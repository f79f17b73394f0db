// Whether somebody has answered, and what a course's team may see: totals of at least five people.
import { eq, inArray } from 'drizzle-orm'
import { surveysAnswered, surveyTallies, surveyTotals } from '../../../db/schema/surveys'
import type { Db } from '../../platform/db'
import { QUESTIONS, STEPS, type SurveyQuestion } from './rules'

export const hasAnswered = (db: Db, enrolmentId: string): boolean =>
  db.select().from(surveysAnswered).where(eq(surveysAnswered.enrolmentId, enrolmentId)).get() !== undefined

export interface SurveyResult {
  courseId: string
  /** in the figures below; always a multiple of five */
  people: number
  questions: { question: SurveyQuestion; counts: number[] }[]
}

/** The courses of the list that enough people spoke about; counts are of the steps 1 to 4. */
export function surveyResults(db: Db, courseIds: readonly string[]): SurveyResult[] {
  const totals = db
    .select()
    .from(surveyTotals)
    .where(inArray(surveyTotals.courseId, [...courseIds]))
    .all()
    .filter((row) => row.shownPeople > 0)
  return totals.map(({ courseId, shownPeople }) => {
    const rows = db.select().from(surveyTallies).where(eq(surveyTallies.courseId, courseId)).all()
    const shown = (question: string, answer: number): number =>
      rows.find((row) => row.question === question && row.answer === answer)?.shown ?? 0
    const questions = QUESTIONS.map((question) => ({ question, counts: STEPS.map((step) => shown(question, step)) }))
    return { courseId, people: shownPeople, questions }
  })
}
