// The worker writes a file of the report: all rows as of one moment, in pieces, with how far it is told as it goes.
import { createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate as pause } from 'node:timers/promises'
import { CSV_BOM, csvCell, csvLine, csvRow } from '../../platform/csv'
import type { Db } from '../../platform/db'
import { translator } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import type { JobMachine } from '../../platform/queue'
import { type Column, SHEET_ROWS, type Sheet, workbook } from '../../platform/xlsx'
import { rowXml, sheetCells } from '../../platform/xlsx-cells'
import { isOfProgramme } from '../accounts/policy'
import { columnsFor } from './completion-columns'
import type { Asking } from './completion-where.server'
import { countCompletions } from './count-completions.server'
import { type Export } from './exports.server'
import { cellsBy, type Encoder } from './export-cells'
import { exportNames } from './export-names.server'
import { aboutLines, type Wording } from './export-words'
import { readExportRows } from './read-export-rows.server'
import { namesAsked, sayScope } from './say-asked.server'
import { courseTitle } from './report-choices.server'

export interface Writing {
  /** a connection of its own: it stays in one read transaction, so that every row is of the same moment */
  snapshot: Db
  wanted: Export
  asking: Asking
  file: string
  signal: AbortSignal | undefined
  /** how far it is; rows written, and of how many */
  told(written: number, total: number): void
}

export interface Written {
  bytes: number
  /** in the transaction in which the file is said to be done */
  settle?(): void
}

/** Writes one form of file; what was there of an earlier try is written over. */
export type Writer = (writing: Writing, machine: JobMachine) => Promise<Written>

/** Writes the rows as CSV or as a workbook. */
export async function writeExport(writing: Writing): Promise<Written> {
  const { snapshot, file, signal, wanted } = writing
  await mkdir(dirname(file), { recursive: true })
  snapshot.$client.exec('begin')
  try {
    const source =
      wanted.form === 'csv'
        ? Readable.from(csvOf(writing), { objectMode: false })
        : xlsxOf(writing, await count(writing))
    await pipeline(source, createWriteStream(file), signal ? { signal } : {})
    return { bytes: (await stat(file)).size }
  } catch (error) {
    await rm(file, { force: true })
    throw error
  } finally {
    snapshot.$client.exec('rollback')
  }
}

async function count({ snapshot, wanted, asking, told }: Writing): Promise<number> {
  const { enrolled } = await countCompletions(snapshot, wanted.query, asking)
  told(0, enrolled)
  return enrolled
}

/** The words of a file, in its language. */
export function wordingOf({ snapshot, wanted, asking }: Pick<Writing, 'snapshot' | 'wanted' | 'asking'>): Wording {
  const lang = wanted.language as Lang
  const titleOf = (courseId: string) => courseTitle(snapshot, courseId, lang)
  return { t: translator(lang), lang, timeZone: asking.timeZone, titleOf }
}

/** Pieces of rows as their file has them; tells how far it is at every piece. */
async function* rowsOf(
  writing: Writing,
  {
    wording,
    total,
    encoder,
    join,
  }: { wording: Wording; total: number; encoder: Encoder; join(cells: string[]): string },
): AsyncGenerator<string[]> {
  const by = cellsBy(wording, exportNames(writing.snapshot), encoder)
  const cells = columnsFor(isOfProgramme(writing.asking.scope)).map(({ key }) => by[key])
  let written = 0
  for (const rows of readExportRows(writing.snapshot, writing.wanted.query, writing.asking)) {
    yield rows.map((row) => join(cells.map((cell) => cell(row))))
    written += rows.length
    writing.told(written, total)
    await pause()
  }
}

const headings = ({ asking }: Writing, { t, timeZone }: Wording): Column[] =>
  columnsFor(isOfProgramme(asking.scope)).map(({ key, kind, width }) => {
    const name = t(`report:file.col.${key}`)
    return {
      title: kind === 'day' ? t('report:file.zoned', { name, zone: timeZone }) : name,
      kind,
      width,
    }
  })

async function* csvOf(writing: Writing): AsyncGenerator<string> {
  const wording = wordingOf(writing)
  yield CSV_BOM + csvRow(headings(writing, wording).map(({ title }) => title))
  const total = await count(writing)
  const encoder = { cell: csvCell, often: csvCell, plain: String }
  for await (const piece of rowsOf(writing, { wording, total, encoder, join: csvLine })) yield piece.join('')
}

function xlsxOf(writing: Writing, total: number): Readable {
  const wording = wordingOf(writing)
  const { wanted, asking, snapshot } = writing
  const columns = headings(writing, wording)
  const count = Math.max(1, Math.ceil(total / SHEET_ROWS))
  const cells = sheetCells()
  const pieces = inSheets(rowsOf(writing, { wording, total, encoder: cells, join: rowXml }))
  const data = Array.from({ length: count }, (_, i): Sheet => {
    const name = wording.t('report:file.sheet')
    return { name: count > 1 ? `${name} ${i + 1}` : name, columns, rows: pieces() }
  })
  const lines = aboutLines(
    {
      query: wanted.query,
      ...namesAsked(snapshot, wanted.query, asking.scope),
      scope: sayScope(snapshot, asking.scope, wording.lang),
      snapshotAt: asking.now,
      rows: total,
      stuckAfterDays: asking.stuckAfterDays,
    },
    wording,
  )
  const about: Sheet = {
    name: wording.t('report:file.about'),
    columns: [
      { title: wording.t('report:file.field'), kind: 'text', width: 34 },
      { title: wording.t('report:file.value'), kind: 'text', width: 80 },
    ],
    rows: Readable.from([lines.map((line) => rowXml(line.map((value) => cells.cell(value, 'text'))))]),
  }
  return workbook([...data, about], cells, new Date(asking.now))
}

/** Deals the rows out to sheets that hold no more than they may: each call goes on where the one before stopped. */
function inSheets(pieces: AsyncGenerator<string[]>): () => AsyncGenerator<string[]> {
  let left: string[] = []
  return async function* () {
    for (let room = SHEET_ROWS; room > 0;) {
      if (left.length === 0) {
        const next = await pieces.next()
        if (next.done) return
        left = next.value
      }
      const taken = left.slice(0, room)
      left = left.slice(room)
      room -= taken.length
      if (taken.length > 0) yield taken
    }
  }
}
