// How a person likes to watch, remembered in this browser: quality, speed, captions, loudness. Storage may be denied.
import { WANTED, type Wanted } from './quality'

export interface Preferences {
  speed: number
  /** nothing chosen yet: automatic, unless the browser saves data */
  quality?: Wanted
  /** a language, 'off', or nothing chosen yet */
  captions?: string
  /** a second line below the first: a language, or 'off' */
  secondLine: string
  captionSize: CaptionSize
  /** 0–1 */
  volume: number
  isMuted: boolean
}

export const SIZES = ['m', 'l', 'xl'] as const
export type CaptionSize = (typeof SIZES)[number]

const KEY = 'minicursos.player'
export const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2] as const

/** What is remembered; anything that is not what we wrote counts as nothing. */
export function readPreferences(storage: Pick<Storage, 'getItem'> | undefined): Preferences {
  const found = parse(storage)
  const speed = Number(found['speed'])
  const volume = Number(found['volume'] ?? 1)
  const quality = WANTED.find((wanted) => wanted === found['quality'])
  return {
    speed: (SPEEDS as readonly number[]).includes(speed) ? speed : 1,
    volume: volume >= 0 && volume <= 1 ? volume : 1,
    isMuted: found['isMuted'] === true,
    secondLine: typeof found['secondLine'] === 'string' ? found['secondLine'] : 'off',
    captionSize: SIZES.find((size) => size === found['captionSize']) ?? 'm',
    ...(quality ? { quality } : {}),
    ...(typeof found['captions'] === 'string' ? { captions: found['captions'] } : {}),
  }
}

export function writePreferences(storage: Pick<Storage, 'setItem'> | undefined, preferences: Preferences): void {
  try {
    storage?.setItem(KEY, JSON.stringify(preferences))
  } catch {
    // Full or denied: it is forgotten with the page.
  }
}

function parse(storage: Pick<Storage, 'getItem'> | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(storage?.getItem(KEY) ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** The next size of letters up or down. */
export function nextSize(size: CaptionSize, step: 1 | -1): CaptionSize {
  return SIZES[Math.max(0, Math.min(SIZES.length - 1, SIZES.indexOf(size) + step))] ?? 'm'
}

/** The next speed up or down the list. */
export function nextSpeed(speed: number, step: 1 | -1): number {
  const at = SPEEDS.findIndex((s) => s >= speed)
  return SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, (at < 0 ? 2 : at) + step))] ?? 1
}
