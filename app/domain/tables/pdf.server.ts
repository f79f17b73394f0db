// A release as a PDF to print and hand on: the three tables, what their words mean, why there are blanks, and by which
// hash what was released is known. Tagged, in the language of its words, fonts embedded.
import PDFDocument from 'pdfkit'
import { setImmediate as turn } from 'node:timers/promises'
import { translator } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import { QUIET } from '../../platform/pdf-pen'
import type { QuarterFigures, ShownRelease } from './figures'
import { columnsOfRelease, GRIDS, type GridCell, gridOf, type GridRow } from './grid'
import { type SheetRow, TablesSheet } from './pdf-sheet.server'
import { quarterDays } from './quarters'

/** So many rows are drawn before anybody else gets a turn. */
const AT_ONCE = 60

interface Printed extends Pick<ShownRelease, 'number' | 'quarter' | 'releasedAt' | 'sha256'> {
  figures: QuarterFigures
  lang: Lang
  /** in that language */
  programme: string
  address: string
}

/** The bytes of the file. */
export async function tablesPdf(printed: Printed): Promise<Buffer> {
  const { figures, lang, programme, quarter } = printed
  const t = translator(lang)
  const name = t(`tables:quarter.${quarter.slice(6) as '1'}`, { year: quarter.slice(0, 4) })
  const title = `${t('tables:title')}: ${name}`
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang,
    font: null as unknown as string, // no default font: every one is embedded
    info: { Title: title, Author: programme },
  })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<void>((resolve, reject) => {
    doc.once('end', resolve)
    doc.once('error', reject)
  })
  const root = doc.struct('Document', { lang })
  doc.addStructure(root)
  const sheet = new TablesSheet(doc, root, lang)
  putHead(sheet, printed, name)
  let count = 0
  for (const kind of GRIDS) {
    sheet.put('H2', { text: t(`tables:by.${kind}`), size: 13, face: 'bold', before: 14, keep: 60 })
    const parts = gridOf(kind, columnsOfRelease(figures), lang)
    if (parts.length === 0) sheet.put('P', { text: t('tables:empty'), size: 9.5, before: 4 })
    if (parts.length === 0) continue
    const first = t(kind === 'course' ? 'tables:course' : kind === 'province' ? 'tables:placeIn' : 'tables:place')
    const table = sheet.table([first, t('tables:means.enrolments'), t('tables:means.completions')])
    for (const { head, rows } of parts)
      for (const row of head ? [head, ...rows] : rows) {
        table.row(sheetRow(row, { lang, head }))
        count += 1
        if (count % AT_ONCE === 0) await turn()
      }
    table.end()
  }
  putMeanings(sheet, printed)
  sheet.number(title)
  root.end()
  doc.end()
  await done
  return Buffer.concat(chunks)
}

function putHead(sheet: TablesSheet, { figures, lang, number, quarter, releasedAt, programme }: Printed, name: string) {
  const t = translator(lang)
  const format = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' })
  const day = (text: string): string => format.format(Date.parse(`${text}T12:00:00Z`))
  const date = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: figures.timeZone }).format(releasedAt)
  const { from, to } = quarterDays(quarter)
  const small = { size: 9, color: QUIET }
  sheet.put('P', { ...small, text: `${programme} · ${t('tables:title')}`, before: 0 })
  sheet.put('H1', { text: name, size: 21, face: 'title', before: 4 })
  sheet.put('P', { ...small, text: t('tables:page.number', { number, date }), before: 6 })
  const span = t('tables:page.lead', { from: day(from), to: day(to), zone: figures.timeZone })
  sheet.put('P', { ...small, text: span, before: 2 })
  sheet.put('P', { text: t('tables:blanks.text', { least: figures.least }), size: 9.5, before: 10 })
}

function putMeanings(sheet: TablesSheet, { lang, sha256, address }: Printed): void {
  const t = translator(lang)
  sheet.put('H2', { text: t('tables:means.title'), size: 13, face: 'bold', before: 14, keep: 40 })
  for (const measure of ['enrolments', 'completions'] as const) {
    const text = `${t(`tables:means.${measure}`)}. ${t(`tables:means.${measure}Text`)}`
    sheet.put('P', { text, size: 9.5, before: 4 })
  }
  sheet.put('P', { text: t('tables:means.changes'), size: 9.5, before: 4 })
  const small = { size: 8.5, color: QUIET }
  sheet.put('P', { ...small, text: t('tables:paper.address', { address }), before: 8 })
  sheet.put('P', { ...small, text: `${t('tables:page.hash')}: ${sha256}`, before: 2 })
}

function sheetRow(row: GridRow, { lang, head }: { lang: Lang; head: GridRow | undefined }): SheetRow {
  const t = translator(lang)
  const { name, cells } = row
  const isBold = row === head || name === 'all'
  const said = (count: GridCell) =>
    count === null ? { text: '–', said: t('tables:blanks.blank') } : { text: new Intl.NumberFormat(lang).format(count) }
  return {
    name: typeof name === 'string' ? t(`tables:row.${name}`) : name.text,
    ...(typeof name === 'string' || name.lang === lang ? {} : { lang: name.lang }),
    cells: cells.map(said),
    face: isBold ? 'bold' : 'text',
    indent: head && row !== head ? 12 : 0,
  }
}
