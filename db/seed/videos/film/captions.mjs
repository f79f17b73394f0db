// Captions from the cues: at most two lines of 42 characters, cut at sense, the same times in every language.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const WIDE = 42
const FAST = 20 // characters per second
const NBSP = '\u00a0'
const WEAK =
  /(^|\s)(a|al|à|às|ao|o|os|as|e|y|el|la|los|las|un|una|um|uma|de|del|do|da|dos|das|en|em|no|na|no|con|com|por|para|que|se|su|the|of|in|on|and|to|an|with|for|is|its|ni|nem|sobre|sob|or|ou|u)$/i

const stamp = (t) => {
  const ms = Math.round(t * 1000)
  const two = (v) => String(v).padStart(2, '0')
  return `${two(Math.floor(ms / 3600000))}:${two(Math.floor(ms / 60000) % 60)}:${two(Math.floor(ms / 1000) % 60)}.${String(ms % 1000).padStart(3, '0')}`
}

/** One or two lines; among the possible breaks, the one at punctuation or before a small word, and near the middle. */
export function lines(text) {
  if (text.length <= WIDE) return [text]
  const words = text.split(' ')
  let best
  for (let i = 1; i < words.length; i++) {
    const a = words.slice(0, i).join(' ')
    const b = words.slice(i).join(' ')
    if (a.length > WIDE || b.length > WIDE) continue
    const cost =
      Math.abs(a.length - b.length) + (WEAK.test(a) ? 30 : 0) - (/[.:;?]$/.test(a) ? 26 : a.endsWith(',') ? 20 : 0)
    if (!best || cost < best.cost) best = { cost, pair: [a, b] }
  }
  if (!best) throw new Error(`does not fit two lines of ${WIDE}: ${text}`)
  return best.pair
}

/** Numbers keep their unit and their thousands together. */
const tie = (text) => text.replace(/(\d) (?=\d{3}\b|%|lux\b|h\b|min\b)/g, `$1${NBSP}`)

/** Each cue stays until just before the next one, so that there is time to read it. */
export function timed(cues, times, seconds) {
  return cues.map((cue, i) => {
    const start = Math.max(0, times[i].start - 0.06)
    const limit = i + 1 < times.length ? times[i + 1].start - 0.1 : seconds - 0.2
    return { cue, start, end: Math.min(limit, times[i].end + 0.9) }
  })
}

/** `recording` is the lesson's name in captions/, with `@<voice>` for a second voice. */
export function writeCaptions({ recording, languages, cues, notes, times, seconds, folder }) {
  const shown = timed(cues, times, seconds)
  for (const lang of languages) {
    const blocks = ['WEBVTT']
    for (const [i, { cue, start, end }] of shown.entries()) {
      const text = tie(cue[lang] ?? cue.say)
      const speed = text.length / (end - start)
      if (speed > FAST) throw new Error(`${recording} ${lang}: ${speed.toFixed(1)} characters a second: ${text}`)
      const last = cues[i + 1]?.step !== cue.step
      blocks.push(`${stamp(start)} --> ${stamp(end)}\n${lines(text).join('\n')}`)
      for (const note of notes)
        if (last && note.step === cue.step) blocks.push(`NOTE on-screen ${stamp(end)}\n[${tie(note[lang])}]`)
    }
    writeFileSync(join(folder, `${recording}.${lang}.vtt`), blocks.join('\n\n') + '\n')
  }
}
