// The fonts of certificates, read once a process: Andada Pro for titles, Noto Sans for the rest, and Noto Sans of other
// scripts for the letters these lack. Only the letters used go into a document.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { LRUCache } from 'lru-cache'
import type { Measures } from './set-text'

export type Face = 'title' | 'text' | 'bold'

const FILES = {
  title: 'andada-pro/AndadaPro_500Medium.ttf',
  text: 'noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: 'noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  hebrew: 'noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
  hebrewBold: 'noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold.ttf',
  arabic: 'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  arabicBold: 'noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf',
} as const
export type FontName = keyof typeof FILES

/** In which fonts a face looks for a letter, in order. */
const CHAINS: Record<Face, readonly FontName[]> = {
  title: ['title', 'text', 'hebrew', 'arabic'],
  text: ['text', 'hebrew', 'arabic'],
  bold: ['bold', 'hebrewBold', 'arabicBold'],
}

/** What of a parsed font is used here. */
interface ParsedFont {
  hasGlyphForCodePoint(codePoint: number): boolean
  getGlyph(id: number, codePoints?: number[]): Glyph
  layout(text: string, features?: unknown): GlyphRun
}
interface Glyph {
  codePoints: number[]
}
interface GlyphRun {
  glyphs: Glyph[]
  positions: object[]
}

const require = createRequire(import.meta.url)
const parsed = new Map<FontName, ParsedFont>()

/** Makes a font the document's current one; the file is read and parsed on its first use in the process. */
export function useFont(doc: PDFKit.PDFDocument, name: FontName): PDFKit.PDFDocument {
  const known = parsed.get(name)
  if (known) {
    doc.registerFont(name, known as unknown as Buffer)
    return doc.font(name)
  }
  doc.registerFont(name, readFileSync(require.resolve(`@expo-google-fonts/${FILES[name]}`)))
  doc.font(name)
  // pdfkit takes a parsed font for a source, too: parsing again would cost more than the whole page.
  parsed.set(name, forManyDocuments((doc as unknown as { _font: { font: ParsedFont } })._font.font))
  return doc
}

/**
 * Two mends. A glyph remembers the letters it was first asked for; as a mere part of another (the a of á, when a file
 * is written) it was asked for none, and in the next document that letter would be drawn but not be found in the text.
 * And some marks have no anchor on some letters (Andada's g with a cedilla), at which fontkit throws: these are set
 * without placing the mark.
 */
function forManyDocuments(font: ParsedFont): ParsedFont {
  const getGlyph = font.getGlyph.bind(font)
  font.getGlyph = (id, codePoints = []) => {
    const glyph = getGlyph(id, codePoints)
    if (codePoints.length > 0) glyph.codePoints = codePoints
    return glyph
  }
  const layout = font.layout.bind(font)
  const shape = (text: string, features: unknown): GlyphRun => {
    try {
      return layout(text, features)
    } catch {
      return layout(text, { mark: false, mkmk: false, curs: false })
    }
  }
  font.layout = keepShapes(shape)
  return font
}

/** pdfkit shapes a text three times to draw it once, and in lists the same words come in row after row. */
const SHAPES_KEPT = 1_500

function keepShapes(shape: ParsedFont['layout']): ParsedFont['layout'] {
  const known = new LRUCache<string, { run: GlyphRun; letters: number[][] }>({ max: SHAPES_KEPT })
  return (text, features) => {
    const key = `${JSON.stringify(features ?? null)} ${text}`
    const found = known.get(key)
    if (!found) {
      const run = shape(text, features)
      known.set(key, { run: copyOf(run), letters: run.glyphs.map(({ codePoints }) => codePoints) })
      return run
    }
    const { run, letters } = found
    // as shaping would have left them: the letters a glyph stands for, and positions that pdfkit scales in place
    run.glyphs.forEach((glyph, i) => (glyph.codePoints = letters[i] ?? []))
    return copyOf(run)
  }
}

function copyOf(run: GlyphRun): GlyphRun {
  const copy = Object.create(Object.getPrototypeOf(run) as object) as GlyphRun
  return Object.assign(copy, run, { positions: run.positions.map((position) => ({ ...position })) })
}

/** Widths at size 1. The same words come again, at other sizes and in other certificates, and shaping them is most of the work. */
const emWidths = new LRUCache<string, number>({ max: 5_000 })

/** How this document's text is measured, and which font has which letters. */
export function measuresOf(doc: PDFKit.PDFDocument): Measures<Face, FontName> {
  const has = (name: FontName, cluster: string): boolean => {
    if (!parsed.has(name)) useFont(doc, name)
    const font = parsed.get(name)
    return [...cluster].every(
      (sign) => /[\u200c\u200d]/.test(sign) || font?.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0),
    )
  }
  return {
    pick(face, cluster, before) {
      const isNeutral = !/\p{L}/u.test(cluster)
      if (isNeutral && before && has(before, cluster)) return before
      const chain = CHAINS[face]
      const [letter = ''] = cluster
      return chain.find((name) => has(name, cluster)) ?? chain.find((name) => has(name, letter)) ?? chain[0]!
    },
    width(font, size, text) {
      const key = `${font} ${text}`
      const em = emWidths.get(key) ?? useFont(doc, font).fontSize(1).widthOfString(text, FEATURES)
      emWidths.set(key, em)
      return em * size
    },
  }
}

/** With a list of features, pdfkit shapes a run as one: without, each word by itself, and Hebrew words change places. */
export const FEATURES: { features: PDFKit.Mixins.OpenTypeFeatures[] } = { features: ['kern'] }
