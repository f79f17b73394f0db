import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { expect, test } from 'vitest'
import { unzipText } from '../../tests/support/unzip-text'
import { type Column, workbook } from './xlsx'
import { type CellValue, rowXml, sheetCells } from './xlsx-cells'

const COLUMNS: Column[] = [
  { title: 'Persona <&>', kind: 'text', width: 20 },
  { title: 'Día', kind: 'day', width: 12 },
  { title: 'Horas', kind: 'number', width: 8 },
  { title: 'Nota', kind: 'percent', width: 8 },
]

async function written(rows: CellValue[][], often: string[] = []): Promise<Map<string, string>> {
  const file = join(mkdtempSync(join(tmpdir(), 'minicursos-xlsx-')), 'a.xlsx')
  const cells = sheetCells()
  const told = rows.map((row) => rowXml(row.map((value, i) => cells.cell(value, COLUMNS[i]!.kind))))
  told.push(...often.map((text) => rowXml([cells.often(text, 'text')])))
  const sheet = { name: 'Informe: uno/dos', columns: COLUMNS, rows: Readable.from([told]) }
  await pipeline(workbook([sheet], cells, new Date(0)), createWriteStream(file))
  return unzipText(file)
}

test('cells have their types, and no text is a formula', async () => {
  const parts = await written([['=1+1', '2026-03-01', 4, 85]])
  const xml = parts.get('xl/worksheets/sheet1.xml')!
  expect(xml).toContain('<t>=1+1</t>')
  expect(xml).not.toContain('<f>')
  // 1 March 2026 is day 46082 of spreadsheets
  expect(xml).toContain('<c s="1"><v>46082</v></c>')
  expect(xml).toContain('<c><v>4</v></c>')
  expect(xml).toContain('<c s="2"><v>0.85</v></c>')
})

test('the heading is frozen, and bold', async () => {
  const xml = (await written([])).get('xl/worksheets/sheet1.xml')!
  expect(xml).toContain('state="frozen"')
  expect(xml).toContain('<c s="3" t="inlineStr"><is><t>Persona &lt;&amp;&gt;</t></is></c>')
})

test('what XML cannot say is left out, and the rest stays', async () => {
  const xml = (await written([['a\u0000b\u0008c\ud800d 🏛 "e"\n\tf', null, null, null]])).get(
    'xl/worksheets/sheet1.xml',
  )!
  expect(xml).toContain('>abcd 🏛 &quot;e&quot;\n\tf</t>')
})

test('what many rows have stands once in the book, in the order of its numbers', async () => {
  const parts = await written([], ['Perú', '=1+1', 'Perú', ' a <b>'])
  const xml = parts.get('xl/worksheets/sheet1.xml')!
  expect([...xml.matchAll(/<c t="s"><v>(\d)<\/v><\/c>/g)].map(([, at]) => at)).toEqual(['0', '1', '0', '2'])
  expect(parts.get('xl/sharedStrings.xml')).toContain(
    'uniqueCount="3"><si><t>Perú</t></si><si><t>=1+1</t></si><si><t xml:space="preserve"> a &lt;b&gt;</t></si></sst>',
  )
})

test('the parts name each other', async () => {
  const parts = await written([])
  expect([...parts.keys()].sort()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ])
  expect(parts.get('xl/workbook.xml')).toContain('<sheet name="Informe  uno dos" sheetId="1" r:id="rId1"/>')
  for (const xml of parts.values()) expect(xml.startsWith('<?xml version="1.0"')).toBe(true)
})
