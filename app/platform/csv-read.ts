// Tables as people's programs save them: UTF-8, UTF-16 or the old Western code page; commas, semicolons or tabs.
import { parse } from 'csv-parse/sync'

export type Delimiter = ',' | ';' | '\t'
export interface ReadCsv {
  /** cells as they stand, without spaces around them; rows without any cell are there too, so that numbers of lines are right */
  rows: string[][]
  delimiter: Delimiter
  encoding: 'utf-8' | 'utf-16' | 'windows-1252'
}

const DELIMITERS: readonly Delimiter[] = [';', '\t', ',']

/** The rows of a file. Throws where it is no text: a workbook, a picture. */
export function readCsv(bytes: Uint8Array): ReadCsv {
  const { text, encoding } = decode(bytes)
  if (text.includes('\0')) throw new Error('this file is no text')
  const delimiter = delimiterOf(text)
  const rows = parse(text, {
    delimiter,
    bom: true,
    trim: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
  }) as string[][]
  return { rows, delimiter, encoding }
}

function decode(bytes: Uint8Array): { text: string; encoding: ReadCsv['encoding'] } {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' }
  if (a === 0xfe && b === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
  }
}

/** What parts the first line most often, outside of quotes. */
function delimiterOf(text: string): Delimiter {
  const first = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, 20_000))?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '')
  const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}
