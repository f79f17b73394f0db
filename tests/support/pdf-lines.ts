// What a test asks of a printed sheet: that its file is whole, how many pages it has, and that no line runs into another.
import { expect } from 'vitest'
import { askTools, readPdf, textOf } from './pdf-reader'

export const squeezed = (text: string) => text.replace(/\s+/g, '')

/** Text by our own reading of the file and, where it is installed, by pdftotext; the file found whole by qpdf. */
export function texts(pdf: Buffer): string[] {
  const { problems, text } = askTools(pdf)
  expect(problems ?? '').toBe('')
  return [textOf(pdf), ...(text === undefined ? [] : [text])]
}

export const pagesOf = (pdf: Buffer) =>
  [...readPdf(pdf).values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head)).length

/** Lines of text of the left column, top first: their heights above the edge and their sizes, in points. */
function linesOf(pdf: Buffer): { y: number; size: number }[] {
  const content = [...readPdf(pdf).values()].map(({ stream }) => stream).join('\n')
  const found = [...content.matchAll(/1 0 0 1 ([\d.]+) ([-\d.]+) Tm\n\/F\d+ ([\d.]+) Tf/g)]
  return found.filter(([, x]) => Number(x) < 400).map(([, , y, size]) => ({ y: Number(y), size: Number(size) }))
}

/** Lines that stand less than their own height under the one before: one is written over the other. */
export function crossings(pdf: Buffer): unknown[] {
  const heights = [...new Map(linesOf(pdf).map((line) => [Math.round(line.y), line])).values()].toSorted(
    (a, b) => b.y - a.y,
  )
  return heights.flatMap((line, i) => {
    const above = heights[i - 1]
    return above && above.y - line.y < 0.9 * line.size ? [{ above, line }] : []
  })
}

export const highest = (pdf: Buffer): number => Math.max(...linesOf(pdf).map(({ y }) => y))

/** The lowest line of text, in points above the edge. */
export function lowest(pdf: Buffer): number {
  const content = [...readPdf(pdf).values()].map(({ stream }) => stream).join('\n')
  return Math.min(...[...content.matchAll(/1 0 0 1 [\d.]+ ([-\d.]+) Tm/g)].map(([, y]) => Number(y)))
}
