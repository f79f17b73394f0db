// A transcript in parts that a phone can hold: as one part where it is of a usual length, else cut where a line ends.
// Very short cues are read together, since nobody reads a line of two words for every second of an hour. Pure.
import type { TranscriptLine } from './views'

/** A part is at most this many lines and signs. */
export const PART_LINES = 1_200
export const PART_SIGNS = 120_000
/** Above this many lines, neighbours are read together. */
const MANY_LINES = 600
const TOGETHER_SIGNS = 240
const TOGETHER_MS = 20_000

export interface TranscriptPart {
  lines: TranscriptLine[]
  /** where it begins; the first at 0 */
  fromMs: number
}

/** At least one part, in order. */
export function transcriptParts(lines: readonly TranscriptLine[]): TranscriptPart[] {
  const parts: TranscriptPart[] = []
  let signs = 0
  for (const line of lines.length > MANY_LINES ? together(lines) : lines) {
    const part = parts.at(-1)
    if (!part || part.lines.length >= PART_LINES || signs + line.text.length > PART_SIGNS) {
      parts.push({ lines: [line], fromMs: part ? line.startMs : 0 })
      signs = line.text.length
    } else {
      part.lines.push(line)
      signs += line.text.length
    }
  }
  return parts.length > 0 ? parts : [{ lines: [], fromMs: 0 }]
}

/** Which part a moment is in: its index. */
export function partAt(parts: readonly TranscriptPart[], ms: number): number {
  return Math.max(
    0,
    parts.findLastIndex((part) => part.fromMs <= ms),
  )
}

/** Cues that follow each other, up to a paragraph; what is on the screen stays a line of its own. */
function together(lines: readonly TranscriptLine[]): TranscriptLine[] {
  const read: TranscriptLine[] = []
  for (const line of lines) {
    const last = read.at(-1)
    const fits =
      last &&
      !last.isNote &&
      !line.isNote &&
      line.startMs - last.startMs < TOGETHER_MS &&
      last.text.length + line.text.length < TOGETHER_SIGNS
    if (fits)
      read[read.length - 1] = {
        ...last,
        ...(line.endMs === undefined ? {} : { endMs: line.endMs }),
        text: `${last.text} ${line.text}`,
      }
    else read.push(line)
  }
  return read
}

export interface Chapter<T> {
  title?: T
  atMs: number
  lines: TranscriptLine[]
}

/** Lines under the chapter they are said in. What comes before the first chapter stands without a title. */
export function byChapter<T>(
  lines: readonly TranscriptLine[],
  chapters: readonly { atMs: number; title: T }[],
): Chapter<T>[] {
  const found: Chapter<T>[] = []
  let last = -2
  for (const line of lines) {
    const at = chapters.findLastIndex((c) => c.atMs <= line.startMs)
    const chapter = chapters[at]
    if (at !== last) found.push({ ...(chapter ? { title: chapter.title } : {}), atMs: chapter?.atMs ?? 0, lines: [] })
    found.at(-1)!.lines.push(line)
    last = at
  }
  return found
}
