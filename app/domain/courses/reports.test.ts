import { beforeEach, describe, expect, test } from 'vitest'
import { jobs, mails } from '../../../db/schema/queue'
import { newId } from '../../platform/ids'
import { machineContext, personContext, TEST_NOW } from '../../../tests/support/context'
import { COURSE_ID, courseDocument, hashOf, publishDocument } from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { makePerson } from '../../../tests/support/learner'
import type { Context } from '../context'
import { Refusal } from '../refusal'
import { joinTeam } from './join-team.server'
import { countOpenReports, listOwnReports, listTeamReports } from './queries-reports.server'
import { ReportForm, SettleForm } from './report-forms'
import { letterTo, reportJobs } from './report-jobs.server'
import { reportError, TELL_REPORTS } from './report-error.server'
import { settleReport } from './settle-report.server'

let learner: Context
let owner: string
let editor: string

beforeEach(() => {
  const db = freshDatabase()
  publishDocument(machineContext(db), courseDocument())
  learner = personContext(db, makePerson(db, { name: 'Zacarías Único' }))
  owner = makePerson(db)
  editor = makePerson(db)
  joinTeam(machineContext(db), { courseId: COURSE_ID, personId: owner, part: 'owner' })
  joinTeam(machineContext(db), { courseId: COURSE_ID, personId: editor, part: 'editor' })
})

const report = (over: Partial<Parameters<typeof reportError>[1]> = {}) => {
  const input = {
    id: newId(),
    courseId: COURSE_ID,
    lessonId: 'v1',
    revision: 1,
    language: 'es' as const,
    words: 'Falta una tilde',
  }
  reportError(learner, { ...input, ...over })
  return over.id ?? input.id
}
const personId = () => (learner.actor.kind === 'person' ? learner.actor.id : '')
const team = (id: string) => personContext(learner.db, id, ['instructor'])

describe('reporting', () => {
  test('reaches the whole team with its place and without a name; twice is once', () => {
    const id = newId()
    for (let i = 0; i < 2; i += 1) report({ id, asset: hashOf('v1'), atMs: 12_000 })
    for (const member of [owner, editor]) {
      const [found, ...more] = listTeamReports(learner.db, member, 'pt', 'open')
      expect(more).toEqual([])
      expect(found).toMatchObject({
        lessonId: 'v1',
        atMs: 12_000,
        words: 'Falta una tilde',
        isThere: true,
        slug: 'curso-de-prueba',
      })
      expect(JSON.stringify(found)).not.toMatch(new RegExp(`Zacarías|${personId()}`))
    }
    expect(countOpenReports(learner.db, owner)).toBe(1)
  })

  test('reaches nobody outside the team', () => {
    report()
    const other = makePerson(learner.db)
    expect([countOpenReports(learner.db, other), listTeamReports(learner.db, other, 'es', 'open')]).toEqual([0, []])
    expect(listOwnReports(learner.db, other, COURSE_ID, 'v1')).toEqual([])
  })

  test('is about a lesson that there is', () => {
    expect(() => report({ lessonId: 'nada' })).toThrow(Refusal)
  })
})

describe('settling', () => {
  test('once, by the team, with an answer for who told it', () => {
    const id = report()
    settleReport(team(editor), { id, answer: 'Corregido, gracias.' })
    settleReport(team(owner), { id, answer: 'otra' })
    expect(listOwnReports(learner.db, personId(), COURSE_ID, 'v1')).toMatchObject([
      { answer: 'Corregido, gracias.', settledAt: TEST_NOW },
    ])
    expect(countOpenReports(learner.db, owner)).toBe(0)
    expect(listTeamReports(learner.db, owner, 'es', 'settled')).toHaveLength(1)
  })

  test('is for the team only', () => {
    const id = report()
    for (const somebody of [personContext(learner.db, makePerson(learner.db), ['instructor']), learner]) {
      expect(() => settleReport(somebody, { id })).toThrow(Refusal)
    }
    expect(() => settleReport(team(owner), { id: newId() })).toThrow(Refusal)
    expect(countOpenReports(learner.db, owner)).toBe(1)
  })
})

describe('the mail to owners', () => {
  const told = () =>
    learner.db
      .select()
      .from(jobs)
      .all()
      .filter((j) => j.kind === TELL_REPORTS)
  const run = () =>
    reportJobs[TELL_REPORTS]!(
      { id: 'x', kind: TELL_REPORTS, payload: { courseId: COURSE_ID }, claim: 'x', attempt: 1 },
      { db: learner.db, keys: learner.keys, config: { ORIGIN: learner.origin } } as never,
    )

  test('collects an hour of reports of a course in one', async () => {
    for (let i = 0; i < 5; i += 1) report({ words: `error ${i}` })
    expect(told().map((j) => j.runAt)).toEqual([TEST_NOW + 3_600_000])
    await run()
    await run()
    expect(
      learner.db
        .select()
        .from(mails)
        .all()
        .map((m) => [m.template, m.personId]),
    ).toEqual([['reports', owner]])
    const letter = letterTo(learner, owner, 'es')
    expect(letter?.subject).toContain('5')
    expect(letter?.text).toContain('/es/studio/reports')
    expect(letter?.text).not.toContain('Zacarías')
  })

  test('says nothing where all is settled', () => {
    const id = report()
    settleReport(team(owner), { id })
    expect(letterTo(learner, owner, 'es')).toBeUndefined()
  })
})

test('words are needed, and not more than a thousand', () => {
  const sent = { id: newId(), words: ' \r\n ' }
  expect(ReportForm.safeParse(sent).success).toBe(false)
  expect(ReportForm.safeParse({ ...sent, words: 'x'.repeat(1_001) }).success).toBe(false)
  expect(ReportForm.parse({ ...sent, words: '<b>\r\nx' }).words).toBe('<b>\nx')
  expect(SettleForm.safeParse({}).success).toBe(true)
  expect(SettleForm.safeParse({ answer: 'x'.repeat(1_001) }).success).toBe(false)
})
