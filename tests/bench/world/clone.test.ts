// A copy of a model is what the verbs would have written for that person, at that moment.
import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../../support/database'
import { machineContext, TEST_NOW } from '../../support/context'
import { courseDocument, publishDocument } from '../../support/course'
import { makePerson } from '../../support/learner'
import type { Context } from '../../../app/domain/context'
import { placeOf } from '../../../app/domain/enrolments/enrol.server'
import { sweepFacts } from '../../../app/domain/progress/sweep-facts.server'
import { cloneStudy, readModel } from './clone'
import { VIDEO_MS } from './documents'
import { certify } from './enrol-all'
import { type Pattern, PATTERNS, study } from './study'

const DAY_MS = 24 * 3_600_000
const MODEL_AT = TEST_NOW
const LATER = TEST_NOW + 3 * DAY_MS + 12_345

type Row = Record<string, unknown>

/** One course with videos as long as the study takes them to be. */
function world(): Context {
  const ctx = machineContext(freshDatabase(), TEST_NOW - DAY_MS)
  publishDocument(ctx, courseDocument())
  ctx.db.$client.prepare("update assets set duration_ms = ? where kind = 'video'").run(VIDEO_MS)
  return ctx
}

/** The same person's learning twice: by the verbs at LATER, and as a copy of somebody who did it at MODEL_AT. */
function both(ctx: Context, pattern: Pattern, tracesSince = 0): { byVerbs: string; byCopy: string } {
  const courseId = ctx.db.$client.prepare('select id from courses').pluck().get() as string
  const [model, verbs, copy] = [makePerson(ctx.db), makePerson(ctx.db), makePerson(ctx.db)]
  const by = (personId: string, now: number) => study({ ...ctx, now }, { personId, courseId, language: 'es', pattern })
  const read = readModel(ctx.db, by(model, MODEL_AT))
  const byVerbs = by(verbs, LATER)
  const byCopy = cloneStudy(ctx.db, read, { personId: copy, place: placeOf(ctx, copy), enrolledAt: LATER, tracesSince })
  certify(ctx, copy, byCopy, read, LATER)
  return { byVerbs, byCopy }
}

describe.each(PATTERNS)('a learner who is $name', (pattern) => {
  test('has the rows that the verbs write', () => {
    const ctx = world()
    const { byVerbs, byCopy } = both(ctx, pattern)
    const told = rowsAbout(ctx, byCopy)
    expect(told).toEqual(rowsAbout(ctx, byVerbs))
    expect(told.enrolments).toHaveLength(1)
    expect(told.credentials).toHaveLength(pattern.done > 0.6 ? 1 : 0) // a course of three lessons
    expect(ctx.db.$client.pragma('foreign_key_check')).toEqual([])
  })
})

test('old traces are left out, as the sweeping would have it', () => {
  const ctx = world()
  const pattern = PATTERNS.find((p) => p.name === 'complete')!
  const { byVerbs, byCopy } = both(ctx, pattern, LATER + 30 * DAY_MS)
  sweepFacts({ ...ctx, now: LATER + 70 * DAY_MS })
  const told = rowsAbout(ctx, byCopy)
  expect(told.facts!.length).toBeGreaterThan(3)
  expect(told.facts!.filter((f) => f.kind === 'watched')).toEqual([])
  expect(told.facts).toEqual(rowsAbout(ctx, byVerbs).facts)
})

/** Every row of every table that is about an enrolment, with its random parts named by what they are. */
function rowsAbout({ db }: Context, enrolmentId: string): Record<string, Row[]> {
  const all = (sql: string, ...of: unknown[]) => db.$client.prepare(sql).all(...of) as Row[]
  const found: Record<string, Row[]> = { enrolments: all('select * from enrolments where id = ?', enrolmentId) }
  // the flat rows of reports and of the register are written by triggers, numbered as they come
  const tables = all(
    "select m.name from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' and c.name = 'enrolment_id' and m.name not in ('report_rows', 'register_rows')",
  )
  for (const { name } of tables)
    found[String(name)] = all(`select * from "${name}" where enrolment_id = ?`, enrolmentId)
  const mine = 'select id from attempts where enrolment_id = ?'
  found.responses = all(`select * from responses where attempt_id in (${mine}) order by rowid`, enrolmentId)
  const credential = found.credentials?.[0]?.id ?? ''
  found.audit_entries = all('select * from audit_entries where subject = ?', credential)
  const names = namesOf(found, String(found.enrolments![0]!.person_id), enrolmentId)
  const named = (value: unknown) =>
    typeof value === 'string' ? value.replace(names.pattern, (id) => names.of.get(id) ?? id) : value
  const plain = (row: Row): Row =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, RANDOM.has(key) ? typeof value : named(value)]))
  return Object.fromEntries(Object.entries(found).map(([table, rows]) => [table, rows.map(plain)]))
}

/** Different for everybody by their nature; signatures are looked at by the tests of certificates. */
const RANDOM = new Set(['salt', 'code', 'signature', 'public_signature', 'commitment'])

function namesOf(found: Record<string, Row[]>, person: string, enrolment: string) {
  const of = new Map([
    [person, 'PERSON'],
    [enrolment, 'ENROLMENT'],
  ])
  for (const [table, rows] of Object.entries(found))
    rows.forEach(({ id }, i) => id && id !== enrolment && of.set(String(id), `${table} ${i}`))
  // options are masked by the salt of an attempt: in order of appearance
  const masks =
    JSON.stringify((found.facts ?? []).map((f) => JSON.parse(String(f.payload)).response)).match(/"[\w-]{12}"/g) ?? []
  masks.forEach((mask, i) => of.set(mask.slice(1, -1), `OPTION ${i}`))
  const code = /"code":"([^"]+)"/.exec(String(found.credentials?.[0]?.facts ?? ''))?.[1]
  if (code) of.set(code, 'CODE')
  return { of, pattern: new RegExp([...of.keys()].sort((a, b) => b.length - a.length).join('|'), 'g') }
}
