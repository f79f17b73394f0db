// A table that somebody saved from a spreadsheet: whatever the program wrote (UTF-8 with or without a mark, UTF-16,
// Windows' Latin-1; commas, semicolons or tabs) is read into cells, each row with the line it begins on.
import { parse } from 'csv-parse/sync'

export type CsvEncoding = 'utf-8' | 'utf-16' | 'latin-1'
export type CsvDelimiter = ',' | ';' | '\t'
export interface CsvRow {
  /** of the file, from 1, as editors count */
  line: number
  /** without spaces around; as many as there were, whatever the head has */
  cells: string[]
}
export interface CsvTable {
  encoding: CsvEncoding
  delimiter: CsvDelimiter
  /** the first row that is not empty */
  head: string[]
  rows: CsvRow[]
}
/** Why nothing can be read: no rows at all, no text, quotes that never close, or more rows than asked for. */
export type CsvFault = 'csv-empty' | 'csv-binary' | 'csv-quotes' | 'csv-long'
export type CsvRead = CsvTable | { fault: CsvFault; line?: number }

const LONGEST_ROW = 100_000
const DELIMITERS: readonly CsvDelimiter[] = [';', ',', '\t']

/** Reads a whole file; at most `mostRows` rows under the head. Nothing in it makes this throw. */
export function readCsv(bytes: Uint8Array, { mostRows }: { mostRows: number }): CsvRead {
  const { encoding, text } = decode(bytes)
  // no spreadsheet writes a NUL; pictures, archives and XLSX are full of them
  if (text.includes('\0')) return { fault: 'csv-binary' }
  // what Excel writes and reads as a first line: `sep=;`
  const said = /^sep=(.)\r?\n/.exec(text)
  const body = said ? text.slice(said[0].length) : text
  const delimiter = DELIMITERS.find((one) => one === said?.[1]) ?? delimiterOf(body)
  const read = records(body, delimiter, mostRows)
  if ('fault' in read) return said && read.line ? { ...read, line: read.line + 1 } : read
  const rows = said ? read.rows.map((row) => ({ ...row, line: row.line + 1 })) : read.rows
  const [head, ...rest] = rows
  if (!head) return { fault: 'csv-empty' }
  return rest.length > mostRows ? { fault: 'csv-long' } : { encoding, delimiter, head: head.cells, rows: rest }
}

function records(text: string, delimiter: CsvDelimiter, mostRows: number): { rows: CsvRow[] } | Fault {
  const rows: CsvRow[] = []
  let line = 0
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
      max_record_size: LONGEST_ROW,
      record_delimiter: ['\r\n', '\n', '\r'],
      to: mostRows + 2,
      onRecord: (record: string[], { lines }) => {
        line = lines
        rows.push(toRow(record, lines))
        return null
      },
    })
    return { rows }
  } catch {
    return { fault: 'csv-quotes', line: line + 1 }
  }
}
interface Fault {
  fault: CsvFault
  line?: number
}

/** `ends` counts the lines up to the row's end: line breaks inside its cells are taken off. */
function toRow(record: string[], ends: number): CsvRow {
  const inside = record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
  return { line: ends - inside, cells: record.map(bare) }
}

/** Cells that spreadsheets would take for formulas leave us with an apostrophe before them: it is taken off again. */
const bare = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

function decode(bytes: Uint8Array): { encoding: CsvEncoding; text: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { encoding: 'utf-16', text: new TextDecoder('utf-16le').decode(bytes) }
  try {
    return { encoding: 'utf-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    // what Windows calls Latin-1: it has no byte without a sign
    return { encoding: 'latin-1', text: new TextDecoder('windows-1252').decode(bytes) }
  }
}

/** The one that stands most often in the first rows, outside quotes; a comma where none does. */
function delimiterOf(text: string): CsvDelimiter {
  const bareText = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '')
  const lines = bareText
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 10)
  const [first = ''] = lines
  const score = (one: CsvDelimiter): number => {
    const inHead = first.split(one).length - 1
    // names with commas in them are many; rows with as many as the head are what a table looks like
    return inHead === 0 ? 0 : lines.filter((line) => line.split(one).length - 1 === inHead).length * 100 + inHead
  }
  const best = DELIMITERS.toSorted((a, b) => score(b) - score(a))[0] ?? ','
  return score(best) === 0 ? ',' : best
}

/** Where each of the columns stands in a head, by any of the names it goes by (compared by `key`); none = it is not there. */
export function findColumns<C extends string>(
  head: readonly string[],
  names: Record<C, readonly string[]>,
  key: (text: string) => string,
): Partial<Record<C, number>> {
  const keys = head.map(key)
  const found = (Object.keys(names) as C[]).flatMap((column): [C, number][] => {
    const at = keys.findIndex((one) => names[column].some((name) => key(name) === one))
    return at < 0 ? [] : [[column, at]]
  })
  return Object.fromEntries(found) as Partial<Record<C, number>>
}
