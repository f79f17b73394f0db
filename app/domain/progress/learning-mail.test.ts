import { beforeEach, expect, test } from 'vitest'
import { consents } from '../../../db/schema/accounts'
import { enrolments } from '../../../db/schema/enrolments'
import { jobs, mails } from '../../../db/schema/queue'
import { machineContext, personContext, testKeys } from '../../../tests/support/context'
import { COURSE_ID, courseDocument, publishDocument, readingLesson } from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { factOf, makePerson, tell } from '../../../tests/support/learner'
import { readConfig } from '../../platform/config'
import type { Db } from '../../platform/db'
import { claimJob } from '../../platform/queue'
import { listOutbox } from '../../platform/queue-mails'
import { runJob } from '../../platform/queue-runner'
import { personOfStop, setLearningMail, stopMail, stopToken } from '../accounts/consent.server'
import type { Context } from '../context'
import { enrol } from '../enrolments/enrol.server'
import { withdraw } from '../enrolments/withdraw.server'
import { progressJobs } from './jobs.server'
import { askReminders, remindOneLeft } from './remind-one-left.server'

const DAY_MS = 24 * 3_600_000
const EIGHT_DAYS = 8 * DAY_MS
let db: Db
let ctx: Context
let person: string
beforeEach(() => {
  db = freshDatabase()
  publishDocument(machineContext(db), courseDocument([readingLesson('r1'), readingLesson('r2')]))
  db.delete(jobs).run()
  person = makePerson(db)
  ctx = personContext(db, person)
})
const join = () => enrol(ctx, { courseId: COURSE_ID, language: 'es' })
const read = (lesson: string) => tell(ctx, factOf(ctx, join(), { kind: 'reading-read', lesson, payload: {} }))
const agree = () => setLearningMail(ctx, { isWanted: true })
const remind = (ms = EIGHT_DAYS) => remindOneLeft({ ...machineContext(db), now: ctx.now + ms }, { after: '' })
const templates = () =>
  db
    .select()
    .from(mails)
    .all()
    .map((mail) => mail.template)

async function work(): Promise<void> {
  const config = readConfig({ NODE_ENV: 'test' })
  const mailer = { sendMail: () => Promise.resolve('outbox' as const), close: () => undefined }
  const machine = { db, config, keys: testKeys(), mailer }
  for (
    let job = claimJob(db, Object.keys(progressJobs), Date.now());
    job;
    job = claimJob(db, Object.keys(progressJobs), Date.now())
  )
    await runJob(job, progressJobs, machine)
}

test('one lesson left is told once, after a week, to those who agreed', async () => {
  agree()
  read('r1')
  remind(6 * DAY_MS)
  expect(templates()).toEqual([])
  remind()
  remind(EIGHT_DAYS + DAY_MS)
  expect(templates()).toEqual(['one-lesson-left'])
  await work()
  const [letter] = listOutbox(db)
  expect(letter?.subject).toContain('Curso de prueba')
  expect(letter?.body).toContain('Lectura r2')
  expect(letter?.body).toContain(`/es/mail/stop/${stopToken(testKeys(), person)}`)
})

test('nobody else is told: without consent, with two lessons left, after leaving, after too long', () => {
  read('r1')
  remind()
  agree()
  remind(90 * DAY_MS)
  withdraw(ctx, { courseId: COURSE_ID })
  remind()
  expect(templates()).toEqual([])
  const another = personContext(db, makePerson(db))
  setLearningMail(another, { isWanted: true })
  enrol(another, { courseId: COURSE_ID, language: 'es' })
  remind()
  expect(templates()).toEqual([])
  expect(
    db
      .select()
      .from(enrolments)
      .all()
      .every((row) => row.remindedAt === null),
  ).toBe(true)
})

test('a certificate is told to those who agreed; whoever stops before it leaves gets none', async () => {
  agree()
  read('r1')
  read('r2')
  expect(templates()).toEqual(['certificate-ready'])
  stopMail({ ...ctx, actor: { kind: 'visitor' } }, stopToken(ctx.keys, person))
  await work()
  expect(listOutbox(db)).toEqual([])
  agree()
  expect(db.select().from(consents).all()).toMatchObject([{ endedHow: 'mail-link' }, { endedAt: null }])
})

test('a round is asked for once a day', () => {
  const at = (ms: number): Context => ({ ...machineContext(db), now: ctx.now + ms })
  const rounds = () =>
    db
      .select()
      .from(jobs)
      .all()
      .filter((job) => job.kind === 'progress.remind-one-left').length
  askReminders(at(0))
  askReminders(at(3_600_000))
  expect(rounds()).toBe(1)
  db.update(jobs).set({ state: 'done' }).run()
  askReminders(at(3_600_000))
  expect(rounds()).toBe(1)
  askReminders(at(25 * 3_600_000))
  expect(rounds()).toBe(2)
})

test('a token stops one person’s mails and nobody else’s', () => {
  const [mine, other] = [stopToken(ctx.keys, person), stopToken(ctx.keys, 'somebody-else')]
  expect(personOfStop(ctx.keys, mine)).toBe(person)
  const forged = `${person}.${other.split('.')[1]}`
  for (const token of [forged, `${mine}x`, person, '.', '', '%'])
    expect(() => stopMail(ctx, token)).toThrow('not-found')
  agree()
  agree()
  expect(db.select().from(consents).all()).toHaveLength(1)
  setLearningMail(ctx, { isWanted: false })
  setLearningMail(ctx, { isWanted: false })
  expect(db.select().from(consents).get()).toMatchObject({ endedHow: 'account' })
})
