// The picture of a badge: the course's lit case, and under it what was achieved, by whom, and where to check it. It is drawn
// as a page and turned into pixels by the process that draws slides, one at a time.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import PDFDocument from 'pdfkit'
import { translator } from '../../platform/i18n'
import { drawPage } from '../../platform/pdf-pages'
import { type Doc, draw, heightOf, INK, plain, QUIET, setter } from '../../platform/pdf-pen'
import { pngOf } from '../../platform/png-write'
import { type CertificateFacts, titleIn } from '../credentials/facts'
import { drawCase, drawMark, drawQr, HUES } from '../credentials/pdf-drawings.server'
import { sayDay, sayHours } from '../credentials/wording'

const SIDE = 600
export const SIDE_PX = 1000
const CASE = 284
const EDGE = 36
const QR = 92
const PAPER = '#fdfcf9'

const pictures = new LRUCache<string, Promise<Buffer>>({ max: 60 })
let before: Promise<unknown> = Promise.resolve()

/** A PNG of SIDE_PX × SIDE_PX, in the course's own language. `workDir` is the folder for what is on its way. */
export function badgePicture(facts: CertificateFacts, { origin, workDir }: { origin: string; workDir: string }) {
  const known = pictures.get(facts.id)
  if (known) return known
  const made = before.then(() => drawn(facts, origin, workDir))
  before = made.catch(() => undefined)
  pictures.set(facts.id, made)
  made.catch(() => pictures.delete(facts.id))
  return made
}

async function drawn(facts: CertificateFacts, origin: string, workDir: string): Promise<Buffer> {
  await mkdir(workDir, { recursive: true })
  const folder = await mkdtemp(join(workDir, 'badge-'))
  try {
    const pdf = join(folder, 'badge.pdf')
    await writeFile(pdf, await page(facts, `${origin}/v/${facts.code}`))
    const box = { widthPx: SIDE_PX, heightPx: SIDE_PX }
    // somebody waits for it: it gives way to nobody, as slides do
    const { file, ...size } = await drawPage(1, { pdf, folder, box, niceness: 0 })
    return await pngOf({ rgba: await readFile(file), ...size })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function page(facts: CertificateFacts, verifyUrl: string): Promise<Buffer> {
  const doc = new PDFDocument({ size: [SIDE, SIDE], margin: 0, font: null as unknown as string })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise((resolve) => doc.once('end', resolve))
  drawBadge(doc, facts, verifyUrl)
  doc.end()
  await done
  return Buffer.concat(chunks)
}

function drawBadge(doc: Doc, facts: CertificateFacts, verifyUrl: string): void {
  const { course, holder } = facts
  const lang = course.source
  doc.rect(0, 0, SIDE, SIDE).fillColor(PAPER, 1).fill()
  drawCase(doc, { x: 0, y: 0, width: SIDE, height: CASE }, { topic: course.topic, title: course.slug }, false)
  doc.rect(0, CASE, SIDE, 8).fillColor(HUES[course.topic], 1).fill()
  const set = setter(doc, SIDE - 2 * EDGE)
  let y = CASE + 30
  const put = (face: 'title' | 'text' | 'bold', text: string, size: number, color = INK): void => {
    const block = { lines: set(face, plain(text), size), size, leading: 1.16 }
    draw(doc, block, EDGE, y, color)
    y += heightOf(block)
  }
  put('bold', facts.title[lang] ?? '', 15, QUIET)
  y += 6
  put('title', titleIn(course.title, lang, lang).text, titleSize(doc, titleIn(course.title, lang, lang).text))
  y += 10
  put('bold', holder.name, holder.name.length > 60 ? 14 : 19)
  y += 3
  put('text', `${sayHours(course.hours, lang)} · ${sayDay(facts.completedOn, lang)}`, 15, QUIET)
  drawFoot(doc, facts, verifyUrl)
}

const SIZES = [38, 33, 29, 25, 21, 17, 14]
const TITLE_ROOM = 92

/** The largest in which it leaves room for the rest. */
function titleSize(doc: Doc, text: string): number {
  const set = setter(doc, SIDE - 2 * EDGE)
  const fits = (size: number) => heightOf({ lines: set('title', plain(text), size), size, leading: 1.16 }) <= TITLE_ROOM
  return SIZES.find(fits) ?? SIZES.at(-1)!
}

function drawFoot(doc: Doc, facts: CertificateFacts, verifyUrl: string): void {
  const lang = facts.course.source
  const top = SIDE - EDGE - QR
  drawQr(doc, { x: SIDE - EDGE - QR, y: top, width: QR, height: QR }, verifyUrl)
  drawMark(doc, EDGE, SIDE - EDGE - 30, 28)
  const brand = setter(doc, SIDE - 2 * EDGE - QR - 60)
  const said = `${translator(lang)('site:brand')} · ${facts.issuer.name[lang] ?? ''}`
  const lines = brand('title', plain(said), 16)
  const block = { lines, size: 16, leading: 1.2 }
  draw(doc, block, EDGE + 40, SIDE - EDGE - 15 - heightOf(block) / 2, INK)
}
