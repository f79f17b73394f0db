// The overview of a period: who came, who finished, how many hours were certified, by month and by place. Pure.

export interface Spread {
  enrolled: number
  completed: number
  hours: number
}

/** One enrolment of the period, as the tally needs it. Instants are ms UTC. */
export interface EnrolledRow {
  month: string
  country: string
  institutionId: string | null
  courseId: string
  language: string
  isStarted: boolean
  isCompleted: boolean
  isCertified: boolean
}

/** One completion of the period. */
export interface CompletedRow {
  month: string
  country: string
  institutionId: string | null
  courseId: string
  language: string
  hours: number
  isCertified: boolean
  /** from enrolment to completion */
  days: number
}

export const BY = ['month', 'country', 'institutionId', 'courseId', 'language'] as const
export type By = (typeof BY)[number]

export interface OverviewTally {
  enrolled: number
  completed: number
  /** certified hours: of completions with a certificate that stands */
  hours: number
  /** of those who enrolled in the period, how far they came by now */
  funnel: { started: number; completed: number; certified: number }
  by: Record<By, Map<string, Spread>>
  /** completions by the days they took */
  days: Map<number, number>
}

export function newOverview(): OverviewTally {
  const by = Object.fromEntries(BY.map((key) => [key, new Map<string, Spread>()])) as OverviewTally['by']
  return {
    enrolled: 0,
    completed: 0,
    hours: 0,
    funnel: { started: 0, completed: 0, certified: 0 },
    by,
    days: new Map(),
  }
}

export function addEnrolled(tally: OverviewTally, row: EnrolledRow): void {
  tally.enrolled += 1
  if (row.isStarted) tally.funnel.started += 1
  if (row.isCompleted) tally.funnel.completed += 1
  if (row.isCertified) tally.funnel.certified += 1
  for (const key of BY) spreadOf(tally, key, row[key]).enrolled += 1
}

export function addCompleted(tally: OverviewTally, row: CompletedRow): void {
  const hours = row.isCertified ? row.hours : 0
  tally.completed += 1
  tally.hours += hours
  tally.days.set(row.days, (tally.days.get(row.days) ?? 0) + 1)
  for (const key of BY) {
    const spread = spreadOf(tally, key, row[key])
    spread.completed += 1
    spread.hours += hours
  }
}

function spreadOf({ by }: OverviewTally, key: By, value: string | null): Spread {
  const found = by[key].get(value ?? '')
  if (found) return found
  const made = { enrolled: 0, completed: 0, hours: 0 }
  by[key].set(value ?? '', made)
  return made
}

/** The middle of the days that completions took; of two middles the smaller. Undefined where nobody completed. */
export function medianDays(days: ReadonlyMap<number, number>): number | undefined {
  const sorted = [...days].sort(([a], [b]) => a - b)
  const half = sorted.reduce((sum, [, count]) => sum + count, 0) / 2
  let seen = 0
  for (const [day, count] of sorted) {
    seen += count
    if (seen >= half) return day
  }
  return undefined
}

/** The rows of a spread with most completions, then most enrolments; what is beyond them is told as one sum. */
export function topOf(spread: ReadonlyMap<string, Spread>, most: number) {
  const all = [...spread].sort(
    ([a, x], [b, y]) => y.completed - x.completed || y.enrolled - x.enrolled || (a < b ? -1 : 1),
  )
  const rest = all.slice(most).reduce(
    (sum, [, one]) => ({
      enrolled: sum.enrolled + one.enrolled,
      completed: sum.completed + one.completed,
      hours: sum.hours + one.hours,
    }),
    { enrolled: 0, completed: 0, hours: 0 },
  )
  return { top: all.slice(0, most), rest, restCount: Math.max(0, all.length - most) }
}
