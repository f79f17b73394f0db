// A record of results as a PDF to sign and to hand in: tagged, in its language, with its fonts inside. It draws the frozen
// list and nothing else; the list itself and its signed statement are attached to it.
import PDFDocument from 'pdfkit'
import { translator } from '../../platform/i18n'
import { type Doc, QUIET } from '../../platform/pdf-pen'
import { drawEnd } from './pdf-end.server'
import { Sheets } from './pdf-sheets.server'
import { drawTable, type Turn } from './pdf-table.server'
import type { SignedRecord } from './sign-list.server'

export interface RecordPrint extends Turn {
  /** where the record is checked: scheme, host and path */
  address: string
}

/** The bytes of the file; a thousand rows take some seconds, with others let in between. */
export async function recordPdf(signed: SignedRecord, print: RecordPrint): Promise<Buffer> {
  const { list } = signed
  const t = translator(list.language)
  const doc = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: list.language,
    font: null as unknown as string, // no default font: every one is embedded
    info: {
      Title: t('acta:paper.titleOf', { code: list.code }),
      Author: list.issuer.name,
      CreationDate: new Date(list.snapshotAt),
      ModDate: new Date(list.snapshotAt),
    },
  })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<void>((resolve, reject) => {
    doc.once('end', resolve)
    doc.once('error', reject)
  })
  const root = doc.struct('Document', { lang: list.language })
  doc.addStructure(root)
  const sheets = new Sheets(doc, root, list.language)
  drawHead(sheets, signed)
  await drawTable(sheets, list, print)
  drawEnd(sheets, signed, print.address)
  sheets.number(t('acta:paper.titleOf', { code: list.code }))
  attach(doc, signed)
  root.end()
  doc.end()
  await done
  return Buffer.concat(chunks)
}

/** Who issues it, what it is, what was asked, of which moment it is. */
function drawHead(sheets: Sheets, { list }: SignedRecord): void {
  const t = translator(sheets.lang)
  const { issuer, programme, scope, asked, snapshot, timeZone, totals } = list
  const legalId = issuer.legalId === '' ? '' : ` · ${t('acta:paper.legalId', { id: issuer.legalId })}`
  sheets.put('P', { text: `${programme} · ${issuer.name}${legalId}`, size: 9, color: QUIET })
  sheets.put('H1', { text: t('acta:paper.title'), size: 20, face: 'title', before: 4 })
  sheets.put('P', { text: t('acta:paper.code', { code: list.code }), size: 10, face: 'bold', before: 2 })
  const lines = [scope, ...asked.map(({ name, value }) => t('acta:paper.asked', { name, value })), list.place]
  sheets.put('P', { text: lines.join(' · ').replaceAll('. · ', ' · '), size: 9, before: 6 })
  const asOf = t('acta:paper.asOf', { moment: snapshot, zone: timeZone })
  const count = t('acta:paper.rows', { count: totals.rows })
  sheets.put('P', { text: `${asOf} · ${count}`, size: 9, before: 2 })
  sheets.y += 10
}

/** The list as it was signed, and its statement with all it takes to check it without us. */
function attach(doc: Doc, { list, text, statementText, signature, statement, publicKeyPem }: SignedRecord): void {
  const t = translator(list.language)
  const at = new Date(list.snapshotAt)
  const dates = { creationDate: at, modifiedDate: at }
  const proof = {
    statement: statementText,
    signature,
    algorithm: 'Ed25519',
    canonicalization: 'RFC 8785',
    encoding: 'base64url',
    key: { id: statement.keyId, publicKeyPem },
    howToCheck: t('acta:json.howToCheck'),
  }
  const file = (name: string, body: string, description: string): void => {
    const options = { name, description, type: 'application/json', relationship: 'Data', ...dates }
    doc.file(Buffer.from(body), options as unknown as Parameters<Doc['file']>[1])
  }
  file(`${list.code}.list.json`, text, t('acta:json.list'))
  file(`${list.code}.signature.json`, JSON.stringify(proof, null, 2), t('acta:json.signature'))
}
