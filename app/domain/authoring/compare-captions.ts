// Captions of two versions of a recording: lines whose words differ, and how many only moved in time.
import { type Lang, LANGUAGES } from '../../platform/languages'
import type { Captions, Recording, VideoLesson } from '../courses/document'
import type { Change } from './changes'
import { wordDiff } from './word-diff'

const LINES_SHOWN = 30

type CaptionChange = Extract<Change, { is: 'captions' }>

/** Of every recording that both lessons have, by language. */
export function compareCaptions(before: VideoLesson, after: VideoLesson): CaptionChange[] {
  return after.recordings.flatMap((recording) => {
    const old = before.recordings.find(({ language }) => language === recording.language)
    return old ? LANGUAGES.flatMap((lang) => between(old, recording, lang)) : []
  })
}

function between(old: Recording, fresh: Recording, lang: Lang): CaptionChange[] {
  const [before, after] = [linesOf(old.captions[lang]), linesOf(fresh.captions[lang])]
  const lines: CaptionChange['lines'] = []
  let moved = 0
  for (const [from, to] of pairs(before, after)) {
    if (from && to && from.text === to.text) moved += from.startMs === to.startMs && from.endMs === to.endMs ? 0 : 1
    else lines.push({ atMs: (to ?? from)!.startMs, pieces: wordDiff(from?.text ?? '', to?.text ?? '') })
  }
  if (lines.length + moved === 0) return []
  const more = Math.max(0, lines.length - LINES_SHOWN)
  return [{ is: 'captions', lang, spoken: fresh.language, lines: lines.slice(0, LINES_SHOWN), more, moved }]
}

interface Line {
  startMs: number
  endMs: number
  text: string
}

const linesOf = (captions: Captions | undefined): Line[] => [
  ...(captions?.cues ?? []),
  ...(captions?.notes ?? []).map(({ atMs, text }) => ({ startMs: atMs, endMs: atMs, text })),
]

/** Lines that belong together: those with the same words in order, and between them those at the same time. */
function pairs(before: Line[], after: Line[]): [Line | undefined, Line | undefined][] {
  const found: [Line | undefined, Line | undefined][] = []
  const left = new Set(before)
  const byWords = new Map<string, Line[]>()
  for (const line of before) byWords.set(line.text, [...(byWords.get(line.text) ?? []), line])
  const byStart = new Map(before.map((line) => [line.startMs, line]))
  const waiting: Line[] = []
  for (const line of after) {
    const same = byWords.get(line.text)?.find((one) => left.has(one))
    if (same) left.delete(same)
    if (same) found.push([same, line])
    else waiting.push(line)
  }
  for (const line of waiting) {
    const there = byStart.get(line.startMs)
    const old = there && left.has(there) ? there : undefined
    if (old) left.delete(old)
    found.push([old, line])
  }
  for (const line of left) found.push([line, undefined])
  return found.sort(([a, b], [c, d]) => (b ?? a)!.startMs - (d ?? c)!.startMs)
}
