// A day of a time zone as moments: the one it begins at. Days are as long as that zone makes them.

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** The first moment of a day ('2026-03-01') in a zone, ms UTC; undefined where there is no such day. */
export function dayStart(day: string, timeZone: string): number | undefined {
  const [, year, month, date] = DAY.exec(day) ?? []
  const utc = Date.parse(`${day}T00:00:00Z`)
  if (year === undefined || Number.isNaN(utc)) return undefined
  const found = new Date(utc)
  if (found.getUTCMonth() + 1 !== Number(month) || found.getUTCDate() !== Number(date)) return undefined
  // the zone's clock near that moment says how far off it is; asked again there, for days on which clocks change
  const guess = utc - offsetMs(utc, timeZone)
  return utc - offsetMs(guess, timeZone)
}

/** The day after: '2026-03-01' → '2026-03-02'. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 3_600_000).toISOString().slice(0, 10)
}

function offsetMs(at: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000
}
