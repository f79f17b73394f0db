// Field lists of public employers, with their sources, are kept in tests/fixtures/employers. Each is held against a
// certificate of one course and against a combined one, as they come out of the register and off the printer.
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { machineContext, testKeys } from '../../../tests/support/context'
import { freshDatabase } from '../../../tests/support/database'
import { graduate, makeGraduate, publishNth } from '../../../tests/support/graduate'
import { squeezed, texts } from '../../../tests/support/pdf-lines'
import { changeSettings } from '../settings/change-settings.server'
import { combine } from './combine.server'
import { giveIdentity } from './give-identity.server'
import { findKind } from './identity-kinds'
import { certificatePdf, combinedPdf } from './pdf.server'
import { openIdentity } from './seal-identity.server'
import { verifyCombined } from './verify-combined.server'
import { verifyCredential } from './verify.server'

const FOLDER = 'tests/fixtures/employers'
const signature = readFileSync('tests/fixtures/signature.png')

const FIELDS = [
  'name',
  'identity-number',
  'course',
  'topic',
  'contents',
  'module-hours',
  'hours',
  'hours-a-day',
  'dates',
  'issuer',
  'issuer-tax-id',
  'signature',
  'issue-date',
  'online-verification',
] as const
const List = z.strictObject({
  country: z.string().length(2).nullable(),
  who: z.string(),
  sources: z.array(z.url()),
  asks: z.array(z.enum(FIELDS)).min(1),
  /** the least that counts */
  hours: z.number(),
  /** which of our papers count there */
  counts: z.array(z.enum(['single', 'combined'])).min(1),
  /** what no paper of ours can settle */
  open: z.array(z.string()),
})
const lists = readdirSync(FOLDER).map(
  (file) => [file, List.parse(parse(readFileSync(`${FOLDER}/${file}`, 'utf8')))] as const,
)

interface Paper {
  hours: number
  hoursPerDay: number
  topics: string[]
  hasSignature: boolean
  /** as they must stand on paper */
  says: Partial<Record<(typeof FIELDS)[number], string[]>>
  texts: string[]
}
const papers = {} as Record<'single' | 'combined', Paper>

beforeAll(async () => {
  const db = freshDatabase()
  changeSettings(machineContext(db), {
    issuerLegalId: 'NIF G-12345678',
    signatoryName: 'Marta Oliveira Prado',
    signatureImage: 'a'.repeat(64),
  })
  const { personId, ctx } = makeGraduate(db)
  giveIdentity(ctx, { of: findKind('PE-DNI')!, number: '45678901', isPrinted: true })
  const long = graduate(db, personId, { courseId: publishNth(db, 1, 20), from: 30, to: 20 })
  const short = graduate(db, personId, { courseId: publishNth(db, 2, 6), from: 9, to: 2 })
  const both = combine(ctx, { codes: [long, short] })
  const print = { lang: 'es' as const, signature, identityNumber: '45678901' }
  const common = {
    name: ['Lucía Quispe Mamani'],
    'identity-number': ['DNI 45678901 (Perú)'],
    course: ['Curso de prueba'],
    contents: ['Módulo'],
    issuer: ['Programa Ibermuseos'],
    'issuer-tax-id': ['NIF G-12345678'],
    signature: ['Marta Oliveira Prado'],
    'issue-date': ['Emitido el 3 de noviembre de 2026'],
  }

  const single = verifyCredential(db, long)!
  const found = single.facts!
  papers.single = {
    hours: found.course.hours,
    hoursPerDay: found.course.hours / found.days!,
    topics: [found.course.topic],
    hasSignature: found.signatory.image !== undefined,
    says: {
      ...common,
      hours: ['20 horas'],
      'module-hours': ['Módulo (20 h)'],
      'hours-a-day': ['En 11 días: 1,9 horas al día en promedio.'],
      dates: ['del 4 al 14 de octubre de 2026'],
      'online-verification': [`minicursos.example/v/${long}`],
    },
    texts: texts(await certificatePdf(found, { ...print, verifyUrl: `https://minicursos.example/v/${long}` })),
  }
  const combined = verifyCombined(db, both.code)!
  papers.combined = {
    hours: combined.facts!.hours,
    hoursPerDay: combined.facts!.hoursPerDay,
    topics: combined.facts!.parts.map((part) => part.course.topic),
    hasSignature: combined.facts!.signatory.image !== undefined,
    says: {
      ...common,
      hours: ['26 horas', '20 horas', '6 horas'],
      // of each course; those of its modules are on the part's own certificate, whose code stands beside it
      'module-hours': [long, short],
      'hours-a-day': ['En 19 días: 1,4 horas al día en promedio.'],
      dates: ['del 4 al 14 de octubre de 2026', 'del 25 de octubre al 1 de noviembre de 2026'],
      'online-verification': [`minicursos.example/v/${both.code}`],
    },
    texts: texts(
      await combinedPdf(combined.facts!, {
        ...print,
        verifyUrl: `https://minicursos.example/v/${both.code}`,
        parts: combined.parts,
      }),
    ),
  }
  expect(openIdentity(testKeys(), combined.row.id, combined.row.identity)?.number).toBe('45678901')
})

describe('the field lists', () => {
  it('come from several countries, and each names its source or says that it has none', () => {
    const countries = new Set(lists.flatMap(([, { country }]) => country ?? []))
    expect(countries.size).toBeGreaterThanOrEqual(5)
    expect(lists.filter(([, { country, sources }]) => country !== null && sources.length === 0)).toEqual([])
  })
})

describe.each(lists)('%s', (_, list) => {
  it.each(list.counts)('is met by a certificate: %s', (kind) => {
    const paper = papers[kind]
    expect(paper.hours).toBeGreaterThanOrEqual(list.hours)
    expect(paper.hoursPerDay).toBeLessThanOrEqual(8)
    for (const field of list.asks) {
      if (field === 'topic') expect(paper.topics).toContain('conservation')
      if (field === 'signature') expect(paper.hasSignature).toBe(true)
      for (const said of paper.says[field] ?? [])
        for (const text of paper.texts) expect(squeezed(text), `${field}: ${said}`).toContain(squeezed(said))
    }
  })
})
