import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '../../../db/client'
import { TEST_NOW } from '../../../tests/support/context'
import { freshDatabase } from '../../../tests/support/database'
import { chance, COUNTRIES, COURSES, MUSEUMS, provinceOf, reportWorld } from '../../../tests/support/report-world'
import type { Scope } from '../accounts/policy'
import {
  type CompletionQuery,
  completionAddress,
  notApplied,
  PERIODS,
  readCompletionQuery,
  STATUSES,
} from './completion-query'
import type { Asking } from './completion-where.server'
import { countCompletions } from './count-completions.server'
import type { Export } from './exports.server'
import { type After, findCompletion, listCompletions } from './list-completions.server'
import type { CompletionRow } from './shown-report'
import { writeExport } from './write-export.server'

let db: Db
const folder = mkdtempSync(join(tmpdir(), 'minicursos-questions-'))
afterAll(() => rmSync(folder, { recursive: true }))
beforeAll(() => {
  db = freshDatabase()
  reportWorld(db)
})

const everywhere: Scope = { institutionId: null, country: null }
const asking = (scope = everywhere): Asking => ({ scope, now: TEST_NOW, timeZone: 'America/Lima', stuckAfterDays: 30 })

function everyPage(query: CompletionQuery, scope?: Scope, limit = 37): CompletionRow[] {
  const all: CompletionRow[] = []
  for (let after: After | undefined, isFirst = true; isFirst || after; isFirst = false) {
    const page = listCompletions(db, query, asking(scope), { after, limit })
    all.push(...page.rows)
    after = page.next
  }
  return all
}

/** The file of a question, as whoever downloads it reads it. */
async function written(query: CompletionQuery, scope: Scope): Promise<Record<string, string>[]> {
  const file = join(folder, 'file.csv')
  const wanted = { form: 'csv', language: 'es', query } as unknown as Export
  await writeExport({ snapshot: db, wanted, asking: asking(scope), file, signal: undefined, told: () => {} })
  return parse(readFileSync(file), { bom: true, columns: true, record_delimiter: '\r\n' })
}

/** The same asked of the tables of the facts, in plain SQL that shares nothing with the report. */
function recount(query: CompletionQuery, scope: Scope): { id: string; status: string }[] {
  const of = query.of ?? 'enrolled'
  const place = of === 'completed' ? 'c' : 'e'
  const at = { enrolled: 'e.enrolled_at', active: 'e.last_seen_at', completed: 'c.completed_at' }[of]
  // Lima is five hours behind the whole year
  const day = `date(${at} / 1000.0 - 18000, 'unixepoch')`
  const status = `case when d.id is not null then 'certified' when c.enrolment_id is not null then 'completed'
    when e.withdrawn_at is not null then 'withdrawn'
    when not exists (select 1 from lesson_progress l where l.enrolment_id = e.id) then 'not-started'
    when e.last_seen_at < ${TEST_NOW} - 30 * 86400000 then 'stuck' else 'active' end`
  const conditions: [unknown, string][] = [
    [of === 'completed' ? 1 : undefined, '? and c.enrolment_id is not null'],
    [query.from, `${day} >= ?`],
    [query.to, `${day} <= ?`],
    [query.status === 'completed' ? 1 : undefined, `? and c.enrolment_id is not null`],
    [query.status === 'completed' ? undefined : query.status, `${status} = ?`],
    [query.course, 'e.course_id = ?'],
    [query.language, 'e.language = ?'],
    [query.country, `${place}.country = ?`],
    [query.province, `${place}.province = ?`],
    [query.institution, `${place}.institution_id = ?`],
    [query.job, `${place}.job_area = ?`],
    [query.kind, `i.kind = ?`],
    [scope.country ?? undefined, `${place}.country = ?`],
    [
      scope.institutionId ?? undefined,
      `e.person_id in (select person_id from consents where institution_id = ? and ended_at is null)`,
    ],
  ]
  const asked = conditions.filter(([value]) => value !== undefined)
  const rows = db.$client
    .prepare(
      `select e.id, ${status} as status, p.name, p.email from enrolments e join people p on p.id = e.person_id
       left join completions c on c.enrolment_id = e.id
       left join credentials d on d.enrolment_id = e.id and d.revoked_at is null and d.replaced_at is null
       left join institutions i on i.id = ${place}.institution_id
       where ${['1', ...asked.map(([, sql]) => sql)].join(' and ')} order by e.id`,
    )
    .all(...asked.map(([value]) => value)) as { id: string; status: string; name: string; email: string }[]
  return rows
    .filter(({ name, email }) => query.q === undefined || begins(query.q, scope.institutionId ? [name] : [name, email]))
    .map(({ id, status }) => ({ id, status }))
}

/** Whether each word asked for begins one of the words there are, accents and signs aside. */
function begins(asked: string, texts: string[]): boolean {
  const words = (text: string) =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
  const there = texts.flatMap(words)
  const wanted = words(asked)
  return wanted.length > 0 && wanted.every((word) => there.some((one) => one.startsWith(word)))
}

describe('two hundred random questions', () => {
  const { next, of, below } = chance(2026)
  const maybe = <T>(value: T): T | undefined => (next() < 0.25 ? value : undefined)
  const day = () => new Date(TEST_NOW - below(420) * 86_400_000).toISOString().slice(0, 10)
  const random = (): [CompletionQuery, Scope] => {
    const i = below(MUSEUMS.length)
    const asked = {
      of: maybe(of(PERIODS)),
      from: maybe(day()),
      to: maybe(day()),
      status: maybe(of(STATUSES)),
      course: maybe(of(COURSES)),
      country: maybe(COUNTRIES[i % 4]),
      province: maybe(provinceOf(i)),
      institution: maybe(MUSEUMS[i]),
      kind: maybe(of(['public', 'private', 'mixed'])),
      job: maybe(of(['collections', 'education'])),
      language: maybe(of(['es', 'pt'])),
      q: maybe(of(['ana', 'quispe', '%', '=1', '3', 'museo.example', '_', 'LUCIA', 'joão conc', 'Nahui'])),
    }
    const params = new URLSearchParams(Object.entries(asked).filter((e): e is [string, string] => e[1] !== undefined))
    const scope = of<Scope>([
      everywhere,
      everywhere,
      { institutionId: null, country: 'PE' },
      { institutionId: MUSEUMS[below(MUSEUMS.length)]!, country: null },
    ])
    return [readCompletionQuery(params), scope]
  }
  const questions = Array.from({ length: 200 }, random)

  test('give the rows, the statuses and the counts of a recount of the facts', async () => {
    let rowsSeen = 0
    for (const [query, scope] of questions) {
      const expected = recount(query, scope)
      const rows = everyPage(query, scope)
      const told = rows.map(({ enrolmentId, status }) => ({ id: enrolmentId, status }))
      const asked = `${completionAddress(query)} ${JSON.stringify(scope)}`
      expect(
        told.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        asked,
      ).toEqual(expected)
      const file = (await written(query, scope)).map((row) => row['Inscripción (id)'])
      expect(file, asked).toEqual(rows.map(({ enrolmentId }) => enrolmentId))
      const counts = await countCompletions(db, query, asking(scope))
      // the ways that many rows are counted by, along an index or along the table
      expect(await countCompletions(db, query, asking(scope), { atOnce: 0 }), asked).toEqual(counts)
      // and those by which a name is met that very many have
      const common: Asking = { ...asking(scope), isCommon: () => true }
      expect(await countCompletions(db, query, common), asked).toEqual(counts)
      if (query.q) {
        const { rows: met } = listCompletions(db, query, common, { limit: 10_000 })
        expect(
          met.map(({ n }) => n),
          asked,
        ).toEqual(rows.map(({ n }) => n))
      }
      expect(counts, asked).toEqual({
        enrolled: expected.length,
        completed: expected.filter(({ status }) => status === 'completed' || status === 'certified').length,
        certified: expected.filter(({ status }) => status === 'certified').length,
      })
      rowsSeen += rows.length
    }
    expect(rowsSeen).toBeGreaterThan(3_000)
  })

  test('leave nothing aside that their address asks for; what cannot be asked is named', () => {
    const left = (search: string) => {
      const params = new URLSearchParams(search)
      return notApplied(params, readCompletionQuery(params))
    }
    for (const [query] of questions) expect(left(completionAddress(query))).toEqual([])
    expect(left('country=ZZ&course=nope&from=2026-02-30&status=&after=1.1')).toEqual(['from', 'course', 'country'])
    expect(left('country=PE&province=MX-OAX&revision=2')).toEqual(['revision', 'province'])
    expect(left('from=2026-03-01&to=2026-02-01')).toEqual([])
  })

  test('come back from their own address', () => {
    for (const [query] of questions) {
      expect(readCompletionQuery(new URLSearchParams(completionAddress(query)))).toEqual(query)
    }
  })
})

test('marks and addresses are for the programme’s own coordinators', () => {
  const museum = everyPage({}, { institutionId: MUSEUMS[0]!, country: null })
  expect(museum.length).toBeGreaterThan(5)
  expect(museum.every((row) => row.markPercent === null && row.email === null)).toBe(true)
  const country = everyPage({ of: 'completed' }, { institutionId: null, country: 'PE' })
  expect(country.every((row) => row.markPercent !== null && row.email !== null && row.country === 'PE')).toBe(true)
})

test('one row is found by who may see it', () => {
  const peru = everyPage({}, { institutionId: null, country: 'PE' })
  const mexico: Scope = { institutionId: null, country: 'MX' }
  expect(findCompletion(db, peru[0]!.enrolmentId, asking())?.n).toBe(peru[0]!.n)
  expect(findCompletion(db, peru[0]!.enrolmentId, asking(mexico))).toBeUndefined()
})

test('an address says what it can', () => {
  const read = (text: string) => readCompletionQuery(new URLSearchParams(text))
  expect(read('from=2026-03-31&to=2026-03-01&status=nonsense&country=ZZ&course=1&q=%20a%20%20b%20')).toEqual({
    from: '2026-03-01',
    to: '2026-03-31',
    q: 'a b',
  })
  expect(read('country=PE&province=MX-JAL&revision=3')).toEqual({ country: 'PE' })
  expect(read(`q=${'x'.repeat(5000)}`).q).toHaveLength(100)
})
