// Targets of a calendar year: for what, how large, and how far a steady pace would have come by a day. Pure.
import { dayIn } from '../settings/zone-days'

export const MEASURES = ['enrolled', 'completed', 'hours'] as const
export type Measure = (typeof MEASURES)[number]

/** The place of a target: the whole programme, else an ISO 3166-1 code or the id of an institution. */
export const PROGRAMME = ''

export const LARGEST_GOAL = 10_000_000

/** Years that may have targets, seen from a day: the one before, to look back on, and five to come. */
export function yearsFor(thisYear: number): number[] {
  return Array.from({ length: 7 }, (_, i) => thisYear - 1 + i)
}

export const yearIn = (now: number, timeZone: string): number => Number(dayIn(now, timeZone).slice(0, 4))

const DAY_MS = 86_400_000
const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** What the same number every day would have made of a goal by the end of a day ('YYYY-MM-DD'); all of it in years that are over. */
export function steadyPace(goal: number, year: number, day: string): number {
  const [first, last] = [utc(`${year}-01-01`), utc(`${year + 1}-01-01`)]
  const passed = utc(day) + DAY_MS - first
  const share = Math.min(1, Math.max(0, passed / (last - first)))
  return Math.round(goal * share)
}

/** Whole per cent, rounded down: a goal is not reached before it is. */
export const percentOf = (actual: number, goal: number): number => Math.floor((actual * 100) / goal)
