// Months of a time zone, written 'YYYY-MM'. Pure.

const known = new Map<string, Intl.DateTimeFormat>()

/** The month in which a moment (ms UTC) falls in a time zone. */
export function monthIn(ms: number, timeZone: string): string {
  let format = known.get(timeZone)
  if (!format) {
    // Swedish writes dates as ISO does
    format = new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit', timeZone })
    known.set(timeZone, format)
  }
  return format.format(ms).slice(0, 7)
}

/** The last `count` months up to the one of `now`, the oldest first. */
export function lastMonths(now: number, timeZone: string, count: number): string[] {
  const [year = 0, month = 1] = monthIn(now, timeZone).split('-').map(Number)
  return Array.from({ length: count }, (_, i) => {
    const at = new Date(Date.UTC(year, month - count + i, 1))
    return at.toISOString().slice(0, 7)
  })
}
