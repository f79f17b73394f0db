// Reading caption files as people have them: WebVTT as browsers read it, SubRip (SRT) with all that goes wrong in it.
// What could not be read is told by its line; words are words, whatever they look like.
import { parse } from 'subsrt-ts'
import { readVtt, type VttFile } from './webvtt'

export type SubtitleFile = VttFile & { format: 'vtt' | 'srt' }

// oxlint-disable-next-line no-control-regex -- they tell a file of bytes from a text
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/

/** Undefined where the bytes are no captions: binary, or nothing in them says when it is spoken. */
export function readSubtitles(bytes: Uint8Array): SubtitleFile | undefined {
  const text = textOf(bytes)
  if (BINARY.test(text)) return undefined
  const isVtt = /^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(text)
  const file: SubtitleFile = isVtt ? { format: 'vtt', ...readVtt(text) } : { format: 'srt', ...readSrt(text) }
  return file.cues.length + file.notes.length === 0 ? undefined : file
}

/** UTF-8 or UTF-16 by their marks and their rules; what is neither was saved by an older program, as Windows did. */
function textOf(bytes: Uint8Array): string {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const signs = Buffer.from(bytes).toString('latin1')
    return signs.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? '')
  }
}

// Windows-1252 from 0x80: Node's own decoder of that name gives Latin-1
const WINDOWS = [...'€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ']

const TIME = String.raw`(?:(\d{1,2}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?`
const TIMES = new RegExp(String.raw`^\s*${TIME}\s*-->\s*${TIME}(?:\s.*)?$`)

function readSrt(text: string): VttFile {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const problems: VttFile['problems'] = []
  const blocks = blocksOf(lines).flatMap(({ at, words }) => {
    const found = TIMES.exec(lines[at] ?? '')
    if (!found) {
      problems.push({ line: at + 1, message: 'times' })
      return []
    }
    const [, h1, m1, s1, p1, h2, m2, s2, p2] = found
    return [{ times: `${clock(h1, m1, s1, p1)} --> ${clock(h2, m2, s2, p2)}`, words }]
  })
  // the library wants a number above and no empty line below: what people's files lack is set right first
  const tidy = blocks.map(({ times, words }, i) => `${i}\n${times}\n${words}`).join('\n\n')
  const cues = parse(tidy, { format: 'srt', eol: '\n' }).flatMap((caption) =>
    'content' in caption && 'start' in caption
      ? [{ startMs: Number(caption.start), endMs: Number(caption.end), text: plain(String(caption.content)) }]
      : [],
  )
  return { cues: cues.filter(({ text: words }) => words !== ''), notes: [], problems }
}

/** Where lines with an arrow stand, and the words up to the next; the number above the next is none of them. */
function blocksOf(lines: readonly string[]): { at: number; words: string }[] {
  const arrows = lines.flatMap((line, i) => (line.includes('-->') ? [i] : []))
  return arrows.map((at, i) => {
    const next = arrows[i + 1]
    let end = next ?? lines.length
    if (next !== undefined && /^\s*\d+\s*$/.test(lines[end - 1] ?? '') && end - 1 > at) end -= 1
    const words = lines.slice(at + 1, end).map((line) => line.trim())
    return { at, words: words.filter(Boolean).join('\n') }
  })
}

const clock = (h = '0', m = '0', s = '0', part = ''): string =>
  `${h.padStart(2, '0')}:${m.padStart(2, '0')}:${s.padStart(2, '0')},${part.padEnd(3, '0')}`

/** The marks that players of SRT know, gone; any other sign is a word's. */
const plain = (text: string): string =>
  text
    .replace(/<\/?(?:b|i|u|s|font|c)(?:\s[^<>]*)?>/gi, '')
    .replace(/\{\\[^{}]*\}/g, '')
    .trim()
