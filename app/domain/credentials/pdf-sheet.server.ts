// How the sheet of a certificate is laid out: the course's case on the left, the words beside it, proof at the foot.
// What is long gets smaller and takes more lines until it fits; nothing runs out of the page.
import { translator } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import { type CertificateFacts, titleIn } from './facts'
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
  QUIET,
  readingOf,
  setter,
  tagged,
} from '../../platform/pdf-pen'
import { BODY, HEIGHT, LEFT, PANEL, type Print, U, WIDTH } from './pdf-measures'
import { syllabusFitting } from './pdf-syllabus.server'
import { setBalanced, setText } from '../../platform/set-text'
import { sayDay, sayDays, sayHours, sayPercent } from './wording'

export function drawSheet(doc: Doc, facts: CertificateFacts, print: Print): void {
  const { lang } = print
  const root = doc.struct('Document', { lang })
  doc.addStructure(root)
  artifact(doc, () => {
    const { topic, slug } = facts.course
    // the slug is the same in every language: one course, one object
    drawCase(doc, { x: 0, y: 0, width: PANEL, height: HEIGHT }, { topic, title: slug })
    drawMark(doc, LEFT, 5.2 * U, 2.6 * U)
  })
  const set = setter(doc, WIDTH)
  const brand = {
    lines: set('title', `${translator(lang)('site:brand')} · ${facts.programme[lang]}`, 1.7 * U),
    size: 1.7 * U,
    leading: 1,
  }
  tagged(doc, root, 'P', {}, () => draw(doc, brand, LEFT + 3.6 * U, 5.65 * U))
  if (print.stamp) drawStamp(doc, root, print.stamp, lang)

  const foot = footOf(doc, facts, print)
  const top = 7.8 * U
  const blocks = blocksOf(doc, facts, lang)
  const room = HEIGHT - 4 * U - foot.height - 1.5 * U - top
  const taken = blocks.reduce((sum, b) => sum + b.before + heightOf(b), 0)
  const lead = Math.max(1.5 * U, Math.min(7.2 * U, room - taken - 8 * U))
  let y = top + lead
  for (const block of blocks) {
    y += block.before
    const at = y
    const options = { ...readingOf(block), ...(block.lang === lang ? {} : { lang: block.lang }) }
    tagged(doc, root, block.tag, options, () => draw(doc, block, LEFT, at))
    y += heightOf(block)
  }
  for (const part of syllabusFitting(doc, facts, lang, top + room - y - U)) {
    y += part.before
    const at = y
    tagged(doc, root, 'P', part.lang === lang ? {} : { lang: part.lang }, () => draw(doc, part, LEFT, at, QUIET))
    y += heightOf(part)
  }
  drawFoot(doc, root, foot, HEIGHT - 4 * U - foot.height, print)
  root.end()
}

interface TaggedBlock extends Block {
  tag: 'H1' | 'H2' | 'P'
  lang: Lang
  before: number
}

function blocksOf(doc: Doc, facts: CertificateFacts, lang: Lang): TaggedBlock[] {
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
    { ...fitting(doc, facts.holder.name, 4.7 * U, 1.1), tag: 'P', lang, before: 0.6 * U },
    { ...body, tag: 'P', before: 2 * U, lines: set('text', sentence, BODY) },
    { ...fitting(doc, course.text, 2.9 * U, 1.16), tag: 'H2', lang: course.lang, before: 0.4 * U },
  ]
}

/** A title as large as it may be: two lines, and more only where it is small already. */
function fitting(doc: Doc, text: string, largest: number, leading: number): Block {
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
