// How a record ends: the totals, a place to sign by hand for each who signs, and the digest with where it is checked.
import { translator } from '../../platform/i18n'
import { type Block, draw, heightOf, INK, QUIET, tagged } from '../../platform/pdf-pen'
import { drawQr } from '../credentials/pdf-drawings.server'
import { sayDay, sayHours } from '../credentials/wording'
import { groupDigest } from './facts'
import { FULL, MARGIN, WIDTH } from './pdf-measures'
import type { Sheets } from './pdf-sheets.server'
import type { SignedRecord } from './sign-list.server'

const QR = 68
const GAP = 24
/** to write on, above the line */
const HAND = 46

export function drawEnd(sheets: Sheets, signed: SignedRecord, address: string): void {
  const t = translator(sheets.lang)
  const { completed, certified, certifiedHours, rows } = signed.list.totals
  const hours = sayHours(certifiedHours, sheets.lang)
  const said = [
    t('acta:paper.rows', { count: rows }),
    t('acta:paper.completed', { count: completed }),
    t('acta:paper.certified', { count: certified }),
    t('acta:paper.hours', { hours }),
  ]
  sheets.put('H2', { text: t('acta:paper.totals'), size: 10, face: 'bold', before: 12 })
  sheets.put('P', { text: said.join(' · '), size: 9, before: 2 })
  drawHands(sheets, signed)
  drawProof(sheets, signed, address)
}

/** A line for each who signs, with the name and role below; where there is no name, a line to write it on. */
function drawHands(sheets: Sheets, { list }: SignedRecord): void {
  const t = translator(sheets.lang)
  const width = (FULL - GAP) / 2
  const hands = list.signatories.map(({ name, role }) => [
    sheets.block({ text: name === '' ? t('acta:paper.nameHere') : name, size: 9, face: 'bold' }, width),
    sheets.block({ text: role, size: 9 }, width),
    sheets.block({ text: t('acta:paper.signHere'), size: 8 }, width),
  ])
  const high = Math.max(...hands.map(highOf))
  sheets.put('H2', { text: t('acta:paper.signatures'), size: 10, face: 'bold', before: 14 })
  sheets.room(HAND + high)
  const top = sheets.y + HAND
  hands.forEach((blocks, i) => {
    const x = MARGIN + i * (width + GAP)
    sheets.line(top, { from: x, width, weight: 0.75, color: INK })
    let y = top + 3
    for (const [n, block] of blocks.entries()) {
      const at = y
      tagged(sheets.doc, sheets.root, 'P', {}, () => draw(sheets.doc, block, x, at, n === 2 ? QUIET : INK))
      y += heightOf(block)
    }
  })
  sheets.y = top + 3 + high
}

/** What is signed, by which key, and where anybody can check it; the address also as a QR code. */
function drawProof(sheets: Sheets, { statement, list }: SignedRecord, address: string): void {
  const t = translator(sheets.lang)
  const width = FULL - QR - GAP
  const day = sayDay(statement.signedOn, sheets.lang)
  const blocks: Block[] = [
    sheets.block({ text: t('acta:paper.signed', { date: day, key: statement.keyId }), size: 8.5 }, width),
    sheets.block({ text: t('acta:paper.digest'), size: 8.5 }, width),
    sheets.block({ text: groupDigest(statement.listDigest), size: 9, face: 'bold' }, width),
    sheets.block({ text: t('acta:paper.check', { code: list.code }), size: 8.5 }, width),
    sheets.block({ text: address.replace(/^https?:\/\//, ''), size: 9, face: 'bold' }, width),
  ]
  const high = Math.max(QR, highOf(blocks))
  sheets.y += 14
  sheets.room(high + 8)
  sheets.line(sheets.y, { weight: 0.75, color: INK })
  const top = sheets.y + 8
  let y = top
  for (const block of blocks) {
    const at = y
    tagged(sheets.doc, sheets.root, 'P', {}, () => draw(sheets.doc, block, MARGIN, at))
    y += heightOf(block)
  }
  const box = { x: WIDTH - MARGIN - QR, y: top, width: QR, height: QR }
  const bbox: [number, number, number, number] = [box.x, box.y, box.x + QR, box.y + QR]
  tagged(sheets.doc, sheets.root, 'Figure', { alt: t('acta:paper.qr', { address }), bbox }, () =>
    drawQr(sheets.doc, box, address),
  )
  sheets.y = top + high
}

const highOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + heightOf(block), 0)
