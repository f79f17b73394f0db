// What is drawn on a certificate besides words: the case with its lamp, the mark of the product, the QR code.
import { create } from 'qrcode'
import { drawCover } from '../courses/cover-drawing'
import type { Topic } from '../courses/document'

type Doc = PDFKit.PDFDocument
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export const HUES: Record<Topic, string> = {
  conservation: '#376f79',
  access: '#a25b2e',
  inventory: '#5b713f',
  risk: '#854a58',
  mediation: '#63588a',
  image: '#3f6190',
}

interface Paint {
  fill?: string
  opacity?: number
  stroke?: string
  line?: number
}

/** The light values of app/styles/cover.css: paper has no dark form. */
const PAINTS: Record<string, Paint> = {
  cs: { fill: '#d9dedd' },
  sf: { fill: '#c2c9c8' },
  fr: { fill: '#a9b2b1' },
  be: { fill: '#fff7de', opacity: 0.62 },
  li: { fill: '#dbd0b9' },
  dk: { fill: '#343b3e' },
  sd: { fill: '#000', opacity: 0.17 },
  sh: { fill: '#000', opacity: 0.14 },
  mo: { fill: '#000', opacity: 0.38 },
  fl: { fill: '#000', opacity: 0.22 },
  bd: { fill: '#dbd0b9', opacity: 0.8 },
  pl: { fill: '#dbd0b9' },
  ln: { stroke: '#000', opacity: 0.4, line: 1.5 },
  gl: { fill: '#fff', opacity: 0.16 },
  ge: { stroke: '#343b3e', opacity: 0.5, line: 2 },
  gh: { stroke: '#fff', opacity: 0.6, line: 3 },
  ...Object.fromEntries(Object.values(HUES).map((fill, i) => [`p${i + 1}`, { fill }])),
}

/** The same as attributes of an SVG. */
export function paintOf(name: string, topic: Topic): string {
  const { fill, stroke, opacity = 1, line = 1 } = name === 'hu' ? { fill: HUES[topic] } : (PAINTS[name] ?? {})
  const look = stroke ? `fill="none" stroke="${stroke}" stroke-width="${line}"` : `fill="${fill ?? '#000'}"`
  return opacity === 1 ? look : `${look} opacity="${opacity}"`
}

/** The course's case fills the box, its shelf at the bottom, what is too wide cut off at the sides; `tall` unless it is said to be wide. */
export function drawCase(doc: Doc, box: Box, course: { topic: Topic; title: string }, tall = true): void {
  const cover = drawCover({ ...course, tall })
  const [left = 0, top = 0, width = 1, height = 1] = cover.viewBox.split(' ').map(Number)
  const scale = Math.max(box.width / width, box.height / height)
  doc.save().rect(box.x, box.y, box.width, box.height).clip()
  doc.translate(box.x + (box.width - width * scale) / 2, box.y + box.height - height * scale)
  doc.scale(scale).translate(-left, -top)
  for (const [, tag, attributes = ''] of cover.body.matchAll(/<(path|ellipse|circle)\s([^>]*?)\/>/g)) {
    const a = Object.fromEntries(
      [...attributes.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name, value ?? '']),
    )
    outline(doc, tag, a)
    paint(doc, a.class === 'hu' ? { fill: HUES[course.topic] } : (PAINTS[a.class ?? ''] ?? {}))
  }
  doc.restore()
}

function outline(doc: Doc, tag: string | undefined, a: Record<string, string>): void {
  const n = (name: string) => Number(a[name] ?? 0)
  if (tag === 'path') doc.path(a.d ?? '')
  else if (tag === 'ellipse') doc.ellipse(n('cx'), n('cy'), n('rx'), n('ry'))
  else doc.circle(n('cx'), n('cy'), n('r'))
}

function paint(doc: Doc, { fill, stroke, opacity = 1, line = 1 }: Paint): void {
  if (stroke) doc.lineWidth(line).strokeColor(stroke, opacity).stroke()
  else doc.fillColor(fill ?? '#000', opacity).fill()
}

/** The mark of the product, `size` points wide. */
export function drawMark(doc: Doc, x: number, y: number, size: number): void {
  doc
    .save()
    .translate(x, y)
    .scale(size / 28)
  doc.path('M12 2h4l7 19H5z').fillColor('#ffeaa6', 1).fill()
  doc.path(
    'M11.8 11.5h4.4l-.6 2c2 1 2.600 2.300 2.600 3.500 0 1.700-1 3-2 4h-4.400c-1-1-2-2.300-2-4 0-1.200.600-2.500 2.600-3.500z',
  )
  doc.fillColor('#8a1538', 1).fill()
  doc.path('M2 2h24v19H2zM2 21v5M26 21v5').lineWidth(2).strokeColor('#16191b', 1).stroke()
  doc.restore()
}

/** The address as a QR code; squares side by side in one stroke, since a printed seam can spoil the reading. */
export function drawQr(doc: Doc, box: Box, address: string): void {
  const { modules } = create(address, { errorCorrectionLevel: 'M' })
  const unit = box.width / modules.size
  for (let row = 0; row < modules.size; row += 1) {
    for (let from = 0; from < modules.size; from += 1) {
      if (!modules.get(row, from)) continue
      let to = from
      while (to < modules.size && modules.get(row, to)) to += 1
      doc.rect(box.x + from * unit, box.y + row * unit, (to - from) * unit, unit)
      from = to
    }
  }
  doc.fillColor('#000', 1).fill()
}
