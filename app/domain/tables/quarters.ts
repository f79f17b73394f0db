// Quarters of a year, written '2026-Q1', in the zone of reports: which are over, and which may be released. Pure.
import { dayAfter, dayIn, dayStart } from '../settings/zone-days'

export const QUARTER = /^\d{4}-Q[1-4]$/

/** Days after its end: what was learnt off line or waits in a queue is in by then. */
export const SETTLING_DAYS = 10

/** '2026-08-14' → '2026-Q3' */
export const quarterOfDay = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

export function quarterAfter(quarter: string): string {
  const [year, number] = partsOf(quarter)
  return number === 4 ? `${year + 1}-Q1` : `${year}-Q${number + 1}`
}

/** Its first and last day. */
export function quarterDays(quarter: string): { from: string; to: string } {
  const [year, number] = partsOf(quarter)
  const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
  return { from: day(Date.UTC(year, number * 3 - 3, 1)), to: day(Date.UTC(year, number * 3, 0)) }
}

/** ms UTC: from the beginning of its first day to the end of its last one. */
export function quarterSpan(quarter: string, timeZone: string): { from: number; to: number } {
  const { from, to } = quarterDays(quarter)
  return { from: dayStart(from, timeZone), to: dayStart(dayAfter(to), timeZone) }
}

const partsOf = (quarter: string): [year: number, number: number] => [
  Number(quarter.slice(0, 4)),
  Number(quarter.slice(6)),
]

interface Standing {
  /** the first enrolment there is, ms UTC; null = none */
  firstAt: number | null
  /** the newest quarter that was released; null = none */
  lastReleased: string | null
  now: number
  timeZone: string
}

/** The quarters that may be released, the oldest first: over and settled, and after every one that was released. */
export function openQuarters({ firstAt, lastReleased, now, timeZone }: Standing): string[] {
  if (firstAt === null) return []
  const first = lastReleased === null ? quarterOfDay(dayIn(firstAt, timeZone)) : quarterAfter(lastReleased)
  const quarters: string[] = []
  for (let one = first; isSettled(one, now, timeZone); one = quarterAfter(one)) quarters.push(one)
  return quarters
}

/** The first moment at which a quarter may be released. */
export const settledAt = (quarter: string, timeZone: string): number =>
  quarterSpan(quarter, timeZone).to + SETTLING_DAYS * 86_400_000

export const isSettled = (quarter: string, now: number, timeZone: string): boolean =>
  now >= settledAt(quarter, timeZone)
