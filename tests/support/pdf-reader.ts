// Reads PDF files of ours without any tool: their objects, and the text of a page in the order it is drawn. The machine's
// own tools (qpdf, pdftotext) are asked besides, where they are installed.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'

export interface PdfObject {
  /** the dictionary, as written */
  head: string
  /** the stream, unpacked */
  stream: string
}

/** Every object by its number; throws where the file is not whole. */
export function readPdf(pdf: Buffer): Map<number, PdfObject> {
  const text = pdf.toString('latin1')
  if (!text.startsWith('%PDF-1.7') || !text.trimEnd().endsWith('%%EOF')) throw new Error('not a whole PDF 1.7 file')
  const objects = new Map<number, PdfObject>()
  for (const at of xrefOf(text)) {
    const found = /^(\d+) 0 obj\n/.exec(text.slice(at, at + 30))
    if (!found) throw new Error(`no object at ${at}`)
    const start = at + found[0].length
    const body = text.slice(start, text.indexOf('\nendobj', start))
    const from = body.indexOf('\nstream\n')
    const head = from < 0 ? body : body.slice(0, from)
    const bytes = from < 0 ? '' : body.slice(from + 8, body.lastIndexOf('\nendstream'))
    const isPacked = head.includes('/FlateDecode')
    const stream = isPacked ? inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1') : bytes
    objects.set(Number(found[1]), { head, stream })
  }
  return objects
}

function xrefOf(text: string): number[] {
  const start = Number(/startxref\n(\d+)\n%%EOF/.exec(text)?.[1])
  const table = text.slice(start, text.indexOf('trailer', start))
  if (!table.startsWith('xref')) throw new Error('no table of objects')
  return [...table.matchAll(/^(\d{10}) \d{5} n/gm)].map(([, at]) => Number(at))
}

/** What stands on the pages, run after run, as the fonts' own tables give it back. */
export function textOf(pdf: Buffer): string {
  const objects = readPdf(pdf)
  const all = [...objects.values()]
  const fonts = new Map<string, string[]>()
  for (const { head } of all) {
    for (const [, name = '', id] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const cmap = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(id))?.head ?? '')?.[1]
      fonts.set(name, cmapOf(objects.get(Number(cmap))?.stream ?? ''))
    }
  }
  const content = all.filter(({ stream }) => stream.includes('BT\n')).map(({ stream }) => stream)
  let current: string[] = []
  let text = ''
  for (const [, font, shown] of content.join('\n').matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
    if (font) current = fonts.get(font) ?? []
    for (const [, hex = ''] of (shown ?? '').matchAll(/<([0-9a-f]+)>/gi))
      text += (hex.match(/.{4}/g) ?? []).map((id) => current[Number.parseInt(id, 16)] ?? '').join('')
    if (shown !== undefined) text += ' '
  }
  return tidy(text)
}

function cmapOf(cmap: string): string[] {
  const list = /beginbfrange\n([\s\S]*?)\nendbfrange/.exec(cmap)?.[1] ?? ''
  return [...list.matchAll(/\[(.*)\]/g)].flatMap(([, entries = '']) =>
    [...entries.matchAll(/<([^>]*)>/g)].map(([, units = '']) =>
      String.fromCharCode(...(units.replaceAll(' ', '').match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))),
    ),
  )
}

const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0\u200e\u200f\u202a-\u202e]+/g, ' ')
    .trim()

const has = (tool: string): boolean => spawnSync(tool, ['--version']).error === undefined

/** What qpdf finds wrong, and what pdftotext reads; undefined for a tool that is not installed. */
export function askTools(pdf: Buffer): { problems: string | undefined; text: string | undefined } {
  const file = join(mkdtempSync(join(tmpdir(), 'minicursos-pdf-')), 'certificate.pdf')
  writeFileSync(file, pdf)
  const checked = has('qpdf') ? spawnSync('qpdf', ['--check', file], { encoding: 'utf8' }) : undefined
  return {
    problems:
      checked &&
      (checked.status === 0 && !/WARNING/i.test(checked.stdout + checked.stderr)
        ? ''
        : checked.stdout + checked.stderr),
    text: has('pdftotext') ? tidy(execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })) : undefined,
  }
}
