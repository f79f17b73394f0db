// Days of a time zone, written 'YYYY-MM-DD', and the moments (ms UTC) at which they begin. Pure.

const DAY_MS = 24 * 3_600_000
const FIRST_YEAR = 2000
const LAST_YEAR = 2199

/** Whether this is a day of the calendar, within what reports are about. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const ms = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text) return false
  const year = Number(text.slice(0, 4))
  return year >= FIRST_YEAR && year <= LAST_YEAR
}

/** The earlier day first, whichever way round they were given. */
export function daysInOrder({ from, to }: { from?: string | undefined; to?: string | undefined }) {
  return from && to && from > to ? { from: to, to: from } : { from, to }
}

const known = new Map<string, Intl.DateTimeFormat>()

function clock(timeZone: string): Intl.DateTimeFormat {
  let format = known.get(timeZone)
  if (!format) {
    // Swedish writes dates as ISO does
    format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone })
    known.set(timeZone, format)
  }
  return format
}

/** The wall clock of a zone at a moment: 'YYYY-MM-DD hh:mm:ss'. */
export const wallClock = (ms: number, timeZone: string): string => clock(timeZone).format(ms)

/** The day on which a moment falls. */
export const dayIn = (ms: number, timeZone: string): string => wallClock(ms, timeZone).slice(0, 10)

/** How far the zone's clock is ahead of UTC at a moment, in ms. */
export const offsetAt = (ms: number, timeZone: string): number =>
  Date.parse(`${wallClock(ms, timeZone).replace(' ', 'T')}Z`) - Math.floor(ms / 1000) * 1000

/** The moment at which a day begins there, also on the days when the clock is changed. */
export function dayStart(day: string, timeZone: string): number {
  const wall = Date.parse(`${day}T00:00:00Z`)
  const guess = wall - offsetAt(wall, timeZone)
  const start = wall - offsetAt(guess, timeZone)
  // where the clock jumps over midnight the day begins at the jump
  return dayIn(start, timeZone) === day ? start : guess
}

/** The day after one. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)

/** `dayIn` for a million moments, or what `make` makes of the day. */
export function dayReader(timeZone: string): (ms: number) => string
export function dayReader<V>(timeZone: string, make: (day: string) => V): (ms: number) => V
export function dayReader<V>(timeZone: string, make = (day: string) => day as V): (ms: number) => V {
  // a day of UTC is one or two days of the zone; null where the zone's clock is changed on it: there the calendar is asked
  const known = new Map<number, { offset: number; first: number; made: (V | undefined)[] } | null>()
  const read = (utcDay: number) => {
    const [first, last] = [utcDay * DAY_MS, (utcDay + 1) * DAY_MS].map((ms) => offsetAt(ms, timeZone))
    const isEven = first !== undefined && first === last
    const days = isEven ? { offset: first, first: Math.floor((utcDay * DAY_MS + first) / DAY_MS), made: [] } : null
    known.set(utcDay, days)
    return days
  }
  return (ms) => {
    const utcDay = Math.floor(ms / DAY_MS)
    const found = known.get(utcDay)
    const days = found === undefined ? read(utcDay) : found
    if (days === null) return make(dayIn(ms, timeZone))
    const at = Math.floor((ms + days.offset) / DAY_MS) - days.first
    let made = days.made[at]
    if (made === undefined) days.made[at] = made = make(new Date((days.first + at) * DAY_MS).toISOString().slice(0, 10))
    return made
  }
}
