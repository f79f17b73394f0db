// What captions carry besides cues, as comments of a WebVTT file that players ignore: what is on the screen, who reviewed
// them, and the older words that a translated cue was made from.
import type { CaptionReview, Captions } from '../courses/document'

const BLOCK = /^NOTE[ \t]+(on-screen|source|review|reviewed|waived)\b[ \t]*(.*)$/
const CLOCK = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/
const TIMING = /^[ \t]*(\S+)[ \t]+-->[ \t]+(\S+)/
const DAY = /^\d{4}-\d{2}-\d{2}$/

export interface CaptionNotes {
  notes: Captions['notes']
  review?: CaptionReview
  /** by `start|end|n`: the n-th cue with these times, in ms */
  sources: ReadonlyMap<string, string>
  /** lines of comments that begin as ours and cannot be read */
  unreadable: number[]
}

/** Reads the comments of a file, line ends settled. */
export function readNotes(file: string): CaptionNotes {
  const found = { notes: [] as Captions['notes'], sources: new Map<string, string>(), unreadable: [] as number[] }
  let review: CaptionReview | undefined
  let waiting: { text: string; line: number } | undefined
  const counts = new Map<string, number>()
  for (const { lines, line } of blocksOf(file)) {
    const [, kind, rest = ''] = BLOCK.exec(lines[0] ?? '') ?? []
    const text = unescapeNote(lines.slice(1).join('\n'))
    const timing = lines.find((one) => TIMING.test(one))
    if (kind === undefined) {
      const key = timing && keyOf(timing, counts)
      if (key && waiting) found.sources.set(key, waiting.text)
      if (timing) waiting = undefined
    } else if (kind === 'source') {
      if (waiting) found.unreadable.push(waiting.line)
      waiting = { text, line }
    } else if (kind === 'on-screen') {
      const atMs = readClock(rest.trim())
      if (atMs === undefined) found.unreadable.push(line)
      else found.notes.push({ atMs, text, ...(waiting ? { source: waiting.text } : {}) })
      waiting = undefined
    } else {
      const read = readReview(kind, rest.trim(), text)
      if (read) review ??= read
      else found.unreadable.push(line)
    }
  }
  if (waiting) found.unreadable.push(waiting.line)
  return { ...found, ...(review ? { review } : {}) }
}

export const sourceKey = (startMs: number, endMs: number, n: number): string => `${startMs}|${endMs}|${n}`

/** The comment that says whether somebody read the captions beside the recording. */
export function writeReview(review: CaptionReview): string {
  if ('needed' in review) return 'NOTE review needed'
  const name = tidyNote(review.by).replace(/\n/g, ' ')
  if (!('waived' in review)) return `NOTE reviewed ${review.on}\n${escapeNote(name)}`
  return `NOTE waived ${review.on}\n${escapeNote(name)}\n${escapeNote(tidyNote(review.waived))}`
}

function readReview(kind: string, rest: string, text: string): CaptionReview | undefined {
  if (kind === 'review') return rest === 'needed' ? { needed: true } : undefined
  const [by = '', ...reason] = text.split('\n')
  if (!DAY.test(rest) || by === '' || by.length > 200) return undefined
  if (kind === 'reviewed') return { by, on: rest }
  const waived = reason.join('\n')
  return waived === '' || waived.length > 500 ? undefined : { waived, by, on: rest }
}

/** Lines as a block of the file can hold them: none of them empty. */
export const tidyNote = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n')
    .trim()

export const escapeNote = (text: string): string => text.replace(/&(?=amp;|gt;)/g, '&amp;').replaceAll('-->', '--&gt;')

const unescapeNote = (text: string): string =>
  text.trim().replace(/&(amp|gt);/g, (_, name) => (name === 'gt' ? '>' : '&'))

function keyOf(timing: string, counts: Map<string, number>): string | undefined {
  const [, from = '', to = ''] = TIMING.exec(timing) ?? []
  const [startMs, endMs] = [readClock(from), readClock(to)]
  if (startMs === undefined || endMs === undefined) return undefined
  const n = counts.get(`${startMs}|${endMs}`) ?? 0
  counts.set(`${startMs}|${endMs}`, n + 1)
  return sourceKey(startMs, endMs, n)
}

function readClock(text: string): number | undefined {
  const [, h = '0', m, s, ms] = CLOCK.exec(text) ?? []
  if (m === undefined) return undefined
  return Number(h) * 3_600_000 + Number(m) * 60_000 + Number(s) * 1_000 + Number(ms)
}

/** Lines between empty lines, each with where it begins, from 1. */
function blocksOf(file: string): { lines: string[]; line: number }[] {
  const blocks: { lines: string[]; line: number }[] = []
  let open: string[] | undefined
  file.split('\n').forEach((text, i) => {
    if (text === '') open = undefined
    else if (open) open.push(text)
    else blocks.push({ lines: (open = [text]), line: i + 1 })
  })
  return blocks
}
