// The period of an overview, and the one before it to compare with. Days are 'YYYY-MM-DD' of the programme's zone. Pure.
import type { CompletionQuery } from './completion-query'
import { dayAfter, dayIn, daysInOrder, isDay } from '../settings/zone-days'

export interface Period {
  from: string
  /** the last day, which belongs to it */
  to: string
}

const DAY_MS = 86_400_000
const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** What was asked for; else the last twelve months, the current one among them. An open end is today, an open beginning a year before. */
export function periodAsked({ from, to }: CompletionQuery, now: number, timeZone: string): Period {
  const end = to ?? dayIn(now, timeZone)
  if (from !== undefined) return { from: from <= end ? from : end, to: end }
  const [year = 0, month = 1] = end.split('-').map(Number)
  return { from: dayOf(Date.UTC(year, month - 12, 1)), to: end }
}

/** A period to compare with, as an address names it (`compareFrom`, `compareTo`): both days, in order, or none. */
export function periodCompared(params: URLSearchParams): Period | undefined {
  const { from, to } = daysInOrder({
    from: dayOrNone(params.get('compareFrom')),
    to: dayOrNone(params.get('compareTo')),
  })
  return from !== undefined && to !== undefined ? { from, to } : undefined
}

const dayOrNone = (text: string | null): string | undefined => (text !== null && isDay(text) ? text : undefined)

/** As many days before it; of whole months, as many months. */
export function periodBefore({ from, to }: Period): Period {
  const last = dayOf(utc(from) - DAY_MS)
  if (!isWholeMonths({ from, to })) {
    const days = (utc(to) - utc(from)) / DAY_MS
    return { from: dayOf(utc(last) - days * DAY_MS), to: last }
  }
  const count = monthsOf({ from, to }).length
  const [year = 0, month = 1] = from.split('-').map(Number)
  return { from: dayOf(Date.UTC(year, month - 1 - count, 1)), to: last }
}

const isWholeMonths = ({ from, to }: Period): boolean => from.endsWith('-01') && dayAfter(to).endsWith('-01')

/** The months it touches, the oldest first: 'YYYY-MM'. */
export function monthsOf({ from, to }: Period): string[] {
  const months: string[] = []
  let [year = 0, month = 1] = from.split('-').map(Number)
  for (const last = to.slice(0, 7); ;) {
    const name = `${year}-${String(month).padStart(2, '0')}`
    months.push(name)
    if (name >= last) return months
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
  }
}
