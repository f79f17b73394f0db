// A certificate as a PDF of one page (of more, where it combines many courses): tagged, in the language chosen, with its fonts inside. It prints frozen facts and
// nothing else; a certificate that no longer counts says so across the sheet.
import PDFDocument from 'pdfkit'
import { translator } from '../../platform/i18n'
import type { Doc } from '../../platform/pdf-pen'
import type { CombinedFacts } from './combined-facts'
import { type CertificateFacts, type Signed, titleIn } from './facts'
import { type CombinedPrint, drawCombined } from './pdf-combined.server'
import type { Print } from './pdf-measures'
import { drawSheet } from './pdf-sheet.server'

/** Prints the facts (without the mark, unless the holder shows it). Takes about 20 ms; the bytes of the file. */
export function certificatePdf(facts: CertificateFacts, print: Print): Promise<Buffer> {
  const course = titleIn(facts.course.title, print.lang, facts.course.source).text
  return printed(facts, print, course, (doc) => drawSheet(doc, facts, print))
}

/** The same for a combined certificate; a list too long for one sheet goes on on others, which are counted. */
export function combinedPdf(facts: CombinedFacts, print: CombinedPrint): Promise<Buffer> {
  const what = translator(print.lang)('certificate:combined.courses', { count: facts.parts.length })
  return printed(facts, print, what, (doc) => drawCombined(doc, facts, print))
}

async function printed(facts: Signed, { lang }: Print, course: string, work: (doc: Doc) => void): Promise<Buffer> {
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
  work(doc)
  doc.end()
  await done
  return Buffer.concat(chunks)
}
