// The sheet of a combined certificate: the same as that of one course, with the list of courses in the place of the syllabus.
// A list that is too long goes on on further sheets; every sheet then says which it is of how many.
import { translator } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import { artifact, BAD, type Doc, draw, type Element, heightOf, QUIET, setter, tagged } from '../../platform/pdf-pen'
import type { CombinedFacts, CombinedPart } from './combined-facts'
import type { PartState } from './combined-queries.server'
import { titleIn } from './facts'
import { drawCase } from './pdf-drawings.server'
import { drawFoot, footOf } from './pdf-foot.server'
import { BODY, HEIGHT, LEFT, PANEL, type Print, U, WIDTH } from './pdf-measures'
import { drawBlocks, drawHead, highOf, holderBlocks, noteOf, type TaggedBlock } from './pdf-sheet.server'
import { sayDays, sayHours } from './wording'

export interface CombinedPrint extends Print {
  /** how each part stands today, by the id of its certificate */
  parts: ReadonlyMap<string, PartState>
}

const TOP = 7.8 * U
/** of sheets after the first: the number of the sheet stands below */
const BOTTOM = HEIGHT - 7 * U

export function drawCombined(doc: Doc, facts: CombinedFacts, print: CombinedPrint): void {
  const root = doc.struct('Document', { lang: print.lang })
  doc.addStructure(root)
  const foot = footOf(doc, facts, print)
  const note = noteOf(doc, facts, print.lang)
  const footTop = HEIGHT - 4 * U - foot.height
  const end = footTop - 1.5 * U - highOf(note)
  const words = wordsFitting(doc, facts, print)
  const start = TOP + 1.5 * U + highOf(words)
  const sheets = sheetsOf(listOf(doc, facts, print, end - start), end - start)

  drawPanel(doc, facts)
  drawHead(doc, root, facts, print)
  const y = drawBlocks(doc, root, words, TOP + 1.5 * U, print.lang)
  drawBlocks(doc, root, (sheets[0] ?? []).flat(), y, print.lang)
  drawBlocks(doc, root, note, footTop - U - highOf(note), print.lang)
  drawFoot(doc, root, foot, footTop, print)
  if (sheets.length > 1) drawNumber(doc, root, facts.code, { page: 1, pages: sheets.length, lang: print.lang })
  for (const [i, rows] of sheets.slice(1).entries()) {
    doc.addPage()
    drawPanel(doc, facts)
    drawHead(doc, root, facts, print)
    const name = { ...nameOf(doc, facts), lang: print.lang }
    drawBlocks(doc, root, [name, ...rows.flat()], TOP - 0.5 * U, print.lang)
    drawNumber(doc, root, facts.code, { page: i + 2, pages: sheets.length, lang: print.lang })
  }
  root.end()
}

/** Whose sheet it is, also where it is found alone. */
function nameOf(doc: Doc, { holder }: CombinedFacts): Omit<TaggedBlock, 'lang'> {
  const lines = setter(doc, WIDTH)('title', holder.name, BODY)
  return { lines, size: BODY, leading: 1.2, tag: 'P', before: 0 }
}

/** Up to three of the courses' cases, one above the other. */
function drawPanel(doc: Doc, { parts }: CombinedFacts): void {
  const shown = parts.slice(0, 3)
  artifact(doc, () => {
    for (const [i, { course }] of shown.entries()) {
      const height = HEIGHT / shown.length
      drawCase(doc, { x: 0, y: i * height, width: PANEL, height }, { topic: course.topic, title: course.slug })
    }
  })
}

function wordsFitting(doc: Doc, facts: CombinedFacts, print: CombinedPrint): TaggedBlock[] {
  for (const share of [0.9, 0.7, 0.55]) {
    const words = wordsOf(doc, facts, print, share)
    if (highOf(words) <= 24 * U) return words
  }
  return wordsOf(doc, facts, print, 0.42)
}

function wordsOf(doc: Doc, facts: CombinedFacts, print: CombinedPrint, share: number): TaggedBlock[] {
  const { lang } = print
  const t = translator(lang)
  const set = setter(doc, WIDTH)
  const body = { size: BODY, leading: 1.5, lang, tag: 'P' as const }
  const quiet = { size: 1.14 * U, leading: 1.5, lang, tag: 'P' as const, color: QUIET }
  const hours = sayHours(facts.hours, lang)
  const said = { count: facts.parts.length, hours, dates: sayDays(facts.startedOn, facts.completedOn, lang) }
  const perDay = { count: facts.days, hours: sayHours(facts.hoursPerDay, lang) }
  const given = t('certificate:paper.given', { title: facts.title[lang] })
  const overlaps =
    facts.overlaps.length === 0 ? [] : [t('certificate:combined.overlapsPaper', { count: facts.overlaps.length })]
  const counted = [t('certificate:facts.perDaySaid', perDay), ...overlaps].join(' ')
  return [
    { ...body, tag: 'H1', before: 0, lines: set('text', given, BODY) },
    ...holderBlocks(doc, facts, print, share),
    { ...body, before: 1.4 * U * share, lines: set('text', t('certificate:combined.for', said), BODY) },
    { ...quiet, before: 0.2 * U, lines: set('text', counted, quiet.size) },
  ]
}

type Row = TaggedBlock[]

/** The rows as large as all of them fit on one sheet, else as large as they are best read. */
function listOf(doc: Doc, facts: CombinedFacts, print: CombinedPrint, room: number): Row[] {
  const sizes = [1.25, 1.1, 1]
  const settings = sizes.map((size) => facts.parts.map((part) => rowOf(doc, part, print, size * U)))
  return settings.find((rows) => highOf(rows.flat()) <= room) ?? settings[1] ?? []
}

/** One course: its title; hours, days and code; what was studied; what became of its certificate. */
function rowOf(doc: Doc, part: CombinedPart, { lang, parts }: CombinedPrint, size: number): Row {
  const t = translator(lang)
  const set = setter(doc, WIDTH)
  const { course } = part
  const title = titleIn(course.title, lang, course.source)
  const said = {
    hours: sayHours(course.hours, lang),
    dates: sayDays(part.startedOn, part.completedOn, lang),
    code: part.code,
  }
  const line = { size, leading: 1.4, lang, tag: 'P' as const, before: 0 }
  const text = (words: string, more: Partial<TaggedBlock> = {}): TaggedBlock => ({
    ...line,
    lines: set('text', words, size),
    ...more,
  })
  const isWhole = course.modules.every((module) => module.title[lang] !== undefined)
  const own = isWhole ? lang : course.source
  const studied = course.modules.map((module) => module.title[own] ?? '').join('; ')
  const state = stateOf(parts.get(part.id), lang)
  return [
    { ...line, tag: 'H2', lines: set('bold', title.text, size), lang: title.lang, before: 0.9 * size },
    text(t('certificate:combined.partPaper', said)),
    text(`${studied}.`, { lang: own, color: QUIET }),
    ...(state === undefined ? [] : [text(state, { color: BAD })]),
  ]
}

function stateOf(state: PartState | undefined, lang: Lang): string | undefined {
  const t = translator(lang)
  if (state?.status === 'revoked') return t('certificate:combined.partRevoked')
  if (state?.replacedByCode) return t('certificate:combined.partReplaced', { code: state.replacedByCode })
  return undefined
}

/** Rows by sheet: no row is torn, and the first sheet has less room than the others. */
function sheetsOf(rows: readonly Row[], room: number): Row[][] {
  const sheets: Row[][] = [[]]
  let left = room
  for (const row of rows) {
    const height = highOf(row)
    if (height > left) {
      sheets.push([])
      left = BOTTOM - TOP - 4 * U
    }
    sheets.at(-1)?.push(row)
    left -= height
  }
  return sheets
}

function drawNumber(doc: Doc, root: Element, code: string, at: { page: number; pages: number; lang: Lang }): void {
  const text = translator(at.lang)('certificate:combined.sheet', { code, page: at.page, pages: at.pages })
  const block = { lines: setter(doc, WIDTH)('text', text, U), size: U, leading: 1 }
  tagged(doc, root, 'P', {}, () => draw(doc, block, LEFT, HEIGHT - 2.6 * U - heightOf(block) / 2, QUIET))
}
