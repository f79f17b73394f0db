// What people say after a course, for the overview. Answers are kept as sums without person, place or day (decision 028), so
// they cannot be narrowed to a country or an institution: only coordinators of the whole programme see them.
import type { Db } from '../../platform/db'
import type { Scope } from '../accounts/policy'
import type { ReportChoices } from './shown-report'
import type { OverviewSurvey } from './shown-overview'
import { surveyFigures } from './surveys.server'

/** Courses that are told at once; another is chosen by the filter. */
const MOST = 6

export function overviewSurvey(
  db: Db,
  scope: Scope,
  courses: ReportChoices['courses'],
  courseId: string | undefined,
): OverviewSurvey {
  if (scope.institutionId !== null || scope.country !== null) return { state: 'elsewhere' }
  const asked = courses.filter(({ id }) => courseId === undefined || id === courseId)
  const told = surveyFigures(
    db,
    asked.map(({ id }) => id),
  ).sort((a, b) => b.people - a.people)
  const titles = new Map(asked.map(({ id, title }) => [id, title]))
  return {
    state: 'told',
    courses: told.slice(0, MOST).flatMap((survey) => {
      const title = titles.get(survey.courseId)
      return title ? [{ title, survey }] : []
    }),
    more: Math.max(0, told.length - MOST),
  }
}
