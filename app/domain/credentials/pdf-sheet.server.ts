// How the sheet of a certificate is laid out: the course's case on the left, the words beside it, proof at the foot.
// What is long gets smaller and takes more lines until it fits; nothing runs out of the page.
import { translator } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import { type CertificateFacts, inOneOf, type Signed, titleIn } from './facts'
import { drawCase, drawMark } from './pdf-drawings.server'
import { measuresOf } from '../../platform/pdf-fonts'
import { drawFoot, footOf } from './pdf-foot.server'
import {
  artifact,
  BAD,
  type Block,
  type Doc,
  draw,
  type Element,
  heightOf,
  INK,
  QUIET,
  readingOf,
  setter,
  tagged,
} from '../../platform/pdf-pen'
import { BODY, HEIGHT, LEFT, PANEL, type Print, U, WIDTH } from './pdf-measures'
import { hoursPerDay } from './rules'
import { syllabusFitting } from './pdf-syllabus.server'
import { setBalanced, setText } from '../../platform/set-text'
import { sayDay, sayDays, sayHours, sayIdentity, sayPercent } from './wording'

export function drawSheet(doc: Doc, facts: CertificateFacts, print: Print): void {
  const { lang } = print
  const root = doc.struct('Document', { lang })
  doc.addStructure(root)
  const { topic, slug } = facts.course
  // the slug is the same in every language: one course, one object
  artifact(doc, () => drawCase(doc, { x: 0, y: 0, width: PANEL, height: HEIGHT }, { topic, title: slug }))
  drawHead(doc, root, facts, print)

  const foot = footOf(doc, facts, print)
  const note = noteOf(doc, facts, lang)
  const top = 7.8 * U
  const room = HEIGHT - 4 * U - foot.height - 1.5 * U - top - highOf(note)
  const blocks = blocksFitting(doc, facts, print, room - 1.5 * U)
  const taken = highOf(blocks)
  const lead = Math.max(1.5 * U, Math.min(7.2 * U, room - taken - 8 * U))
  const y = drawBlocks(doc, root, blocks, top + lead, lang)
  const syllabus = syllabusFitting(doc, facts, lang, top + room - y - U)
  drawBlocks(
    doc,
    root,
    syllabus.map((part) => ({ ...part, tag: 'P' as const, color: QUIET })),
    y,
    lang,
  )
  const footTop = HEIGHT - 4 * U - foot.height
  drawBlocks(doc, root, note, footTop - U - highOf(note), lang)
  drawFoot(doc, root, foot, footTop, print)
  root.end()
}

/** Mark and brand, and across them what the sheet must say where it no longer counts. */
export function drawHead(doc: Doc, root: Element, facts: Signed, { lang, stamp }: Print): void {
  artifact(doc, () => drawMark(doc, LEFT, 5.2 * U, 2.6 * U))
  const size = 1.7 * U
  const text = `${translator(lang)('site:brand')} · ${facts.programme[lang]}`
  const brand = { lines: setter(doc, WIDTH)('title', text, size), size, leading: 1 }
  tagged(doc, root, 'P', {}, () => draw(doc, brand, LEFT + 3.6 * U, 5.65 * U))
  if (stamp) drawStamp(doc, root, stamp, lang)
}

/** Draws one under the other from `y` on; where the last one ends. */
export function drawBlocks(doc: Doc, root: Element, blocks: readonly TaggedBlock[], y: number, lang: Lang): number {
  for (const block of blocks) {
    y += block.before
    const at = y
    const options = { ...readingOf(block), ...(block.lang === lang ? {} : { lang: block.lang }) }
    tagged(doc, root, block.tag, options, () => draw(doc, block, LEFT, at, block.color ?? INK))
    y += heightOf(block)
  }
  return y
}

export const highOf = (blocks: readonly TaggedBlock[]): number =>
  blocks.reduce((sum, block) => sum + block.before + heightOf(block), 0)

export interface TaggedBlock extends Block {
  tag: 'H1' | 'H2' | 'P'
  lang: Lang
  before: number
  color?: string
}

/** The words of the sheet, smaller where they would not leave room for the foot. */
function blocksFitting(doc: Doc, facts: CertificateFacts, print: Print, room: number): TaggedBlock[] {
  for (const share of [1, 0.85, 0.7, 0.55]) {
    const blocks = blocksOf(doc, facts, print, share)
    if (highOf(blocks) <= room) return blocks
  }
  return blocksOf(doc, facts, print, 0.42)
}

/** Who holds it: the name, and the identity number as far as this reader may see it. */
export function holderBlocks(doc: Doc, { holder }: Signed, print: Print, share = 1): TaggedBlock[] {
  const { lang, identityNumber } = print
  const name = { ...fitting(doc, holder.name, 4.7 * U * share, 1.1), tag: 'P' as const, lang, before: 0.6 * U }
  if (!holder.identity) return [name]
  const text = sayIdentity(holder.identity, identityNumber ?? holder.identity.masked, lang)
  const size = 1.14 * U
  const lines = setter(doc, WIDTH)('text', text, size)
  return [name, { lines, size, leading: 1.5, tag: 'P', lang, before: 0.5 * U, color: QUIET }]
}

/** What the holder's country wants said, above the foot. */
export function noteOf(doc: Doc, { legalNote }: Signed, lang: Lang): TaggedBlock[] {
  const note = legalNote && inOneOf(legalNote.text, lang)
  if (!note) return []
  const size = 0.95 * U
  const lines = setter(doc, WIDTH)('text', note.text, size)
  return [{ lines, size, leading: 1.45, tag: 'P', lang: note.lang, before: 0.4 * U, color: QUIET }]
}

function blocksOf(doc: Doc, facts: CertificateFacts, print: Print, share: number): TaggedBlock[] {
  const { lang } = print
  const t = translator(lang)
  const set = setter(doc, WIDTH)
  const said = {
    hours: sayHours(facts.course.hours, lang),
    dates: sayDays(facts.startedOn, facts.completedOn, lang),
  }
  const sentence =
    facts.markPercent === undefined
      ? t('certificate:paper.for', said)
      : t('certificate:paper.forWithMark', { ...said, mark: sayPercent(facts.markPercent, lang) })
  const course = titleIn(facts.course.title, lang, facts.course.source)
  const body = { size: BODY, leading: 1.5, lang }
  const given = t('certificate:paper.given', { title: facts.title[lang] })
  return [
    { ...body, tag: 'H1', before: 0, lines: set('text', given, BODY) },
    ...holderBlocks(doc, facts, print, share),
    { ...body, tag: 'P', before: 2 * U * share, lines: set('text', sentence, BODY) },
    { ...fitting(doc, course.text, 2.9 * U * share, 1.16), tag: 'H2', lang: course.lang, before: 0.4 * U },
    ...perDay(doc, facts, lang),
  ]
}

/** Employers count no more than eight hours a day: only where there are more in all is it a question. */
function perDay(doc: Doc, { course, days }: CertificateFacts, lang: Lang): TaggedBlock[] {
  if (course.hours <= 8 || days === undefined) return []
  const size = 1.14 * U
  const hours = sayHours(hoursPerDay(course.hours, days), lang)
  const text = translator(lang)('certificate:facts.perDaySaid', { count: days, hours })
  const lines = setter(doc, WIDTH)('text', text, size)
  return [{ lines, size, leading: 1.5, tag: 'P', lang, before: 0.4 * U, color: QUIET }]
}

/** A title as large as it may be: two lines, and more only where it is small already. */
export function fitting(doc: Doc, text: string, largest: number, leading: number): Block {
  const measures = measuresOf(doc)
  for (const [share, most] of [
    [1, 2],
    [0.85, 2],
    [0.72, 2],
    [0.6, 3],
    [0.5, 3],
    [0.42, 4],
    [0.34, 6],
  ] as const) {
    const size = largest * share
    const lines = setBalanced([{ text, face: 'title' }], { size, width: WIDTH, measures })
    if (lines.length <= most) return { lines, size, leading }
  }
  const size = Math.max(6, largest * 0.25)
  return {
    lines: setText([{ text, face: 'title' }], { size, width: WIDTH, measures }),
    size,
    leading,
  }
}

/** What a certificate that no longer counts says across the top, and a line through the sheet. */
function drawStamp(doc: Doc, root: Element, stamp: NonNullable<Print['stamp']>, lang: Lang): void {
  const t = translator(lang)
  const date = sayDay(stamp.day, lang)
  const text =
    stamp.kind === 'revoked'
      ? t('certificate:paper.revoked', { date })
      : t('certificate:paper.replaced', { date, code: stamp.byCode })
  const size = 1.7 * U
  const lines = setBalanced([{ text, face: 'title' }], {
    size,
    width: 34 * U,
    measures: measuresOf(doc),
  })
  const box = { lines, size, leading: 1.25 }
  const width = Math.max(...lines.map((line) => line.width)) + 2.4 * U
  const [x, y] = [100 * U - 3 * U - width, 3 * U]
  artifact(doc, () => {
    doc
      .rect(x, y, width, heightOf(box) + 1.6 * U)
      .lineWidth(2)
      .fillAndStroke('#ffffff', BAD)
    doc
      .moveTo(PANEL, HEIGHT)
      .lineTo(x, y + heightOf(box) + 1.6 * U)
      .lineWidth(1.5)
      .strokeColor(BAD, 0.5)
      .stroke()
  })
  tagged(doc, root, 'P', {}, () => draw(doc, box, x + 1.2 * U, y + 0.8 * U, BAD))
}
