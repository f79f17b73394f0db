// A certificate as a PDF of one page: tagged, in the language chosen, with its fonts inside. It prints frozen facts and
// nothing else; a certificate that no longer counts says so across the sheet.
import PDFDocument from 'pdfkit'
import { translator } from '../../platform/i18n'
import { type CertificateFacts, titleIn } from './facts'
import type { Print } from './pdf-measures'
import { drawSheet } from './pdf-sheet.server'

/** Prints the facts (without the mark, if the reader may not see it). Takes about 20 ms; the bytes of the file. */
export async function certificatePdf(facts: CertificateFacts, print: Print): Promise<Buffer> {
  const { lang } = print
  const course = titleIn(facts.course.title, lang, facts.course.source).text
  const doc = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang,
    font: null as unknown as string, // no default font: every one is embedded
    info: {
      Title: translator(lang)('certificate:paper.title', { name: facts.holder.name, course }),
      Author: facts.issuer.name[lang],
      CreationDate: new Date(facts.issuedAt),
      ModDate: new Date(facts.issuedAt),
    },
  })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<void>((resolve, reject) => {
    doc.once('end', resolve)
    doc.once('error', reject)
  })
  drawSheet(doc, facts, print)
  doc.end()
  await done
  return Buffer.concat(chunks)
}
