// Times as people type them beside a film: 1:05.3 is a minute, five seconds and three tenths.
const CLOCK = /^(?:(\d{1,2}):)?(\d{1,5}):(\d{1,2})(?:[.,](\d{1,3}))?$|^(\d{1,6})(?:[.,](\d{1,3}))?$/

/** Milliseconds, or undefined where it is no time. */
export function readClock(typed: string): number | undefined {
  const found = CLOCK.exec(typed.trim())
  if (!found) return undefined
  const [, hours = '0', minutes = '0', seconds, part, alone, partAlone] = found
  const s = Number(seconds ?? alone ?? 0)
  if (seconds !== undefined && s > 59) return undefined
  if (found[1] !== undefined && Number(minutes) > 59) return undefined
  const ms = Number((part ?? partAlone ?? '').padEnd(3, '0'))
  return ((Number(hours) * 60 + Number(minutes)) * 60 + s) * 1000 + ms
}

/** As writeClock with all three digits, so that times below one another are alike: 1:05.300. */
export const writeExactClock = (ms: number): string => {
  const [whole = '', part = ''] = writeClock(ms).split('.')
  return `${whole}.${part.padEnd(3, '0')}`
}

/** 1:05.3; reading it gives the same milliseconds. */
export function writeClock(ms: number): string {
  const hours = Math.floor(ms / 3_600_000)
  const minutes = Math.floor(ms / 60_000) % 60
  const seconds = String(Math.floor(ms / 1000) % 60).padStart(2, '0')
  const part = String(ms % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '')
    .padEnd(1, '0')
  return `${hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}` : minutes}:${seconds}.${part}`
}
