import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Db, openDb } from '../../../db/client'
import { people } from '../../../db/schema/accounts'
import { auditEntries } from '../../../db/schema/audit'
import { resultRecords } from '../../../db/schema/records'
import { machineContext, personContext } from '../../../tests/support/context'
import { freshDatabase } from '../../../tests/support/database'
import { makePerson } from '../../../tests/support/learner'
import { pagesOf, squeezed, texts } from '../../../tests/support/pdf-lines'
import { readPdf } from '../../../tests/support/pdf-reader'
import { refusalCode } from '../../../tests/support/refusal'
import { COURSES, MUSEUMS, reportWorld } from '../../../tests/support/report-world'
import type { Keyring } from '../../platform/keys'
import { keyId } from '../../platform/keys'
import type { Lang } from '../../platform/languages'
import { claimJob } from '../../platform/queue'
import { runJob } from '../../platform/queue-runner'
import { endRole } from '../accounts/end-role.server'
import { grantRole } from '../accounts/grant-role.server'
import type { Context } from '../context'
import { parseCode } from '../credentials/rules'
import { askExport, WRITE_EXPORT } from '../reports/ask-export.server'
import type { CompletionQuery } from '../reports/completion-query'
import { exportJobs, sweepExports } from '../reports/export-jobs.server'
import { EXPORT_KEPT_MS, exportFile, findExport } from '../reports/exports.server'
import { MOST_RECORD_ROWS } from '../reports/shown-report'
import { writeExport } from '../reports/write-export.server'
import { changeSettings } from '../settings/change-settings.server'
import type { RecordList } from './facts'
import { findRecord, recordsOfExports } from './queries.server'
import { compareFile, verifyRecord } from './verify-record.server'
import { getKeptRecord, withdrawRecord } from './withdraw-record.server'
import { writeRecord } from './write-record.server'

let db: Db
let keys: Keyring
const exportsDir = mkdtempSync(join(tmpdir(), 'minicursos-records-'))
const ORIGIN = 'https://minicursos.example'

beforeAll(() => {
  db = freshDatabase()
  reportWorld(db, { people: 60 })
  keys = machineContext(db).keys
  changeSettings(machineContext(db), { issuerLegalId: 'RUC 20512345678', signatoryName: 'Elena Ríos Andrade' })
})

/** Another key of the programme, as after a rotation. */
function rotated(): Keyring {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const publicKeyPem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  const own = (bytes: Uint8Array): string => sign(null, bytes, privateKey).toString('base64url')
  return { ...keys, signingKeyId: keyId(createPublicKey(publicKeyPem)), publicKeyPem, sign: own }
}

function coordinator(place: { institutionId?: string; country?: string } = {}): Context {
  const personId = makePerson(db)
  grantRole(machineContext(db), { personId, role: 'coordinator', ...place })
  return personContext(db, personId, ['coordinator'])
}
const idOf = (ctx: Context): string => (ctx.actor as { id: string }).id

async function work(): Promise<void> {
  const handlers = exportJobs(() => openDb(db.$client.name), { csv: writeExport, xlsx: writeExport, pdf: writeRecord })
  const machine = { db, keys, config: { exportsDir, ORIGIN } } as unknown as Parameters<typeof runJob>[2]
  for (let job = claimJob(db, [WRITE_EXPORT]); job; job = claimJob(db, [WRITE_EXPORT]))
    await runJob(job, handlers, machine)
}

interface Made {
  id: string
  pdf: Buffer
  code: string
  list: string
  proof: { statement: string; signature: string; key: { publicKeyPem: string } }
}

async function made(ctx: Context, query: CompletionQuery, language: Lang = 'es'): Promise<Made> {
  const id = askExport(ctx, { press: crypto.randomUUID(), form: 'pdf', query, language })
  await work()
  const pdf = readFileSync(exportFile(exportsDir, { id, form: 'pdf' }))
  const code = recordsOfExports(db, [id])[id]!.code
  const [list, proof] = attachments(pdf)
  return { id, pdf, code, list: list!, proof: JSON.parse(proof!) as Made['proof'] }
}

/** What is attached: the list, then the signature. */
const attachments = (pdf: Buffer): string[] =>
  [...readPdf(pdf).values()]
    .filter(({ head }) => head.includes('/Type /EmbeddedFile'))
    .map(({ stream }) => Buffer.from(stream, 'latin1').toString('utf8'))

const listOf = ({ list }: Pick<Made, 'list'>): RecordList => JSON.parse(list) as RecordList
const DONE: CompletionQuery = { of: 'completed', country: 'PE' }

describe('a record', () => {
  test('has the rows of the screen, its list attached, and a signature that anybody can check', async () => {
    const { pdf, code, list, proof } = await made(coordinator(), DONE)
    const record = listOf({ list })
    expect(record.rows.length).toBeGreaterThan(4)
    expect(record.rows.map(({ n }) => n)).toEqual(record.rows.map((_, i) => i + 1))
    expect(record.totals.rows).toBe(record.rows.length)
    expect(record.totals.completed).toBe(record.rows.length)
    const digest = createHash('sha256').update(list).digest('hex')
    const statement = JSON.parse(proof.statement) as { listDigest: string; rows: number; code: string }
    expect(statement).toMatchObject({ listDigest: digest, rows: record.rows.length, code })
    const key = createPublicKey(proof.key.publicKeyPem)
    const signature = Buffer.from(proof.signature, 'base64url')
    expect(verify(null, Buffer.from(proof.statement), key, signature)).toBe(true)
    expect(verify(null, Buffer.from(proof.statement.replace('"rows":', '"rows":1')), key, signature)).toBe(false)
    for (const text of texts(pdf)) {
      expect(squeezed(text)).toContain(digest)
      expect(squeezed(text)).toContain(code)
    }
  })

  test('is known again as a file and as its list; a touched one is not', async () => {
    const { pdf, code, list } = await made(coordinator(), DONE)
    const found = verifyRecord(db, code)!
    expect(found.status).toBe('valid')
    expect(compareFile(found, pdf)).toBe('pdf')
    expect(compareFile(found, Buffer.from(list))).toBe('list')
    expect(compareFile(found, Buffer.from(list.replace('Lucía', 'Lucia')))).toBe('other')
    expect(compareFile(found, Buffer.concat([pdf, Buffer.from('\n')]))).toBe('other')
    // what is kept names nobody
    const row = findRecord(db, parseCode(code)!)!
    for (const { name } of listOf({ list }).rows) expect(JSON.stringify(row)).not.toContain(name)
  })

  test('says so where what is kept was touched', async () => {
    const { id, code } = await made(coordinator(), DONE)
    const own = eq(resultRecords.exportId, id)
    const { statement, rows } = db.select().from(resultRecords).where(own).get()!
    db.update(resultRecords)
      .set({ statement: statement.replace(`"rows":${rows}`, `"rows":${rows + 1}`), rows: rows + 1 })
      .where(own)
      .run()
    expect(verifyRecord(db, code)).toMatchObject({ status: 'forged' })
    expect(verifyRecord(db, code)?.statement).toBeUndefined()
  })

  test('stays valid after the key was changed, and new ones are signed by the new key', async () => {
    const ctx = coordinator()
    const before = await made(ctx, DONE)
    const old = keys
    keys = rotated()
    const after = await made(ctx, DONE)
    expect(verifyRecord(db, before.code)?.status).toBe('valid')
    expect(verifyRecord(db, after.code)?.status).toBe('valid')
    expect(verifyRecord(db, after.code)?.key.id).not.toBe(verifyRecord(db, before.code)?.key.id)
    keys = old
  })

  test('of an institution has no marks, and of a country only its own', async () => {
    const museum = await made(coordinator({ institutionId: MUSEUMS[0]! }), {})
    expect(museum.list).not.toContain('markPercent')
    expect(museum.list).not.toContain('@museo.example')
    for (const text of texts(museum.pdf)) expect(text).not.toContain('Nota')
    const country = listOf(await made(coordinator({ country: 'BR' }), {}))
    expect(new Set(country.rows.map((row) => row.country))).toEqual(new Set(['Brasil']))
    expect(country.rows.some((row) => row.markPercent !== undefined)).toBe(true)
  })
})

const HEADS: Record<Lang, string[]> = {
  es: ['Acta de resultados', 'Identificación legal: RUC 20512345678', 'Firmas', 'Página 1 de', 'America/Lima'],
  pt: ['Ata de resultados', 'Identificação legal: RUC 20512345678', 'Assinaturas', 'Página 1 de', 'America/Lima'],
  en: ['Record of results', 'Legal identification: RUC 20512345678', 'Signatures', 'Page 1 of', 'America/Lima'],
}

test.each(['es', 'pt', 'en'] as const)('is drawn whole in %s, with names of every kind', async (lang) => {
  const names = [
    `Maximiliana ${'Hernández de la Concepción '.repeat(5)}Ñuñuvero`,
    '=HYPERLINK("http://x")',
    '<b>Ana</b> $t(site:brand) {{count}}',
    'יעל כהן',
    'Łukasz Çağrı Žižek',
  ]
  const ids = db.select({ id: people.id }).from(people).limit(names.length).all()
  names.forEach((name, i) => db.update(people).set({ name }).where(eq(people.id, ids[i]!.id)).run())
  const { pdf, list } = await made(coordinator(), {}, lang)
  const { rows } = listOf({ list })
  expect(rows.length).toBeGreaterThan(60)
  const pages = pagesOf(pdf)
  expect(pages).toBeGreaterThan(2)
  for (const text of texts(pdf)) {
    const flat = squeezed(text)
    for (const head of HEADS[lang]) expect(flat).toContain(squeezed(head))
    expect(flat).toContain(squeezed(`Elena Ríos Andrade`))
    expect(flat).toContain('=HYPERLINK("http://x")')
    expect(flat).toContain('$t(site:brand){{count}}')
  }
  // its head stands on every page: once as what it is, elsewhere for the eye
  const [own = ''] = texts(pdf)
  const code = { es: 'Certificado', pt: 'Certificado', en: 'Certificate' }[lang]
  const name = { es: 'Finalización', pt: 'Conclusão', en: 'Completion' }[lang]
  const heads = own.split(`${name} ${code}`).length - 1
  // the end may stand on a sheet of its own, without rows
  expect([pages, pages - 1]).toContain(heads)
})

describe('asking', () => {
  test('for more than fits is refused with how to narrow, for nothing as well', () => {
    const [courseId] = COURSES
    const insert = db.$client.prepare(
      `insert into enrolments (id, person_id, course_id, revision, rule, language, country, enrolled_at, enrolled_by, last_seen_at)
       values (?, ?, ?, 1, '{"lessons":[],"passMarkPercent":70}', 'es', 'CL', 1, 'seed', 1)`,
    )
    const person = db.$client.prepare(
      `insert into people (id, name, email, country, language, created_at, created_by) values (?, ?, ?, 'CL', 'es', 1, 'seed')`,
    )
    const add = (i: number): void => {
      person.run(`muchas-${i}`, `Persona ${i}`, `muchas${i}@museo.example`)
      insert.run(`inscripcion-${i}`, `muchas-${i}`, courseId)
    }
    db.$client.transaction(() => {
      for (let i = 0; i < MOST_RECORD_ROWS; i += 1) add(i)
    })()
    const ctx = coordinator({ country: 'CL' })
    const ask = (query: CompletionQuery): string =>
      refusalCode(() => askExport(ctx, { press: crypto.randomUUID(), form: 'pdf', query, language: 'es' }))
    expect(ask({})).toBe('none')
    add(MOST_RECORD_ROWS)
    expect(ask({})).toBe('record-long')
    expect(ask({ status: 'certified' })).toBe('record-empty')
  })

  test('leaves no record where the right to it ended meanwhile, nor where rows came that do not fit', async () => {
    const ctx = coordinator({ country: 'PE' })
    const id = askExport(ctx, { press: 'antes-de-terminar', form: 'pdf', query: {}, language: 'es' })
    endRole(machineContext(db), { personId: idOf(ctx), role: 'coordinator' })
    await work()
    expect(findExport(db, id)?.failedAt).not.toBeNull()
    expect(recordsOfExports(db, [id])).toEqual({})
    // the one of 2,000 that was asked for above has 2,001 by now
    const failed = db.$client.prepare(`select count(*) n from report_exports where form = 'pdf' and failed_at > 0`)
    expect((failed.get() as { n: number }).n).toBe(2)
  })
})

describe('withdrawing', () => {
  test('is for those who coordinate the same, or everything; the page says so and keeps the reason', async () => {
    const ctx = coordinator({ country: 'PE' })
    const { code } = await made(ctx, {})
    const [other, same, whole] = [coordinator({ country: 'BR' }), coordinator({ country: 'PE' }), coordinator()]
    expect(refusalCode(() => withdrawRecord(other, { code, reason: 'Una fila de más' }))).toBe('not-found')
    expect(refusalCode(() => getKeptRecord(other, code))).toBe('not-found')
    expect(getKeptRecord(whole, code).rows).toBeGreaterThan(0)
    withdrawRecord(same, { code, reason: 'Una fila de más' })
    withdrawRecord(whole, { code, reason: 'Otra razón' })
    expect(verifyRecord(db, code)).toMatchObject({ status: 'withdrawn' })
    expect(getKeptRecord(ctx, code).withdrawnReason).toBe('Una fila de más')
    const acts = db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.subject, parseCode(code)!))
      .all()
    expect(acts.map(({ act }) => act).sort()).toEqual(['records.sign', 'records.withdraw'])
  })

  test('after a month the file goes and the record stays', async () => {
    const { id, code } = await made(coordinator(), DONE)
    await sweepExports(db, exportsDir, Date.now() + EXPORT_KEPT_MS)
    expect(findExport(db, id)?.removedAt).not.toBeNull()
    expect(verifyRecord(db, code)?.status).toBe('valid')
  })
})
