import { eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { people } from '../../../db/schema/accounts'
import { jobs, mails } from '../../../db/schema/queue'
import { machineContext, personContext, testKeys } from '../../../tests/support/context'
import { freshDatabase } from '../../../tests/support/database'
import { graduate, makeGraduate, publishNth } from '../../../tests/support/graduate'
import { makePerson } from '../../../tests/support/learner'
import { readConfig } from '../../platform/config'
import type { Db } from '../../platform/db'
import { claimJob } from '../../platform/queue'
import { listOutbox } from '../../platform/queue-mails'
import { runJob } from '../../platform/queue-runner'
import { askNameCorrection, withdrawNameCorrection } from './ask-name-correction.server'
import { decideNameCorrection } from './decide-name-correction.server'
import { credentialJobs } from './jobs.server'
import { joinCredentials } from './join-credentials.server'
import { NAME_DECISION_MAIL } from './name-decision-mail.server'
import { newestCorrectionOf } from './name-correction-queries.server'

const RIGHT = 'Lucía <b>Quispe</b> Mamaní'
type Decision = Parameters<typeof decideNameCorrection>[1]
let db: Db
let personId: string
beforeEach(() => {
  db = freshDatabase()
  ;({ personId } = makeGraduate(db))
})

const ask = (id = personId, name = RIGHT) =>
  askNameCorrection(personContext(db, id), { name, reason: 'Falta una tilde' })
const decide = (decision: Decision['decision'], answer?: string, id = personId) =>
  decideNameCorrection(machineContext(db), { id: newestCorrectionOf(db, id)!.id, decision, answer })
const change = (values: Partial<typeof people.$inferInsert>) =>
  db.update(people).set(values).where(eq(people.id, personId)).run()
const queued = () => db.select().from(mails).where(eq(mails.template, 'name-decision')).all()

async function work(): Promise<void> {
  const mailer = { sendMail: () => Promise.resolve('outbox' as const), close: () => undefined }
  const machine = { db, config: readConfig({ NODE_ENV: 'test' }), keys: testKeys(), mailer }
  const next = () => claimJob(db, Object.keys(credentialJobs), Date.now())
  for (let job = next(); job; job = next()) await runJob(job, credentialJobs, machine)
}

it('tells once that the name was corrected, also where it is decided again after the mail left', async () => {
  graduate(db, personId, { courseId: publishNth(db, 1) })
  ask(personId, 'Lucía Quispe Mamaní')
  decide('granted')
  decide('granted')
  await work()
  decide('granted')
  await work()
  const letters = listOutbox(db)
  expect(letters).toHaveLength(1)
  expect(letters[0]?.subject).toBe('Su nombre en los certificados está corregido')
  expect(letters[0]?.body).toContain('«Lucía Quispe Mamaní»')
  expect(letters[0]?.body).toMatch(/\/es\/learn\n/)
  expect(letters[0]?.body).not.toContain('Respuesta')
})

it.each([
  ['es', 'no la concedió', 'Respuesta de la coordinación: No <coincide>'],
  ['pt', 'não o concedeu', 'Resposta da coordenação: No <coincide>'],
  ['en', 'did not grant it', 'The coordinators’ answer: No <coincide>'],
])('tells of a refusal once, with the answer, in %s', async (language, said, answer) => {
  change({ language })
  ask()
  decide('refused', ' No <coincide> ')
  decide('refused', 'Otra vez')
  expect(() => decide('granted')).toThrow('name-correction-decided')
  await work()
  const letters = listOutbox(db)
  expect(letters).toHaveLength(1)
  for (const part of [said, answer, RIGHT, `/${language}/account/name-correction`])
    expect(letters[0]?.body).toContain(part)
})

it('tells of each request of its own', () => {
  ask()
  decide('refused', 'No')
  ask()
  decide('refused', 'Tampoco')
  expect(queued()).toHaveLength(2)
})

it('writes to nobody without a confirmed address, nor about a request taken back', () => {
  const other = makePerson(db, { isConfirmed: false })
  ask(other)
  decide('refused', 'No', other)
  change({ email: null, emailKey: null, emailConfirmedAt: null })
  ask()
  decide('refused', 'No')
  ask()
  withdrawNameCorrection(personContext(db, personId))
  expect(queued()).toEqual([])
  expect(db.select().from(jobs).where(eq(jobs.kind, NAME_DECISION_MAIL)).all()).toEqual([])
})

it('goes to the account that stays, where two were joined before it left', async () => {
  const into = makePerson(db)
  const { email } = db.select().from(people).where(eq(people.id, into)).get()!
  ask()
  decide('refused', 'No')
  joinCredentials(machineContext(db), { fromId: personId, intoId: into })
  await work()
  expect(listOutbox(db)).toMatchObject([{ toAddress: email }])
})

it('is forgotten where the address was taken away before it left', async () => {
  ask()
  decide('refused', 'No')
  change({ email: null, emailKey: null, emailConfirmedAt: null })
  await work()
  expect(queued()).toEqual([])
})
