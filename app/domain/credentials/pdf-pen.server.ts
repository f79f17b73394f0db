// The pen certificates are drawn with: the measures of the sheet, text set and drawn in its fonts, and the marks that
// tell a screen reader what is content and what is decoration.
import type { Lang } from '../../platform/languages'
import { FEATURES, type Face, type FontName, measuresOf, useFont } from './pdf-fonts.server'
import { type Line, setText, type Span } from './set-text'

export type Doc = PDFKit.PDFDocument
export type Element = PDFKit.PDFStructureElement

export interface TagOptions {
  lang?: string
  alt?: string
  actual?: string
  /** left, top, right, bottom, in points */
  bbox?: [number, number, number, number]
}

/** How one is asked for. */
export interface Print {
  lang: Lang
  /** what the QR code holds and the sheet says: scheme, host and /v/CODE */
  verifyUrl: string
  /** across the sheet where it no longer counts; days are ISO 8601 */
  stamp?: { kind: 'revoked'; day: string } | { kind: 'replaced'; day: string; byCode: string } | undefined
}

export const INK = '#16191b'
export const QUIET = '#474e52'
export const BAD = '#a3200d'

/** A hundredth of the sheet's width: the unit the sheet is drawn in. */
export const U = 841.89 / 100
export const HEIGHT = 595.28
export const PANEL = 23 * U
export const LEFT = PANEL + 5.4 * U
export const WIDTH = 100 * U - LEFT - 5.4 * U

export type Setting = Line<FontName>[]
export interface Block {
  lines: Setting
  size: number
  leading: number
}
export const heightOf = ({ lines, size, leading }: Block): number => lines.length * size * leading

/** One size of body text. */
export const BODY = 1.36 * U

/** Sets text of one face; `<b>` in words makes a bold stretch. */
export function setter(doc: Doc) {
  const measures = measuresOf(doc)
  return (face: Face, text: string, size: number, width = WIDTH): Setting => {
    const spans: Span<Face>[] = text
      .split(/<b>|<\/b>/)
      .map((part, i) => ({ text: part, face: i % 2 === 1 ? ('bold' as const) : face }))
      .filter((span) => span.text !== '')
    return setText(spans, { size, width, measures })
  }
}

/** Draws a block with its top left at x, y. */
export function draw(doc: Doc, { lines, size, leading }: Block, x: number, y: number, color = INK): void {
  lines.forEach((line, i) => {
    const baseline = y + (i + 0.5) * size * leading + 0.34 * size
    let at = x
    for (const run of line.runs) {
      useFont(doc, run.font).fontSize(size).fillColor(color, 1)
      doc.text(run.text, at, baseline, { lineBreak: false, baseline: 'alphabetic', ...FEATURES })
      at += run.width
    }
  })
}

/** Letters drawn from right to left stand in the file as they are seen: the tag says how they are read. */
export function readingOf({ lines }: Block): { actual?: string } {
  const isTurned = lines.some((line) => line.runs.some((run) => run.isRtl))
  return isTurned ? { actual: lines.map((line) => line.text).join(' ') } : {}
}

export function artifact(doc: Doc, work: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' })
  work()
  doc.endMarkedContent()
}

export function tagged(doc: Doc, parent: Element, tag: string, options: TagOptions, work: () => void): void {
  parent.add(doc.struct(tag as 'P', options, [work]))
}
