// What a coordinator decided for a learner reaches them once, in their language, and not where it was taken back.
import { eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { people } from '../../../db/schema/accounts'
import { mails } from '../../../db/schema/queue'
import { machineContext, personContext, testKeys } from '../../../tests/support/context'
import { courseDocument, publishDocument, quizLesson } from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { makePerson } from '../../../tests/support/learner'
import { readConfig } from '../../platform/config'
import type { Db } from '../../platform/db'
import { claimJob } from '../../platform/queue'
import { listOutbox } from '../../platform/queue-mails'
import { runJob } from '../../platform/queue-runner'
import { enrol } from '../enrolments/enrol.server'
import { allowAttempt } from './allow-attempt.server'
import { DECIDED_MAIL } from './decided-mail.server'
import { progressJobs } from './jobs.server'
import { endRecognition, recognise } from './recognise.server'

const COURSE = {
  ...courseDocument([quizLesson('q1', undefined, 1)]),
  id: '11111111-2222-4333-8444-555555555555',
  slug: 'con-limite',
}
let db: Db
let personId: string
let enrolmentId: string

beforeEach(() => {
  db = freshDatabase()
  publishDocument(machineContext(db), COURSE)
  personId = makePerson(db)
  enrolmentId = enrol(personContext(db, personId), { courseId: COURSE.id, language: 'es' }).id
})

const machine = () => machineContext(db)
const change = (values: Partial<typeof people.$inferInsert>) =>
  db.update(people).set(values).where(eq(people.id, personId)).run()
const training = () => recognise(machine(), { enrolmentId, training: 'Taller de 2019', reason: 'Mismo temario' })
const attempt = (press = 'una-pulsacion') =>
  allowAttempt(machine(), { press, enrolmentId, lessonId: 'q1', reason: 'Se cortó la luz' })
const told = () => listOutbox(db).filter(({ body }) => body !== null)

async function work(): Promise<void> {
  const mailer = { sendMail: () => Promise.resolve('outbox' as const), close: () => undefined }
  const at = { db, config: readConfig({ NODE_ENV: 'test' }), keys: testKeys(), mailer }
  for (let job = claimJob(db, [DECIDED_MAIL], Date.now()); job; job = claimJob(db, [DECIDED_MAIL], Date.now()))
    await runJob(job, progressJobs, at)
}

it.each([
  ['es', 'cuenta como el curso', 'un intento más'],
  ['pt', 'conta como o curso', 'mais uma tentativa'],
  ['en', 'counts as the course', 'one more attempt'],
])('each decision is told once, in %s', async (language, recognised, allowed) => {
  change({ language })
  training()
  training()
  attempt()
  attempt()
  await work()
  await work()
  const bodies = told().map(({ body }) => body ?? '')
  expect(bodies).toHaveLength(2)
  expect(bodies.filter((body) => body.includes(recognised))).toHaveLength(1)
  const [extra] = bodies.filter((body) => body.includes(allowed))
  expect(extra).toContain(`/${language}/courses/con-limite/lessons/q1`)
  // why they decided so is for the programme
  for (const body of bodies) expect(body).not.toMatch(/Mismo temario|Se cortó la luz/)
  attempt('otra')
  await work()
  expect(told()).toHaveLength(3)
})

it('what was taken back before its mail left is not told', async () => {
  training()
  endRecognition(machine(), { enrolmentId, reason: 'Era de otra persona' })
  await work()
  expect(db.select().from(mails).all()).toEqual([])
})

it('nobody is written to without a confirmed address', () => {
  change({ emailConfirmedAt: null })
  training()
  attempt()
  expect(db.select().from(mails).all()).toEqual([])
})
