// Targets beside what was reached, as pages get them: plain data.
import { type Measure, MEASURES, percentOf, steadyPace } from '../targets/rules'

export interface TargetLine {
  measure: Measure
  actual: number
  /** none where no target was set */
  goal?: number
  /** whole per cent of the goal */
  percent?: number
  /** what a steady pace would have made by today */
  pace?: number
  /** 0 = there is no row */
  version: number
}

export interface PlaceTargets {
  /** '' = the whole programme; a country's code; an institution's id */
  place: string
  /** of an institution; pages name the others */
  name?: string
  lines: TargetLine[]
}

export interface TargetsView {
  now: number
  timeZone: string
  year: number
  years: number[]
  /** the year is over: actual figures are final */
  isOver: boolean
  /** those with targets, the programme first */
  places: PlaceTargets[]
  /** the one whose targets are being set */
  chosen: PlaceTargets
  /** whoever looks may choose a country */
  hasCountries: boolean
}

interface Told {
  /** as far as the year has come: 'YYYY-MM-DD' */
  day: string
  year: number
  actual: Record<Measure, number>
  goals: ReadonlyMap<Measure, { goal: number | null; version: number }>
}

export function linesOf({ day, year, actual, goals }: Told): TargetLine[] {
  return MEASURES.map((measure) => {
    const found = goals.get(measure)
    const line = { measure, actual: actual[measure], version: found?.version ?? 0 }
    if (!found?.goal) return line
    const { goal } = found
    return { ...line, goal, percent: percentOf(line.actual, goal), pace: steadyPace(goal, year, day) }
  })
}
