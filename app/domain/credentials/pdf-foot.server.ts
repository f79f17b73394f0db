// The foot of the sheet: who signs and for whom, the code and where to check it, the same as a QR code.
import { translator } from '../../platform/i18n'
import type { Signed } from './facts'
import { drawQr } from './pdf-drawings.server'
import {
  artifact,
  type Block,
  type Doc,
  draw,
  type Element,
  heightOf,
  INK,
  QUIET,
  type Setting,
  setter,
  tagged,
} from '../../platform/pdf-pen'
import { BODY, LEFT, type Print, U, WIDTH } from './pdf-measures'
import { sayDay } from './wording'

interface Item extends Block {
  color: string
  isLink?: boolean
}
interface Foot {
  signing: Item[]
  /** drawn above those who sign: width and height in points */
  signature?: { bytes: Buffer; width: number; height: number; alt: string }
  checking: Item[]
  /** all of it, with the line above, in points */
  height: number
}

const QR = 8.8 * U
const GAP = 3 * U
const COLUMN = (WIDTH - QR - 2 * GAP) / 2
const ABOVE = 1.6 * U
const HIGHEST = 18 * U
const SIGNATURE = { width: 17 * U, height: 5 * U }
const UNDER_SIGNATURE = 0.4 * U

/** As large as it is read best; smaller where long names would take the sheet for themselves. */
export function footOf(doc: Doc, facts: Signed, print: Print): Foot {
  for (const share of [1, 0.85, 0.7, 0.6]) {
    const foot = footAt(doc, facts, print, share)
    if (foot.height <= HIGHEST) return foot
  }
  return footAt(doc, facts, print, 0.5)
}

function footAt(doc: Doc, facts: Signed, print: Print, share: number): Foot {
  const t = translator(print.lang)
  const set = setter(doc, WIDTH)
  const item = (face: 'bold' | 'text', text: string, full: number, color = INK): Item[] => {
    const size = full * share
    return text === '' ? [] : [{ lines: set(face, text, size, COLUMN), size, leading: 1.5, color }]
  }
  const { signatory, issuer } = facts
  const role = signatory.role[print.lang]
  const named =
    signatory.name === ''
      ? item('bold', role, BODY)
      : [...item('bold', signatory.name, BODY), ...item('text', role, 1.14 * U)]
  const legalId = issuer.legalId === '' ? '' : t('certificate:paper.legalId', { id: issuer.legalId })
  const signing = [
    ...named,
    ...item('text', issuer.name[print.lang], 1.14 * U),
    ...item('text', legalId, 1.02 * U, QUIET),
  ]
  const address = print.verifyUrl.replace(/^https?:\/\//, '')
  const checking = [
    ...item('bold', facts.code, BODY),
    ...item('text', t('certificate:paper.check'), 1.14 * U),
    { ...addressAt(set, address, 1.14 * U * share), leading: 1.5, color: INK, isLink: true },
    ...item('text', t('certificate:paper.issued', { date: sayDay(facts.issuedOn, print.lang) }), 1.02 * U, QUIET),
  ]
  const signature = signatureOf(doc, print, share, signatory.name === '' ? issuer.name[print.lang] : signatory.name)
  const left = highOf(signing) + (signature ? signature.height + UNDER_SIGNATURE : 0)
  return {
    signing,
    ...(signature ? { signature } : {}),
    checking,
    height: ABOVE + Math.max(left, highOf(checking), QR),
  }
}

/**
 * The address on one line, a little smaller where its letters are wide; else its code begins a line of its own. Cut
 * anywhere else, a code is copied wrongly by hand and not found by machines that read the file.
 */
function addressAt(set: ReturnType<typeof setter>, address: string, full: number): { lines: Setting; size: number } {
  const [line] = set('text', address, full, Infinity)
  const scale = Math.min(1, COLUMN / (line?.width ?? 0))
  if (scale > 0.8) return { lines: set('text', address, full * scale, Infinity), size: full * scale }
  const code = address.lastIndexOf('/') + 1
  const parts = [address.slice(0, code), address.slice(code)]
  return { lines: parts.flatMap((part) => set('text', part, full, COLUMN)), size: full }
}

/** As large as the column and four lines allow, whatever the picture's size. */
function signatureOf(doc: Doc, { signature: bytes, lang }: Print, share: number, name: string): Foot['signature'] {
  if (!bytes) return undefined
  const { width, height } = (doc as unknown as { openImage(src: Buffer): { width: number; height: number } }).openImage(
    bytes,
  )
  const scale = share * Math.min(SIGNATURE.width / width, SIGNATURE.height / height)
  const alt = translator(lang)('certificate:paper.signature', { name })
  return { bytes, width: width * scale, height: height * scale, alt }
}

const highOf = (items: readonly Item[]): number => items.reduce((sum, item) => sum + heightOf(item), 0)

/** Draws the foot with its line at `top`; both columns end on the same line. */
export function drawFoot(doc: Doc, root: Element, foot: Foot, top: number, print: Print): void {
  const bottom = top + foot.height
  artifact(doc, () =>
    doc
      .moveTo(LEFT, top)
      .lineTo(LEFT + WIDTH, top)
      .lineWidth(0.75)
      .strokeColor(INK, 1)
      .stroke(),
  )
  drawColumn(doc, root, foot.signing, LEFT, bottom, print)
  drawColumn(doc, root, foot.checking, LEFT + COLUMN + GAP, bottom, print)
  if (foot.signature) {
    const { bytes, width, height, alt } = foot.signature
    const y = bottom - highOf(foot.signing) - UNDER_SIGNATURE - height
    tagged(doc, root, 'Figure', { alt, bbox: [LEFT, y, LEFT + width, y + height] }, () =>
      doc.image(bytes, LEFT, y, { width, height }),
    )
  }
  const box = { x: LEFT + WIDTH - QR, y: bottom - QR, width: QR, height: QR }
  const alt = translator(print.lang)('certificate:paper.qr', { address: print.verifyUrl })
  tagged(doc, root, 'Figure', { alt, bbox: [box.x, box.y, box.x + QR, box.y + QR] }, () =>
    drawQr(doc, box, print.verifyUrl),
  )
}

function drawColumn(doc: Doc, root: Element, items: Item[], x: number, bottom: number, print: Print): void {
  let y = bottom - highOf(items)
  for (const item of items) {
    const at = y
    const work = () => draw(doc, item, x, at, item.color)
    if (item.isLink) drawLink(doc, root, item, [x, at], print.verifyUrl, work)
    else tagged(doc, root, 'P', {}, work)
    y += heightOf(item)
  }
}

function drawLink(doc: Doc, root: Element, item: Item, [x, y]: [number, number], url: string, work: () => void): void {
  const link = doc.struct('Link')
  root.add(link)
  link.add(work)
  const width = Math.max(...item.lines.map((line) => line.width))
  const options = { structParent: link, Contents: new String(url), Border: [0, 0, 0] }
  doc.link(x, y, width, heightOf(item), url, options as unknown as PDFKit.Mixins.AnnotationOption)
  link.end()
}
