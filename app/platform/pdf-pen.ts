// The pen documents are drawn with: text set and drawn in their fonts, and the marks that tell a screen reader what is
// content and what is decoration.
import { FEATURES, type Face, type FontName, measuresOf, useFont } from './pdf-fonts'
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

export const INK = '#16191b'
export const QUIET = '#474e52'
export const BAD = '#a3200d'

export type Setting = Line<FontName>[]
export interface Block {
  lines: Setting
  size: number
  leading: number
}
export const heightOf = ({ lines, size, leading }: Block): number => lines.length * size * leading

/** Sets text of one face, `full` points wide unless told; `<b>` in words makes a bold stretch. */
export function setter(doc: Doc, full: number) {
  const measures = measuresOf(doc)
  return (face: Face, text: string, size: number, width = full): Setting => {
    const spans: Span<Face>[] = text
      .split(/<b>|<\/b>/)
      .map((part, i) => ({ text: part, face: i % 2 === 1 ? ('bold' as const) : face }))
      .filter((span) => span.text !== '')
    return setText(spans, { size, width, measures })
  }
}

/** Words of people and courses, in which `<b>` is no more than what it says. */
export const plain = (text: string): string => text.replace(/<(\/?)b>/g, '‹$1b›')

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
