// A quarter from the rows of the report to what everybody reads: counted as it happened, frozen, never told twice.
import { createHash } from 'node:crypto'
import { copyFileSync } from 'node:fs'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '../../../db/client'
import { tableReleases } from '../../../db/schema/tables'
import { machineContext, personContext, TEST_NOW } from '../../../tests/support/context'
import { freshDatabase } from '../../../tests/support/database'
import { makePerson } from '../../../tests/support/learner'
import { texts, squeezed } from '../../../tests/support/pdf-lines'
import { refusalCode } from '../../../tests/support/refusal'
import { reportWorld } from '../../../tests/support/report-world'
import { openDb } from '../../../db/client'
import { LANGUAGES } from '../../platform/languages'
import { translator } from '../../platform/i18n'
import type { Job, JobMachine } from '../../platform/queue'
import { grantRole } from '../accounts/grant-role.server'
import type { Context } from '../context'
import { changeSettings } from '../settings/change-settings.server'
import { askDraft, COUNT_QUARTER } from './ask-draft.server'
import { ALL, countryKey } from './cells'
import { countQuarter } from './count-quarter.server'
import { releaseCsv } from './csv'
import { tableJobs } from './draft-jobs.server'
import type { QuarterFigures } from './figures'
import { tablesPdf } from './pdf.server'
import { quarterSpan } from './quarters'
import { findDraft, findRelease, frozenText, listOpenQuarters, listReleases } from './queries.server'
import { releaseTables } from './release.server'
import { withdrawTables } from './withdraw.server'

const ZONE = 'America/Lima'
const QUARTER = '2026-Q2'
let db: Db
let ctx: Context
let world: string
beforeAll(() => {
  db = freshDatabase()
  world = db.$client.name
  // one commit rather than a thousand
  db.$client.transaction(() => reportWorld(db, { people: 300 }))()
  db.$client.close()
})
let copies = 0
beforeEach(() => {
  copies += 1
  copyFileSync(world, `${world}.${copies}`)
  db = openDb(`${world}.${copies}`)
  const personId = makePerson(db)
  grantRole(machineContext(db), { personId, role: 'coordinator' })
  ctx = personContext(db, personId, ['coordinator'])
})
afterEach(() => void db.$client.close())

/** What the worker does with the job. */
async function count(quarter = QUARTER): Promise<number> {
  askDraft(ctx, quarter)
  const snapshot = () => openDb(db.$client.name)
  const job: Job = { id: 'j', kind: COUNT_QUARTER, payload: { quarter }, claim: 'c', attempt: 1 }
  await tableJobs(snapshot)[COUNT_QUARTER]!(job, { db } as JobMachine)
  return findDraft(db, quarter)!.countedAt!
}
const publish = async (quarter = QUARTER) => releaseTables(ctx, { quarter, countedAt: await count(quarter) })
const figuresOf = (number: number): QuarterFigures => findRelease(db, number)!.figures!

test('a quarter is counted as it happened', async () => {
  const span = quarterSpan(QUARTER, ZONE)
  expect(new Date(span.from).toISOString()).toBe('2026-04-01T05:00:00.000Z')
  const counted = await countQuarter(db, span, [], () => Promise.resolve())
  const one = (what: string) =>
    db.$client.prepare(`select count(*), count(distinct e.person_id) ${what}`).raw().get(span) as [number, number]
  const enrolled = one("from enrolments e where e.country = 'BR' and e.enrolled_at >= @from and e.enrolled_at < @to")
  const done = `from completions c join enrolments e on e.id = c.enrolment_id where c.completed_at >= @from and c.completed_at < @to`
  const said = (tally?: { count: number; people: number }) => [tally?.count ?? 0, tally?.people ?? 0]
  expect(said(counted.enrolments.get(countryKey('BR')))).toEqual(enrolled)
  expect(said(counted.completions.get(countryKey('PE')))).toEqual(one(`${done} and c.country = 'PE'`))
  expect(said(counted.completions.get('province:MX:'))).toEqual(
    one(`${done} and c.country = 'MX' and c.province is null`),
  )
  expect(said(counted.completions.get(ALL))).toEqual(one(done))
  const before = db.$client
    .prepare(
      'select (select count(*) from enrolments where enrolled_at < @from) - (select count(*) from completions where completed_at < @from)',
    )
    .pluck()
    .get(span)
  expect(counted.openApart.get(ALL)).toBe(before)
})

describe('a release', () => {
  test('is what was looked at, with its hash, and nothing that may not be told', async () => {
    const countedAt = await count()
    const number = releaseTables(ctx, { quarter: QUARTER, countedAt })
    expect(releaseTables(ctx, { quarter: QUARTER, countedAt })).toBe(number)
    const row = db.select().from(tableReleases).get()!
    expect(row.sha256).toBe(createHash('sha256').update(row.figures).digest('hex'))
    expect(frozenText(db, number)).toBe(row.figures)
    const figures = figuresOf(number)
    expect([number, figures.least, figures.quarter, figures.countedAt]).toEqual([1, 5, QUARTER, countedAt])
    const counted = await countQuarter(db, quarterSpan(QUARTER, ZONE), [], () => Promise.resolve())
    const told = Object.entries(figures.told.enrolments)
    expect(told.length).toBeGreaterThan(8)
    for (const [key, n] of told) {
      expect([key, n]).toEqual([key, counted.enrolments.get(key)!.count])
      expect(counted.enrolments.get(key)!.people).toBeGreaterThanOrEqual(5)
    }
    expect(figures.names[countryKey('BR')]).toMatchObject({ es: { text: 'Brasil' }, en: { text: 'Brazil' } })
    expect(listReleases(db).map(({ quarter }) => quarter)).toEqual([QUARTER])
  })

  test('stays as it is when people come, move and go, and nobody can change or remove it', async () => {
    const number = await publish()
    const before = figuresOf(number)
    db.$client.prepare('delete from report_rows where n % 2 = 0').run()
    expect(figuresOf(number)).toEqual(before)
    expect(() => db.$client.prepare("update table_releases set figures = '{}'").run()).toThrow('frozen')
    expect(() => db.$client.prepare('delete from table_releases').run()).toThrow('frozen')
  })

  test('is of a quarter that is over and settled, and later than every other', async () => {
    expect(listOpenQuarters(db, TEST_NOW).at(-1)).toBe('2026-Q3')
    expect(listOpenQuarters(db, Date.UTC(2026, 9, 10)).at(-1)).toBe(QUARTER)
    expect(listOpenQuarters(db, Date.UTC(2026, 9, 12)).at(-1)).toBe('2026-Q3')
    expect(refusalCode(() => askDraft(ctx, '2026-Q4'))).toBe('not-found')
    await publish()
    expect(listOpenQuarters(db, TEST_NOW)).toEqual(['2026-Q3'])
    expect(refusalCode(() => askDraft(ctx, '2026-Q1'))).toBe('not-found')
  })

  test('is refused where something moved since it was looked at', async () => {
    const countedAt = await count('2026-Q3')
    const release = () => releaseTables(ctx, { quarter: '2026-Q3', countedAt })
    expect(refusalCode(() => releaseTables(ctx, { quarter: '2026-Q3', countedAt: countedAt - 1 }))).toBe('tables-moved')
    changeSettings(machineContext(db), { leastPublished: 8 })
    expect(refusalCode(release)).toBe('tables-moved')
    changeSettings(machineContext(db), { leastPublished: 5 })
    await publish()
    expect(refusalCode(release)).toBe('tables-moved')
  })

  test('of a quarter in which hardly anybody came is refused', async () => {
    changeSettings(machineContext(db), { leastPublished: 50 })
    db.$client.prepare('delete from report_rows where n > 60').run()
    const countedAt = await count()
    expect(refusalCode(() => releaseTables(ctx, { quarter: QUARTER, countedAt }))).toBe('tables-few')
  })

  test('is made by those who coordinate the whole programme alone', async () => {
    const countedAt = await count()
    const personId = makePerson(db)
    grantRole(machineContext(db), { personId, role: 'coordinator', country: 'PE' })
    const peru = personContext(db, personId, ['coordinator'])
    expect(refusalCode(() => askDraft(peru, QUARTER))).toBe('not-allowed')
    expect(refusalCode(() => releaseTables(peru, { quarter: QUARTER, countedAt }))).toBe('not-allowed')
    const number = releaseTables(ctx, { quarter: QUARTER, countedAt })
    expect(refusalCode(() => withdrawTables(peru, { number, reason: 'Porque sí' }))).toBe('not-allowed')
  })
})

test('a withdrawn release stays in the register without its figures, and its quarter is not released again', async () => {
  const number = await publish()
  withdrawTables(ctx, { number, reason: 'Faltaban las del museo' })
  withdrawTables(ctx, { number, reason: 'Otro motivo' })
  expect(frozenText(db, number)).toBeUndefined()
  expect(findRelease(db, number)).toMatchObject({ figures: undefined, withdrawn: { reason: 'Faltaban las del museo' } })
  expect(refusalCode(() => askDraft(ctx, QUARTER))).toBe('not-found')
  expect(releaseTables(ctx, { quarter: QUARTER, countedAt: 1 })).toBe(number)
  // what was read binds what comes after
  await publish('2026-Q3')
  expect(figuresOf(2).after).toBe(1)
})

describe('a release on paper and as a file', () => {
  test('says in three languages what the page says', async () => {
    const number = await publish()
    const { figures, ...release } = findRelease(db, number)!
    for (const lang of LANGUAGES) {
      const address = `https://example.org/${lang}/tables/${number}`
      const pdf = await tablesPdf({ ...release, figures: figures!, lang, programme: 'Ibermuseos', address })
      const t = translator(lang)
      for (const text of texts(pdf).map(squeezed)) {
        for (const said of [t('tables:by.province'), t('tables:blanks.text', { least: 5 }), address, release.sha256])
          expect(text).toContain(squeezed(said))
        expect(text).toContain(
          `${squeezed(figures!.names[countryKey('BR')]![lang].text)}${figures!.told.enrolments[countryKey('BR')]}`,
        )
        expect(text).toContain(`${t('tables:row.all')}${figures!.told.enrolments[ALL]}`)
      }
    }
  })

  test('gives every listed cell a line', async () => {
    const number = await publish()
    const csv = releaseCsv(figuresOf(number), 'en', translator('en'))
    const lines = csv.replace('\uFEFF', '').trimEnd().split('\r\n')
    expect(lines[0]).toBe('quarter,table,code,name,Enrolments,Completions')
    const { enrolments } = figuresOf(number).told
    expect(lines.some((line) => line.startsWith(`2026-Q2,By country,BR,Brazil,${enrolments[countryKey('BR')]}`))).toBe(
      true,
    )
    expect(lines.filter((line) => line.includes('By country')).at(-1)).toContain(`Total,${enrolments[ALL]}`)
  })
})
