// The overview as its page gets it: plain data.
import type { Shown } from '../quizzes/text'
import type { CompletionQuery } from './completion-query'
import type { OverviewTally, Spread } from './overview'
import type { SurveyView } from './figures-view'
import type { Period } from './period'
import type { ReportChoices } from './shown-report'
import type { PlaceTargets } from './shown-targets'

export interface OverviewRow extends Spread {
  key: string
  /** of institutions and courses; the page names the others */
  name?: Shown | { text: string }
  /** in the period that is compared; none in the months */
  earlier?: Spread
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
/** 'elsewhere' = whoever looks sees no answers: they have no place */
export type OverviewSurvey =
  | { state: 'elsewhere' }
  | { state: 'told'; courses: { title: Shown; survey: SurveyView }[]; more: number }

export interface OverviewView {
  now: number
  timeZone: string
  query: CompletionQuery
  /** what the address asks for and cannot be asked */
  notApplied: (keyof CompletionQuery)[]
  choices: ReportChoices
  period: Period
  /** the period that is compared: the one chosen, else the one before */
  before: Period
  isChosen: boolean
  figures: OverviewFigures
  figuresBefore: OverviewFigures
  funnel: OverviewTally['funnel']
  medianDays: number | undefined
  months: OverviewRow[]
  countries: OverviewTable
  institutions: OverviewTable
  courses: OverviewTable
  languages: OverviewTable
  /** of the year in which the period ends; none where no target was set */
  targets: { year: number; of: PlaceTargets } | undefined
  survey: OverviewSurvey
}
