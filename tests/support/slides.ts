// Slides for tests: pages of one colour each, told apart by it whatever they went through.
import { execFileSync } from 'node:child_process'
import PDFDocument from 'pdfkit'
import { ffmpeg } from './clips'

export type Colour = 'red' | 'blue' | 'green'
const FILLS: Record<Colour, [number, number, number]> = {
  red: [220, 20, 20],
  blue: [20, 20, 220],
  green: [20, 160, 20],
}

export interface Page {
  fill: Colour
  /** in points */
  size?: readonly [number, number]
}

/** A PDF of such pages. */
export async function pdfOf(pages: readonly Page[], options: { userPassword?: string } = {}): Promise<Buffer> {
  const doc = new PDFDocument({ autoFirstPage: false, ...options })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((end) => doc.once('end', end))
  for (const { fill, size: [width, height] = [960, 540] } of pages) {
    doc.addPage({ size: [width, height], margin: 0 })
    doc.rect(0, 0, width, height).fill(FILLS[fill])
  }
  doc.end()
  await ended
  return Buffer.concat(chunks)
}

/** The colour in the middle of a picture, or of a film at that second. */
export function colourOf(file: string, atSeconds = 0): Colour | undefined {
  const middle = 'crop=2:2:(iw-ow)/2:(ih-oh)/2,scale=1:1'
  const from = atSeconds > 0 ? ['-ss', String(atSeconds)] : [] // a picture has no moments
  const args = ['-v', 'error', ...from, '-i', file, '-frames:v', '1', '-vf', middle]
  const seen = execFileSync(ffmpeg.path, [...args, '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-'])
  const isNear = (fill: readonly number[]): boolean => fill.every((value, i) => Math.abs(value - (seen[i] ?? -99)) < 30)
  return (Object.keys(FILLS) as Colour[]).find((colour) => isNear(FILLS[colour]))
}
