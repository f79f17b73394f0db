// Whatever is asked of the product, no statement reads a whole table of people or of what they did: what takes a
// millisecond here would take seconds with fifty thousand of them. Every address is asked for, and the worker's rounds run.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '../../app/domain/context'
import { findCourseBySlug } from '../../app/domain/courses/queries-all.server'
import { sweepProofs } from '../../app/domain/proofs/sweep.server'
import { sweepSignIns } from '../../app/domain/accounts/sweep-sign-ins.server'
import { joinEnrolments } from '../../app/domain/progress/join-enrolments.server'
import { progressJobs } from '../../app/domain/progress/jobs.server'
import { askReminders, remindOneLeft } from '../../app/domain/progress/remind-one-left.server'
import { sweepFacts } from '../../app/domain/progress/sweep-facts.server'
import { askAllFigures } from '../../app/domain/reports/ask-figures.server'
import { countCourse } from '../../app/domain/reports/figures-jobs.server'
import type { Db } from '../../app/platform/db'
import { claimJob, sweepJobs } from '../../app/platform/queue'
import { machineContext } from '../support/context'
import { outcomeOf, type Person, VIEWERS } from './access'
import { HANDLERS, PAGES } from './access-entries'
import { type AccessSite, accessSite } from './access-site'

/** A row each for a person, or for something a person did; the others are of courses, settings and the machine. */
const GROWING = [
  'people', 'sign_ins', 'one_time_tokens', 'affiliations', 'access_cards', 'consents', 'enrolments', 'facts', 'lesson_progress',
  'watched', 'attempts', 'responses', 'completions', 'credentials', 'combined_credentials', 'combined_parts', 'identity_numbers',
  'name_corrections', 'notes', 'surveys_answered', 'regraded_attempts', 'audit_entries', 'jobs', 'mails', 'rate_limits', 'people_numbers',
  'sign_in_codes', 'passkeys', 'passkey_challenges', 'one_time_passwords', 'recovery_codes', 'known_devices',
] // prettier-ignore

/** Statements that may, and why. Matched against the SQL without quotes. */
const ALLOWED: readonly (readonly [RegExp, string])[] = [
  [/^select (?:enrolments\.)?course_id, count\(\*\) from .* group by enrolments\.course_id$/, 'figures of everything'],
  [
    / from access_cards inner join people .* not exists /,
    'cards are few: people without e-mail; a page of coordinators',
  ],
  [/^select state, count\(\*\) from (jobs|mails) group by/, 'from an index, on a page of administrators'],
  [/ from jobs where jobs\.last_error is not null order by /, 'jobs are swept after a week; a page of administrators'],
  [/ from jobs where \(jobs\.kind = \? and jobs\.created_at >= \?\)/, 'jobs are swept after a week; once an hour'],
  [
    /^select count\(\*\) from (people( where people\.ended_at is not null)?|enrolments|completions|credentials|audit_entries)$/,
    'counted from an index, on the page of the machine',
  ],
  [/^select .* from name_corrections .*decided_at is null order by/, 'an index of those that wait, and of no others'],
  [
    /^insert into people /,
    'a statement with triggers may mend a missing parent: SQLite skips these looks where none is missing (OP_FkIfZero)',
  ],
  [/^delete from (one_time_tokens|rate_limits) where/, 'what is swept here never grows old; once an hour'],
]

let site: AccessSite
let db: Db
const asked = new Set<string>()

beforeAll(async () => {
  site = await accessSite((connection) => {
    db = connection
    const { $client } = connection
    const prepare = $client.prepare.bind($client)
    // drizzle and the product's own statements all come through here
    $client.prepare = ((sql: string) => {
      asked.add(sql)
      return prepare(sql)
    }) as typeof $client.prepare
  })
}, 120_000)
afterAll(() => site?.stop())

test('no statement reads a table of people or of their doings from end to end', async () => {
  const { people } = site.world
  for (const entries of [...Object.values(PAGES), ...Object.values(HANDLERS)]) {
    for (const entry of [entries].flat()) {
      for (const [method, row] of [
        ['GET', entry.read],
        ['POST', entry.write],
      ] as const) {
        const may = row === undefined ? [] : VIEWERS.filter((viewer) => outcomeOf(row, viewer, 'own') === 'ok')
        // a stranger and a learner where they may; else whoever may
        for (const viewer of may.slice(0, 2)) {
          const owner: Person = viewer === 'nobody' ? 'neighbour' : viewer
          await site.ask(
            viewer === 'coordinator' ? (entry.as ?? viewer) : viewer,
            method,
            entry.where(people[owner], site.world),
          )
        }
      }
    }
  }
  await workerRounds({ ...machineContext(db), actor: { kind: 'machine', name: 'worker' } })
  expect(asked.size).toBeGreaterThan(150)
  // it is seen where there is one
  expect(walked('select "f"."id" from "facts" "f" where "f"."at" > ?')).toEqual(['facts'])
  const whole = [...asked].flatMap((sql) => walked(sql).map((table) => `${table}: ${plain(sql)}`))
  expect(whole.filter((told) => !ALLOWED.some(([sql]) => sql.test(told.slice(told.indexOf(': ') + 2))))).toEqual([])
}, 120_000)

async function workerRounds(ctx: Context): Promise<void> {
  const { learner, neighbour } = site.world.people
  claimJob(db, ['nothing.at-all'])
  sweepFacts(ctx)
  sweepSignIns(ctx)
  sweepProofs(ctx)
  sweepJobs(db, ctx.now)
  askReminders(ctx)
  remindOneLeft(ctx, { after: '' })
  joinEnrolments(ctx, { fromId: neighbour.personId, intoId: learner.personId })
  const courseId = findCourseBySlug(db, site.world.course.slug)?.id
  const job = { id: '', kind: '', claim: '', attempt: 1 }
  const machine = { db, keys: ctx.keys, config: { ORIGIN: ctx.origin } } as Parameters<(typeof progressJobs)[string]>[1]
  await progressJobs['progress.settle-course']!({ ...job, payload: { courseId } }, machine)
  askAllFigures(ctx)
  await countCourse(ctx, courseId ?? '', () => Promise.resolve())
  await progressJobs['credentials.issue-pending']!({ ...job, payload: { personId: learner.personId } }, machine)
}

/** The growing tables that a statement reads whole; by its plan, which without statistics is the same however full they are. */
function walked(sql: string): string[] {
  if (!/^\s*(select|insert|update|delete|with)\b/i.test(sql)) return []
  const values = Array.from({ length: sql.split('?').length - 1 }, () => null)
  const steps = db.$client.prepare(`explain query plan ${sql}`).all(...values) as { detail: string }[]
  return steps.flatMap(({ detail }) => {
    const named = /^SCAN (\w+)/.exec(detail)?.[1]
    if (named === undefined) return []
    const table = new RegExp(`["\\s](\\w+)"? (?:as )?"?${named}"?\\b`, 'i').exec(sql)?.[1]
    return [named, table ?? ''].filter((name) => GROWING.includes(name))
  })
}

const plain = (sql: string): string => sql.replaceAll('"', '').replace(/\s+/g, ' ').trim()
