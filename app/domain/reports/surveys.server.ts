// What people answered after a course, as its team may see it: steps that one to four people chose are not told apart.
import type { Db } from '../../platform/db'
import { surveyResults } from '../surveys/queries.server'
import type { SurveyView } from './figures-view'
import { tellParts } from './withhold'

/** Of the courses that five people or more spoke about. Null = not told, so that no sum gives a step away. */
export function surveyFigures(db: Db, courseIds: readonly string[]): SurveyView[] {
  return surveyResults(db, courseIds).map(({ courseId, people, questions }) => ({
    courseId,
    people,
    questions: questions.map(({ question, counts }) => {
      const silent = people - counts.reduce((sum, count) => sum + count, 0)
      return { question, counts: tellParts([...counts, silent]).slice(0, counts.length) }
    }),
  }))
}
