// What makes captions hard to read, cue by cue. The limits are those of the Netflix Timed Text Style Guides (adult
// programmes): 17 characters a second in Spanish and Portuguese, 20 in English; lines of 42.
import type { Lang } from '../../platform/languages'

export const CHARACTERS_A_SECOND: Record<Lang, number> = { es: 17, pt: 17, en: 20 }
export const LONGEST_LINE = 42
export const MOST_LINES = 2
export const SHORTEST_MS = 700
/** Without a cue for longer than this, somebody may be speaking unheard. */
export const LONGEST_GAP_MS = 15_000

export const CAPTION_WARNINGS = ['fast', 'overlap', 'gap', 'line', 'lines', 'short', 'backwards'] as const
export interface CaptionWarning {
  code: (typeof CAPTION_WARNINGS)[number]
  /** characters a second, seconds, characters of a line, lines */
  amount: number
}

interface Timed {
  startMs: number
  endMs: number
  text: string
}

/** Of one cue, with what stands before it; `before` none = it is the first. */
export function warningsOf(cue: Timed, before: Timed | undefined, lang: Lang): CaptionWarning[] {
  const ms = cue.endMs - cue.startMs
  if (ms <= 0) return [{ code: 'backwards', amount: ms / 1000 }]
  const found: CaptionWarning[] = []
  const warn = (isSo: boolean, code: CaptionWarning['code'], amount: number): void => {
    if (isSo) found.push({ code, amount })
  }
  const lines = cue.text.split('\n')
  const longest = Math.max(...lines.map(lengthOf))
  const speed = Math.round(lengthOf(lines.join(' ')) / (ms / 1000))
  const gapMs = cue.startMs - (before?.endMs ?? 0)
  warn(gapMs < 0, 'overlap', -gapMs / 1000)
  warn(ms < SHORTEST_MS, 'short', ms / 1000)
  warn(speed > CHARACTERS_A_SECOND[lang], 'fast', speed)
  warn(longest > LONGEST_LINE, 'line', longest)
  warn(lines.length > MOST_LINES, 'lines', lines.length)
  warn(gapMs > LONGEST_GAP_MS, 'gap', Math.round(gapMs / 1000))
  return found
}

/** What is seen as one sign counts as one. */
const lengthOf = (text: string): number => [...text.normalize('NFC')].length
