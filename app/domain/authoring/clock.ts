// A second of a video as people write it: 3:12, or 1:02:05.

/** Milliseconds; undefined where it is no such time. Seconds alone count as well. */
export function readClock(typed: string): number | undefined {
  const found = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5})$/.exec(typed.trim())
  if (!found) return undefined
  const [hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => (part === undefined ? 0 : Number(part)))
  if (found[2] !== undefined && seconds > 59) return undefined
  if (found[1] !== undefined && minutes > 59) return undefined
  return ((hours * 60 + minutes) * 60 + seconds) * 1_000
}

/** The same back; parts of a second are left out. */
export function writeClock(ms: number): string {
  const all = Math.floor(ms / 1_000)
  const two = (part: number): string => String(part).padStart(2, '0')
  const [hours, minutes, seconds] = [Math.floor(all / 3_600), Math.floor(all / 60) % 60, all % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`
}
