// A cover as a pure function: topic and title in, the inside of an SVG out. One case, one shelf line (y = 226 of 300),
// one lamp. Colours are classes (app/styles/cover.css), so a cover follows the theme.
import type { Topic } from './document'
import { n, type Random } from './cover-objects'
import { SCENES } from './cover-topics'

export interface CoverInput {
  topic: Topic
  /** in the course's source language, so that one course has one cover */
  title: string
  /** the certificate's narrow panel, the lamp hung higher */
  tall?: boolean
}

export interface Drawing {
  viewBox: string
  width: number
  height: number
  /** SVG elements as text: numbers and classes only, nothing of what was given */
  body: string
}

export function drawCover({ topic, title, tall = false }: CoverInput): Drawing {
  const seed = hash(title)
  const random = randomFrom(seed)
  const lampX = 150 + Math.round(random() * 100)
  const scene = SCENES[topic]({ random, lampX, title, isMirrored: (seed & 8) !== 0 })
  return { ...size(tall), body: emptyCase(lampX, tall ? -560 : 0) + scene }
}

/** The case with nothing in it: lit (nothing yet) or with its lamp off (no connection). */
export function drawEmptyCase(isLit = true): Drawing {
  return { ...size(false), body: isLit ? emptyCase(200, 0) : bands(0, '') }
}

const size = (tall: boolean): Omit<Drawing, 'body'> =>
  tall ? { viewBox: '60 -560 280 860', width: 280, height: 860 } : { viewBox: '0 0 400 300', width: 400, height: 300 }

function emptyCase(lampX: number, top: number): string {
  const centre = 202
  const beam = (lamp: number, spread: number, floor: number, radius: number): string =>
    `<path class="be" d="M${lampX - lamp} ${top}h${2 * lamp}L${centre + spread} ${floor}` +
    `A${spread} ${radius} 0 0 1 ${centre - spread} ${floor}Z"/>`
  return bands(top, beam(12, 136, 246, 17) + beam(7, 88, 248, 11))
}

const bands = (top: number, light: string): string =>
  `<path class="cs" d="M0 ${n(top)}h400V226H0z"/><path class="sf" d="M0 226h400v52H0z"/>${light}<path class="fr" d="M0 278h400v22H0z"/>`

/** FNV-1a over code points. */
function hash(text: string): number {
  let h = 2166136261
  for (const c of text) h = Math.imul(h ^ (c.codePointAt(0) ?? 0), 16777619)
  return h >>> 0
}

/** mulberry32: the same title always draws the same cover. */
function randomFrom(seed: number): Random {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
