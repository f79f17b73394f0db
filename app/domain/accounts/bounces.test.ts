import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bouncedAddresses, jobs, mails } from '../../../db/schema/queue'
import { machineContext, personContext, testKeys } from '../../../tests/support/context'
import { freshDatabase } from '../../../tests/support/database'
import { postfixReport, type Reported, terseReport } from '../../../tests/support/dsn'
import { decodedMail, messageIdIn, silentServer, type TestSmtp, testSmtp } from '../../../tests/support/smtp'
import { readConfig } from '../../platform/config'
import type { Db } from '../../platform/db'
import { newId } from '../../platform/ids'
import { openMailer } from '../../platform/mailer'
import { messageIdOf } from '../../platform/mailer-mark'
import { claimJob, type JobHandler, type JobMachine } from '../../platform/queue'
import { bouncedSince } from '../../platform/queue-bounces'
import { queueMail, sendQueued } from '../../platform/queue-mails'
import { runJob } from '../../platform/queue-runner'
import type { Context } from '../context'
import { askSameEmail } from './ask-email-change.server'
import { confirmEmail } from './confirm-email.server'
import { confirmEmailChange } from './confirm-email-change.server'
import { accountJobs } from './jobs.server'
import { mailStanding } from './mail-states.server'
import { findPerson } from './queries.server'
import { requestConfirmation } from './request-confirmation.server'
import { requestRecovery } from './request-recovery.server'
import { signUp } from './sign-up.server'
import { takeBounce } from './take-bounce.server'

const email = 'ana@museo.org'
const ana = { name: 'Ana Ruiz', email, country: 'PE', language: 'es' as const, passwordHash: null }
const MINUTE = 60_000
let db: Db
let smtp: TestSmtp
let machine: JobMachine
let visitor: Context

beforeEach(async () => {
  db = freshDatabase()
  smtp = await testSmtp()
  machine = machineAt({ SMTP_URL: smtp.url })
  visitor = { ...machineContext(db, Date.now()), actor: { kind: 'visitor' } }
})
afterEach(async () => {
  machine.mailer.close()
  await smtp.stop()
})

function machineAt(settings: Record<string, string>, patienceMs?: number): JobMachine {
  const config = readConfig({ NODE_ENV: 'test', ...settings })
  return { db, config, keys: testKeys(), mailer: openMailer(config, patienceMs) }
}
/** A mail that nobody asked for. */
const REMINDER = 'tests.remind'
const handlers: Record<string, JobHandler> = {
  ...accountJobs,
  [REMINDER]: async (job, on) => {
    const { mail } = job.payload as { mail: string }
    await sendQueued(on, job, mail, { to: email, subject: 'Falta una lección', text: 'x', html: 'x' })
  },
}
const remind = (about = newId()) =>
  queueMail(db, REMINDER, { toAddress: email, template: 'one-lesson-left', language: 'es' }, Date.now(), { about })
async function work(later = 0, on = machine): Promise<void> {
  // as many as wait: one that is put back is due again at a later look
  const now = Date.now() + later
  for (let left = open(); left > 0; left -= 1) {
    const job = next(now)
    if (job) await runJob(job, handlers, on)
  }
}
const next = (now: number) => claimJob(db, Object.keys(handlers), now)
const states = () =>
  db
    .select()
    .from(mails)
    .all()
    .map(({ template, state }) => [template, state])
const open = () =>
  db
    .select()
    .from(jobs)
    .all()
    .filter(({ state }) => state !== 'done').length
const since = () => bouncedSince(db, testKeys(), email)
const report = (text: string) => takeBounce(machineContext(db, Date.now()), Buffer.from(text))
const sentId = () => messageIdIn(smtp.received.at(-1)?.raw ?? '')

describe('an address that the mail server refuses for good', () => {
  test('has bounced at once and is not tried again; only what is owed is sent there', async () => {
    smtp.behave = { rcpt: [550, '5.1.1 no such mailbox'] }
    const { personId } = signUp(visitor, ana)
    await work()
    expect([states(), open()]).toEqual([[['confirm', 'bounced']], 0])
    expect(db.select().from(mails).get()?.lastError).toContain('5.1.1 no such mailbox')
    expect(since()).toBeGreaterThan(0)
    expect(JSON.stringify(db.select().from(bouncedAddresses).all())).not.toContain('museo')
    expect(mailStanding(db, personId, ['confirm'])).toBe('bounced')
    smtp.behave = {}
    remind()
    requestConfirmation(visitor, { personId, language: 'es' })
    await work()
    expect(smtp.received.map(({ raw }) => decodedMail(raw).includes('Confirme su correo'))).toEqual([true])
    expect(states()).toContainEqual(['one-lesson-left', 'cancelled'])
    const code = /\b(\d{4}) (\d{4})\b/.exec(decodedMail(smtp.received[0]?.raw ?? ''))
    confirmEmail(personContext(db, personId, [], Date.now()), { code: `${code?.[1]}${code?.[2]}` })
    expect(since()).toBeUndefined()
    remind()
    await work()
    expect(smtp.received).toHaveLength(2)
  })

  test('is not given up where the refusal is about us: a relay that does not know the machine', async () => {
    smtp.behave = { rcpt: [554, '5.7.1 relay access denied'] }
    signUp(visitor, ana)
    await work()
    expect([states(), since()]).toEqual([[['confirm', 'bounced']], undefined])
  })

  test('is tried again where it said not now, without end of tries, and not where the text was refused', async () => {
    smtp.behave = { rcpt: [450, '4.2.0 greylisted'] }
    const { personId } = signUp(visitor, ana)
    for (let i = 0; i < 12; i += 1) await work(i * 30 * MINUTE)
    expect([states(), mailStanding(db, personId, ['confirm'])]).toEqual([[['confirm', 'queued']], 'slow'])
    smtp.behave = { data: [554, '5.6.0 contents refused'] }
    await work(24 * 60 * MINUTE)
    expect([states(), since()]).toEqual([[['confirm', 'queued']], undefined])
    expect(db.select().from(jobs).get()?.attempts).toBe(1)
  })
})

describe('a mail server that does not answer', () => {
  test('is asked again later; the mail then goes once, under one Message-ID', async () => {
    const silent = await silentServer()
    const { personId } = signUp(visitor, ana)
    await work(0, machineAt({ SMTP_URL: silent.url }, 100))
    await silent.stop()
    expect([states(), mailStanding(db, personId, ['confirm'])]).toEqual([[['confirm', 'queued']], 'slow'])
    requestConfirmation(visitor, { personId, language: 'es' })
    await work(MINUTE)
    expect([smtp.received.length, states(), open()]).toEqual([1, [['confirm', 'sent']], 0])
    expect(mailStanding(db, personId, ['confirm'])).toBe('gone')
  })

  test('or a worker that dies after it took the mail, costs a second one at most, with the same Message-ID', async () => {
    requestRecovery(visitor, { email, language: 'es' })
    signUp(machineContext(db), { ...ana, isConfirmed: true })
    const dying = next(Date.now())!
    // it left, and the worker ended before it could say so
    await handlers[dying.kind]!({ ...dying, claim: 'lost' }, machine)
    expect(states()).toEqual([['recover', 'queued']])
    await work(2 * MINUTE)
    await work(60 * MINUTE)
    expect([smtp.received.length, states()]).toEqual([2, [['recover', 'sent']]])
    expect(new Set(smtp.received.map(({ raw }) => messageIdIn(raw))).size).toBe(1)
  })
})

describe('a report of non-delivery', () => {
  const sent = async () => {
    const { personId } = signUp(machineContext(db, Date.now() - 10 * MINUTE), { ...ana, isConfirmed: true })
    remind()
    await work()
    return { personId, messageId: sentId() }
  }

  test.each([postfixReport, terseReport])('is taken by our own Message-ID, once (%#)', async (write) => {
    const { messageId } = await sent()
    expect(messageId).toMatch(/^<[0-9a-f-]{36}\.[\w-]{22}@localhost>$/)
    expect([report(write({ messageId })), report(write({ messageId }))]).toEqual(['bounced', 'bounced'])
    expect([states(), since() !== undefined]).toEqual([[['one-lesson-left', 'bounced']], true])
  })

  test('that is forged, of no mail, of a delay, or no report at all changes nothing', async () => {
    const { messageId } = await sent()
    const before = JSON.stringify([db.select().from(mails).all(), db.select().from(bouncedAddresses).all()])
    const [id = ''] = messageId.slice(1).split('.')
    const forged: Reported[] = [
      { messageId: `<${id}@localhost>` },
      { messageId: `<${id}.${'A'.repeat(22)}@localhost>` },
      { messageId: messageId.replace(id, newId()) },
      { messageId: messageIdOf(testKeys(), newId(), 'http://localhost') },
      { messageId: '<x@y.example>' },
    ]
    expect(forged.map((one) => report(postfixReport(one)))).toEqual(forged.map(() => 'unknown'))
    expect(report('Subject: hola\n\nHola')).toBe('unknown')
    expect(report(postfixReport({ messageId, action: 'delayed', status: '4.4.1' }))).toBe('noted')
    expect(report(postfixReport({ messageId, action: 'failed', status: '4.4.1' }))).toBe('noted')
    expect(report(postfixReport({ messageId, action: 'delivered', status: '2.0.0' }))).toBe('noted')
    expect(JSON.stringify([db.select().from(mails).all(), db.select().from(bouncedAddresses).all()])).toBe(before)
  })

  test('of a mail that left before the address was confirmed says nothing of the address', async () => {
    const { personId } = signUp(visitor, ana)
    await work()
    const code = /\b(\d{4}) (\d{4})\b/.exec(decodedMail(smtp.received[0]?.raw ?? ''))
    const soon = personContext(db, personId, [], Date.now() + MINUTE)
    confirmEmail(soon, { code: `${code?.[1]}${code?.[2]}` })
    expect(report(postfixReport({ messageId: sentId() }))).toBe('bounced')
    expect(since()).toBeUndefined()
  })

  test('is answered by confirming the same address again, without anybody’s password', async () => {
    const { personId, messageId } = await sent()
    askSameEmail(personContext(db, personId, [], Date.now()))
    expect(states()).toHaveLength(1)
    report(postfixReport({ messageId }))
    askSameEmail(personContext(db, personId, [], Date.now()))
    await work()
    const text = decodedMail(smtp.received.at(-1)?.raw ?? '')
    confirmEmailChange(visitor, { token: /\/email-change\/([\w.-]+)/.exec(text)?.[1] ?? '' })
    expect([since(), findPerson(db, personId)?.email]).toEqual([undefined, email])
    expect(states()).toEqual([
      ['one-lesson-left', 'bounced'],
      ['email-change-confirm', 'sent'],
    ])
    expect(db.select().from(mails).where(eq(mails.state, 'queued')).all()).toEqual([])
  })
})
