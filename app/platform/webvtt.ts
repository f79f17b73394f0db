// Reading WebVTT through the parser that agrees with browsers (webvtt-parser), and writing it back plainly.
import vtt from 'webvtt-parser'

export interface VttCue {
  startMs: number
  endMs: number
  /** plain words: tags are gone, entities resolved */
  text: string
}
export interface VttNote {
  atMs: number
  text: string
}
export interface VttFile {
  cues: VttCue[]
  notes: VttNote[]
  problems: { line: number; message: string }[]
}

interface VttNode {
  type: string
  value?: string
  children?: VttNode[]
}

// With its own table the parser leaves a stray «;» behind each entity.
const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&lrm;': '\u200e', '&rlm;': '\u200f', '&nbsp;': '\u00a0' }

const NOTE = /^NOTE[ \t]+on-screen[ \t]+(?:(\d{2,}):)?(\d{2}):(\d{2})\.(\d{3})[ \t]*\n([\s\S]*?)(?=\n[ \t]*\n|$)/gm

/** Reads a WebVTT file. What the parser complains about comes back with its line (from 1). */
export function readVtt(source: string): VttFile {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const { WebVTTParser } = vtt
  const tree = new WebVTTParser(ENTITIES).parse(text, 'subtitles')
  const cues = tree.cues.map((cue) => ({
    startMs: Math.round(cue.startTime * 1000),
    endMs: Math.round(cue.endTime * 1000),
    text: plain(cue.tree.children).trim(),
  }))
  const notes: VttNote[] = []
  for (const [, h, m, s, ms, body] of text.matchAll(NOTE)) {
    const atMs = Number(h ?? 0) * 3_600_000 + Number(m) * 60_000 + Number(s) * 1000 + Number(ms)
    notes.push({ atMs, text: (body ?? '').trim().replace(/\s*\n\s*/g, ' ') })
  }
  const problems = tree.errors.map((e) => ({ line: e.line, message: e.message }))
  return { cues, notes, problems }
}

function plain(nodes: VttNode[] | undefined): string {
  return (nodes ?? []).map((n) => (n.type === 'text' ? (n.value ?? '') : plain(n.children))).join('')
}

/** Writes cues as WebVTT; every sign of the words is text. */
export function writeVtt(cues: readonly VttCue[]): string {
  const body = cues.map((cue) => `${writeCue(cue)}\n`)
  return `WEBVTT\n\n${body.join('\n')}`
}

/** One cue as a block of a WebVTT file, without the line end after it. */
export const writeCue = (cue: VttCue): string => `${clock(cue.startMs)} --> ${clock(cue.endMs)}\n${escape(cue.text)}`

function clock(ms: number): string {
  const part = (n: number, size: number): string => String(n).padStart(size, '0')
  const h = Math.floor(ms / 3_600_000)
  return `${part(h, 2)}:${part(Math.floor(ms / 60_000) % 60, 2)}:${part(Math.floor(ms / 1000) % 60, 2)}.${part(ms % 1000, 3)}`
}

const escape = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\n[ \t]*\n+/g, '\n')
