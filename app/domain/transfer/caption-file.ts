// Captions as a WebVTT file of a course folder, and back: cues in the order of their times, everything else in comments.
import { readVtt, writeCue } from '../../platform/webvtt'
import type { Captions, Cue } from '../courses/document'
import { escapeNote, readNotes, sourceKey, tidyNote, writeReview } from './caption-notes'

export interface CaptionFault {
  line: number
  message: string
  /** a draft may hold it: it stands in the way of publishing only */
  canWait: boolean
}

export interface ReadCaptions {
  captions: Captions
  faults: CaptionFault[]
  /** lines of comments that begin as ours and cannot be read */
  unreadable: number[]
}

/** Reads a file whose line ends are settled. */
export function readCaptions(file: string): ReadCaptions {
  const { cues, problems } = readVtt(file)
  const { notes, review, sources, unreadable } = readNotes(file)
  const counts = new Map<string, number>()
  const withSources = cues.map((cue): Cue => {
    const times = `${cue.startMs}|${cue.endMs}`
    const n = counts.get(times) ?? 0
    counts.set(times, n + 1)
    const source = sources.get(sourceKey(cue.startMs, cue.endMs, n))
    return source === undefined ? cue : { ...cue, source }
  })
  const faults = problems.map(({ line, message }) => ({
    line,
    message,
    canWait: message.startsWith('End timestamp is not greater'),
  }))
  return { captions: { cues: withSources, notes, ...(review ? { review } : {}) }, faults, unreadable }
}

/** The file in its one form. */
export function writeCaptions({ cues, notes, review }: Captions): string {
  const blocks = ['WEBVTT', ...(review ? [writeReview(review)] : [])]
  const left = [...notes]
  // notes keep their order: each stands before the first cue that does not begin before it
  const notesUpTo = (ms: number): void => {
    while (left[0] && left[0].atMs <= ms) blocks.push(...writeNote(left.shift()!))
  }
  // as the reader sorts: by start, of two that start together the longer one first
  for (const cue of [...cues].sort((a, b) => a.startMs - b.startMs || b.endMs - a.endMs)) {
    notesUpTo(cue.startMs)
    blocks.push(...writeSource(cue.source))
    blocks.push(writeCue({ ...cue, text: tidyNote(cue.text) }).trimEnd())
  }
  notesUpTo(Number.POSITIVE_INFINITY)
  return `${blocks.join('\n\n')}\n`
}

const writeNote = ({ atMs, text, source }: Captions['notes'][number]): string[] => [
  ...writeSource(source),
  `NOTE on-screen ${writeClock(atMs)}\n${escapeNote(tidyNote(text))}`.trimEnd(),
]

/** Stands before what was made from it. */
const writeSource = (source: string | undefined): string[] =>
  source === undefined ? [] : [`NOTE source\n${escapeNote(tidyNote(source))}`.trimEnd()]

function writeClock(ms: number): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  const [h, m, s] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, Math.floor(ms / 1_000) % 60]
  return `${two(h)}:${two(m)}:${two(s)}.${String(ms % 1_000).padStart(3, '0')}`
}
