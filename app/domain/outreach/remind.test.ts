// Deadlines are reminded of seven days and one day before: those who agreed and have something left, once each.
import { beforeEach, expect, test } from 'vitest'
import { completions } from '../../../db/schema/progress'
import { cohortReminders } from '../../../db/schema/cohorts'
import { mails } from '../../../db/schema/queue'
import { machineContext, personContext, TEST_NOW } from '../../../tests/support/context'
import { COURSE_ID, courseDocument, publishDocument } from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { groupOf, linkOf } from '../../../tests/support/groups'
import { makeRegister, type Register, workerOf } from '../../../tests/support/register'
import type { Db } from '../../platform/db'
import { readStop, setMail, stopMail, stopToken } from '../accounts/consent.server'
import { enrol } from '../enrolments/enrol.server'
import { joinCohort, leaveCohort } from '../cohorts/join-cohort.server'
import { changeCohort, closeCohort } from '../cohorts/keep-cohort.server'
import { dueReminders, prepareReminder, remindGroup } from './remind.server'

const DEADLINE = '2026-11-20'
let db: Db
let at: Register
let group: string
let token: string

/** A moment some days before the deadline, in the middle of the day. */
const daysBefore = (days: number): number => Date.UTC(2026, 10, 20 - days, 15)

function round(now: number): number {
  const before = db.select().from(mails).all().length
  for (const due of dueReminders(db, now))
    for (let after: string | undefined = ''; after !== undefined;)
      after = remindGroup(machineContext(db, now), due, after)
  return db.select().from(mails).all().length - before
}

function member(email: string, wantsMail = true): string {
  const personId = workerOf(db, at.museum, email)
  joinCohort(personContext(db, personId), { token, wantsMail, shares: false })
  return personId
}

function complete(personId: string): void {
  const { id } = enrol(personContext(db, personId), { courseId: COURSE_ID, language: 'es' })
  const place = { country: 'PE', province: null, institutionId: null, jobArea: null }
  db.insert(completions)
    .values({ enrolmentId: id, completedAt: TEST_NOW, revision: 1, markPercent: 90, ...place })
    .run()
}

const letter = (now: number, deadline = DEADLINE) => {
  const mail = db.select().from(mails).all().at(-1)
  return prepareReminder(machineContext(db, now), mail?.id ?? '', { cohort: group, deadline })
}

beforeEach(() => {
  db = freshDatabase()
  at = makeRegister(db)
  publishDocument(machineContext(db), courseDocument())
  group = groupOf(at.as.peru, [COURSE_ID], { deadline: DEADLINE, reminds: 'yes', name: 'Grupo del Cusco' })
  token = linkOf(at.as.peru, group)
})

test('those who agreed and have a course left, twice, and each once whatever restarts', () => {
  member('si@museo.org')
  member('no@museo.org', false)
  complete(member('termino@museo.org'))
  leaveCohort(personContext(db, member('salio@museo.org')), group)
  expect([20, 9, 8].map((days) => round(daysBefore(days)))).toEqual([0, 0, 0])
  expect([7, 7, 6, 5, 3, 2].map((days) => round(daysBefore(days)))).toEqual([1, 0, 0, 0, 0, 0])
  expect([1, 1, 0, -1].map((days) => round(daysBefore(days)))).toEqual([1, 0, 0, 0])
  expect(db.select().from(cohortReminders).all()).toHaveLength(2)
  expect(
    db
      .select()
      .from(mails)
      .all()
      .map(({ toAddress }) => toAddress),
  ).toEqual(['si@museo.org', 'si@museo.org'])
})

test('a worker that was away on the day reminds a day later; a deadline that moves reminds anew', () => {
  member('si@museo.org')
  expect(round(daysBefore(5))).toBe(1)
  const moved = { id: group, name: 'Grupo', courses: [COURSE_ID], deadline: '2026-11-27', reminds: 'yes' as const }
  changeCohort(at.as.peru, moved)
  expect([8, 7, 6].map((days) => round(daysBefore(days - 7)))).toEqual([0, 1, 0])
})

test('a group that does not remind, or is closed, or has no deadline says nothing', () => {
  member('si@museo.org')
  const said = { id: group, name: 'Grupo', courses: [COURSE_ID] }
  changeCohort(at.as.peru, { ...said, deadline: DEADLINE, reminds: undefined })
  expect(round(daysBefore(7))).toBe(0)
  changeCohort(at.as.peru, { ...said, deadline: undefined, reminds: 'yes' })
  expect(round(daysBefore(7))).toBe(0)
  changeCohort(at.as.peru, { ...said, deadline: DEADLINE, reminds: 'yes' })
  closeCohort(at.as.peru, group)
  expect(round(daysBefore(7))).toBe(0)
})

test('the mail says what is left, until when and how to stop; and stopping it stops that kind alone', () => {
  const who = member('si@museo.org')
  setMail(personContext(db, who), 'learning-mail', { isWanted: true })
  round(daysBefore(7))
  const sent = letter(daysBefore(7))
  expect(sent).toMatchObject({ to: 'si@museo.org', subject: 'El plazo de su grupo termina el 20 de noviembre de 2026' })
  expect(sent?.text).toContain('Le queda por completar: Curso de prueba.')
  const keys = machineContext(db).keys
  const stop = sent?.stopUrl.split('/').at(-1) ?? ''
  expect(readStop(keys, stop)).toEqual({ personId: who, kind: 'group-mail' })
  expect(readStop(keys, stopToken(keys, who))?.kind).toBe('learning-mail')
  stopMail(machineContext(db), stop)
  expect(letter(daysBefore(7))).toBeUndefined()
  expect(round(daysBefore(1))).toBe(0)
})

test.each([
  ['the course was completed meanwhile', (who: string) => complete(who)],
  ['they left the group', (who: string) => leaveCohort(personContext(db, who), group)],
  ['the group was closed', () => closeCohort(at.as.peru, group)],
])('a mail that waits is not sent where %s', (_, meanwhile) => {
  const who = member('si@museo.org')
  round(daysBefore(7))
  meanwhile(who)
  expect(letter(daysBefore(7))).toBeUndefined()
  expect(db.select().from(mails).all()).toEqual([])
})

test('people of a group by rule who agreed are reminded as well', () => {
  closeCohort(at.as.peru, group)
  group = groupOf(at.as.peru, [COURSE_ID], { by: 'rule', deadline: DEADLINE, reminds: 'yes' })
  const who = workerOf(db, at.museum, 'regla@museo.org')
  expect(round(daysBefore(7))).toBe(0)
  setMail(personContext(db, who), 'group-mail', { isWanted: true })
  expect(round(daysBefore(7))).toBe(1)
  expect(letter(daysBefore(7))?.to).toBe('regla@museo.org')
})
