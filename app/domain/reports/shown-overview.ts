// The overview as its page gets it: plain data.
import type { Shown } from '../quizzes/text'
import type { CompletionQuery } from './completion-query'
import type { OverviewTally, Spread } from './overview'
import type { Period } from './period'
import type { ReportChoices } from './shown-report'

export interface OverviewRow extends Spread {
  key: string
  /** of institutions and courses; the page names the others */
  name?: Shown | { text: string }
}
export interface OverviewTable {
  rows: OverviewRow[]
  rest: Spread & { count: number }
}
export interface OverviewFigures {
  enrolled: number
  completed: number
  hours: number
}
export interface OverviewView {
  now: number
  timeZone: string
  query: CompletionQuery
  choices: ReportChoices
  period: Period
  before: Period
  figures: OverviewFigures
  figuresBefore: OverviewFigures
  funnel: OverviewTally['funnel']
  medianDays: number | undefined
  months: OverviewRow[]
  countries: OverviewTable
  institutions: OverviewTable
  courses: OverviewTable
  languages: OverviewTable
}
