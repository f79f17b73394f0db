import { afterAll, beforeAll, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { existsSync, readFileSync } from 'node:fs'
import { openDb, openEraser } from '../../../db/client'
import { jobs } from '../../../db/schema/queue'
import { personalCopies } from '../../../db/schema/privacy'
import { EMAIL, type Marked, markedWorld, NAME } from '../../../tests/support/marked'
import { unzipText } from '../../../tests/support/unzip-text'
import { openMailer } from '../../platform/mailer'
import { runJob } from '../../platform/queue-runner'
import { claimJob } from '../../platform/queue'
import { openStorage } from '../../platform/storage-open'
import { askCopy, WRITE_COPY } from './ask-copy.server'
import { copyFile, findOwnCopy, newestCopy, sweepCopies } from './copies.server'
import { privacyJobs } from './jobs.server'
import { COPY_FILES } from './map-entry'

let marked: Marked
let file: string
let files: Map<string, string>
beforeAll(async () => {
  marked = await markedWorld()
  const { own, db, config, who } = marked
  // the world's own copy is of another day
  db.delete(personalCopies).run()
  const id = askCopy(own, { language: 'es' })
  expect(askCopy(own, { language: 'es' })).toBe(id)
  expect(db.select().from(jobs).where(eq(jobs.kind, WRITE_COPY)).all()).toHaveLength(1)
  await work(marked)
  const made = newestCopy(db, who.personId)
  expect(made).toMatchObject({ id, percent: 100, failedAt: null })
  file = copyFile(config.exportsDir, id)
  expect(made?.bytes).toBe(readFileSync(file).length)
  files = await unzipText(file)
}, 60_000)
afterAll(() => marked.db.$client.close())

async function work({ db, config, ctx }: Marked): Promise<void> {
  const tools = {
    openSnapshot: () => openDb(config.dbFile),
    openEraser: () => openEraser(config.dbFile),
    storage: openStorage(config),
  }
  const handlers = privacyJobs(tools)
  const job = claimJob(db, Object.keys(handlers))
  await runJob(job!, handlers, { db, config, keys: ctx.keys, mailer: openMailer(config) })
}

const json = (name: string) => JSON.parse(files.get(`${name}.json`) ?? '') as Record<string, Record<string, unknown>[]>

test('it has a file a noun, a text that explains them in the person’s language, and every field', () => {
  for (const name of COPY_FILES) expect(json(name)).toBeTypeOf('object')
  expect(files.get('LEAME.txt')).toContain('account.json')
  const fields = JSON.parse(files.get('fields.json') ?? '') as Record<string, Record<string, { fields: object }>>
  for (const name of COPY_FILES)
    for (const [table, rows] of Object.entries(json(name)))
      for (const row of rows)
        expect(Object.keys(fields[`${name}.json`]![table]!.fields)).toEqual(expect.arrayContaining(Object.keys(row)))
})

test('what is in it is theirs, with moments as ISO 8601', () => {
  expect(json('account').people).toMatchObject([
    { name: NAME, email: EMAIL, createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) },
  ])
  expect(json('notes').notes!.map(({ words }) => words)).toContain(`${NAME} estuvo aquí`)
  expect(json('learning').enrolments).toHaveLength(2)
  expect(json('answers').responses!.length).toBeGreaterThan(0)
  expect(json('agreements').consents).toHaveLength(3)
  expect(json('acts').auditEntries).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ act: 'people.look', actor: 'another person' })]),
  )
})

test('each certificate is there as signed facts and as a sheet', () => {
  for (const code of [marked.who.code, marked.who.otherCode]) {
    const plain = code.replaceAll('-', '')
    expect(JSON.parse(files.get(`certificates/${plain}.json`) ?? '')).toMatchObject({
      status: 'current',
      facts: { holder: { name: NAME } },
    })
    expect(files.get(`certificates/${plain}.es.pdf`)).toMatch(/^%PDF/)
  }
})

test('nobody else and no secret is in it', () => {
  const all = [...files]
    .filter(([name]) => name.endsWith('.json'))
    .map(([, text]) => text)
    .join('\n')
  for (const { personId, email } of Object.values(marked.world.people).filter(({ email }) => email !== EMAIL)) {
    expect(all).not.toContain(email)
    expect(all.includes(personId) && !json('acts')).toBe(false)
  }
  expect(all).not.toMatch(/\$argon2|passwordHash|tokenHash|codeHash|"salt"|45678901/)
})

test('it is its person’s alone, for a week', async () => {
  const { db, config, who, own, world } = marked
  const { id } = newestCopy(db, who.personId)!
  const asks = { id, personId: who.personId, now: own.now }
  expect(findOwnCopy(db, asks)).toMatchObject({ id })
  expect(findOwnCopy(db, { ...asks, personId: world.people.administrator.personId })).toBeUndefined()
  const later = own.now + 7 * 24 * 3_600_000
  expect(findOwnCopy(db, { ...asks, now: later })).toBeUndefined()
  expect(await sweepCopies(db, config.exportsDir, later)).toBe(1)
  expect([existsSync(file), await sweepCopies(db, config.exportsDir, later)]).toEqual([false, 0])
  expect(db.select().from(personalCopies).all()[0]?.removedAt).toBe(later)
  expect(askCopy({ ...own, now: later }, { language: 'es' })).not.toBe(id)
})
