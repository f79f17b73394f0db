// Tables as spreadsheets of three countries save them.
import { expect, test } from 'vitest'
import { type CsvTable, findColumns, readCsv } from './csv-read'

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding)
const read = (given: Uint8Array, mostRows = 100) => readCsv(given, { mostRows }) as CsvTable
const SPANISH = 'nombre;país;titularidad\r\nMuseo del Ñandutí;PY;privada\r\n"Museo ""La Peña""; sede 2";CL;pública\r\n'
const CELLS = [
  { line: 2, cells: ['Museo del Ñandutí', 'PY', 'privada'] },
  { line: 3, cells: ['Museo "La Peña"; sede 2', 'CL', 'pública'] },
]

test.each([
  ['UTF-8', bytes(SPANISH), 'utf-8'],
  ['UTF-8 with a mark', bytes(`\uFEFF${SPANISH}`), 'utf-8'],
  ['Latin-1', bytes(SPANISH, 'latin1'), 'latin-1'],
  ['UTF-16', bytes(`\uFEFF${SPANISH}`, 'utf16le'), 'utf-16'],
])('%s is read as it was written', (_, given, encoding) => {
  expect(read(given)).toEqual({ encoding, delimiter: ';', head: ['nombre', 'país', 'titularidad'], rows: CELLS })
})

test.each([
  ['commas', 'a,b\n"x, y",2\n"1,5",3\n', ','],
  ['tabs', 'a\tb\nx, y\t2\n', '\t'],
  ['semicolons, with commas in every cell', 'nombre;lugar\nMuseo, uno;Lima, Perú\nMuseo, dos;Quito, Ecuador\n', ';'],
  ['what Excel says', 'sep=;\r\na,b;c\r\n1,2;3\r\n', ';'],
  ['one column', 'nombre\nMuseo uno\n', ','],
])('the delimiter is found: %s', (_, text, delimiter) => {
  expect(read(bytes(text)).delimiter).toBe(delimiter)
})

test('lines are counted as editors do: over empty ones, breaks inside cells and a first line of Excel', () => {
  const text = 'sep=,\n\na,b\n\n"dos\nlíneas",1\n  \nx,2\n,,\ny,3'
  expect(read(bytes(text)).rows).toEqual([
    { line: 5, cells: ['dos\nlíneas', '1'] },
    { line: 8, cells: ['x', '2'] },
    { line: 10, cells: ['y', '3'] },
  ])
})

test('formulas that left with an apostrophe come back as they were, and are text', () => {
  expect(read(bytes("nombre,n\n'=SUMA(A1),'-1\n=1+1,'s\n")).rows.map(({ cells }) => cells)).toEqual([
    ['=SUMA(A1)', '-1'],
    ['=1+1', "'s"],
  ])
})

test.each([
  ['nothing', '', { fault: 'csv-empty' }],
  ['blank lines', '\n \n,,\n', { fault: 'csv-empty' }],
  ['a file that is no text', 'PK\u0003\u0004\u0000\u0000', { fault: 'csv-binary' }],
  ['quotes that never close', 'a,b\n1,2\n"x,3\n4,5\n', { fault: 'csv-quotes', line: 3 }],
  ['more rows than are taken', `a\n${'x\n'.repeat(101)}`, { fault: 'csv-long' }],
])('%s is told', (_, text, fault) => {
  expect(readCsv(bytes(text), { mostRows: 100 })).toEqual(fault)
})

test('columns are found by any of their names', () => {
  const key = (text: string) => text.toLowerCase()
  expect(
    findColumns(['País', 'NOMBRE', 'x'], { name: ['nombre', 'nome'], country: ['país'], kind: ['tipo'] }, key),
  ).toEqual({ country: 0, name: 1 })
})
