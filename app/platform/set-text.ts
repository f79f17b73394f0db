// Text set in lines for print: broken at spaces, each letter in a font that has it, runs of right-to-left letters put
// in the order they are seen in (UAX #9). Nothing is cut off: a word too long for the line is broken inside.
import bidiFactory from 'bidi-js'

const bidi = bidiFactory()

/** Words in one face; a paragraph is a list of them. */
export interface Span<Face extends string> {
  text: string
  face: Face
}

/** Letters of one font and one direction. */
interface Run<Font extends string> {
  text: string
  font: Font
  width: number
  isRtl: boolean
}
export interface Line<Font extends string> {
  /** from left to right, as seen */
  runs: Run<Font>[]
  width: number
  /** as read */
  text: string
}

export interface Measures<Face extends string, Font extends string> {
  /** the font of a face that has all letters of the cluster, the one before it preferred for signs that have no script */
  pick(face: Face, cluster: string, before: Font | undefined): Font
  /** width of the text in a font at a size, both in points */
  width(font: Font, size: number, text: string): number
}

const CLUSTER = /(?:\P{M}[\p{M}\u200c\u200d]*|\p{M}+)/gu

/** Breaks a paragraph into lines no wider than `width` at `size`, both in points. */
export function setText<Face extends string, Font extends string>(
  spans: readonly Span<Face>[],
  { size, width, measures }: { size: number; width: number; measures: Measures<Face, Font> },
): Line<Font>[] {
  const text = spans.map((s) => s.text).join('')
  const fonts = fontsOf(spans, measures)
  const levels = bidi.getEmbeddingLevels(text).levels
  const runsOf = (from: number, to: number): Run<Font>[] => {
    const runs: (Run<Font> & { level: number })[] = []
    const goesOn = (a: number, b: number) => fonts[a] === fonts[b] && levels[a] === levels[b]
    for (let start = from; start < to;) {
      let end = start + 1
      while (end < to && goesOn(start, end)) end += 1
      const font = fonts[start]!
      const level = levels[start]!
      const letters = text.slice(start, end)
      const drawn = level % 2 === 1 ? mirrored(letters) : letters
      const width = measures.width(font, size, drawn)
      runs.push({
        text: drawn,
        font,
        level,
        isRtl: level % 2 === 1,
        width,
      })
      start = end
    }
    return asSeen(runs)
  }
  const widthOf = (from: number, to: number) => runsOf(from, to).reduce((sum, run) => sum + run.width, 0)
  return breakLines(text, width, widthOf).map(([from, to]) => {
    const runs = runsOf(from, to)
    return {
      runs,
      width: runs.reduce((sum, run) => sum + run.width, 0),
      text: text.slice(from, to),
    }
  })
}

/** Evens the lines out: the narrowest setting that needs no more of them. */
export function setBalanced<Face extends string, Font extends string>(
  spans: readonly Span<Face>[],
  how: { size: number; width: number; measures: Measures<Face, Font> },
): Line<Font>[] {
  let lines = setText(spans, how)
  for (let width = how.width * 0.95; width > how.width * 0.5; width -= how.width * 0.05) {
    const narrower = setText(spans, { ...how, width })
    if (narrower.length > lines.length) break
    lines = narrower
  }
  return lines
}

/** The font of each UTF-16 unit. */
function fontsOf<Face extends string, Font extends string>(
  spans: readonly Span<Face>[],
  measures: Measures<Face, Font>,
): Font[] {
  const fonts: Font[] = []
  let before: Font | undefined
  for (const span of spans) {
    before = undefined
    for (const [cluster] of span.text.matchAll(CLUSTER)) {
      const font = measures.pick(span.face, cluster, before)
      for (let i = 0; i < cluster.length; i += 1) fonts.push(font)
      before = font
    }
  }
  return fonts
}

/** Words are measured one by one: shaping every beginning of a line anew would cost more than the page. */
function breakLines(text: string, width: number, widthOf: (from: number, to: number) => number): [number, number][] {
  const lines: [number, number][] = []
  let [start, end, filled] = [0, 0, 0]
  for (const word of text.matchAll(/[^ ]+/g)) {
    const [from, to] = [word.index, word.index + word[0].length]
    const wide = widthOf(from, to)
    const gap = end > start ? widthOf(end, from) : 0
    if (end > start && filled + gap + wide > width) {
      lines.push([start, end])
      end = start
    }
    filled = end > start ? filled + gap + wide : wide
    if (end <= start) start = from
    end = to
    while (filled > width) {
      const cut = longestFit(text, start, end, width, widthOf)
      if (cut >= end) break
      lines.push([start, cut])
      start = cut
      filled = widthOf(start, end)
    }
  }
  if (end > start) lines.push([start, end])
  return lines
}

/** Where a word that is too long has to be broken: after at least one cluster. */
function longestFit(
  text: string,
  from: number,
  to: number,
  width: number,
  widthOf: (a: number, b: number) => number,
): number {
  let cut = from
  for (const [cluster] of text.slice(from, to).matchAll(CLUSTER)) {
    if (cut > from && widthOf(from, cut + cluster.length) > width) return cut
    cut += cluster.length
  }
  return to
}

/** UAX #9, L2: from the highest level to the lowest odd one, every stretch at that level or above is turned round. */
function asSeen<R extends { level: number }>(runs: R[]): R[] {
  const seen = [...runs]
  const highest = Math.max(0, ...runs.map((r) => r.level))
  for (let level = highest; level > 0; level -= 1) {
    for (let start = 0; start < seen.length; start += 1) {
      if (seen[start]!.level < level) continue
      let end = start
      while (end < seen.length && seen[end]!.level >= level) end += 1
      seen.splice(start, end - start, ...seen.slice(start, end).reverse())
      start = end
    }
  }
  return seen
}

/** Brackets face the other way; signs without a script are turned round, since the font only turns letters. */
function mirrored(text: string): string {
  const faced = [...text].map((sign) => bidi.getMirroredCharacter(sign) ?? sign)
  return /[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(text) ? faced.join('') : faced.reverse().join('')
}
