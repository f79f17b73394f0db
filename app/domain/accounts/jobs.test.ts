import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SMTPServer } from 'smtp-server'
import type { AddressInfo } from 'node:net'
import { jobs, mails } from '../../../db/schema/queue'
import { machineContext, testKeys } from '../../../tests/support/context'
import { freshDatabase } from '../../../tests/support/database'
import { readConfig } from '../../platform/config'
import type { Db } from '../../platform/db'
import { openMailer } from '../../platform/mailer'
import { claimJob, type JobMachine } from '../../platform/queue'
import { listOutbox } from '../../platform/queue-mails'
import { runJob } from '../../platform/queue-runner'
import type { Context } from '../context'
import { confirmEmail } from './confirm-email.server'
import { accountJobs } from './jobs.server'
import { requestRecovery } from './request-recovery.server'
import { signUp } from './sign-up.server'

const email = 'ana@museo.org'
const ana = { name: 'Ana <b>Ruiz</b>', email, country: 'PE', language: 'es' as const, passwordHash: null }
let db: Db
let visitor: Context
let received: { to: string[]; raw: string }[]
let isFull: boolean
let server: SMTPServer
let machine: JobMachine

beforeEach(async () => {
  db = freshDatabase()
  visitor = { ...machineContext(db, Date.now()), actor: { kind: 'visitor' } }
  received = []
  isFull = false
  server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (isFull) return done(new Error('mailbox full'))
        received.push({
          to: session.envelope.rcptTo.map((to) => to.address),
          raw: Buffer.concat(chunks).toString('utf8'),
        })
        done()
      })
    },
  })
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  machine = machineWith({ SMTP_URL: `smtp://127.0.0.1:${port}` })
})

afterEach(async () => {
  machine.mailer.close()
  await new Promise<void>((closed) => server.close(() => closed()))
})

function machineWith(settings: Record<string, string>): JobMachine {
  const config = readConfig({ NODE_ENV: 'test', ...settings })
  return { db, config, keys: testKeys(), mailer: openMailer(config) }
}
async function work(on = machine, now = Date.now()): Promise<void> {
  for (let job = claimJob(db, Object.keys(accountJobs), now); job; job = claimJob(db, Object.keys(accountJobs), now)) {
    await runJob(job, accountJobs, on)
  }
}
/** A part of a mail as its reader sees it. */
const decoded = (raw: string): string => {
  const text = raw.replace(/=\r?\n/g, '')
  return Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')
}
const linkIn = (text: string, page: string) => new RegExp(`/es/${page}/([\\w-]{43})`).exec(text)?.[1] ?? ''

describe('mail', () => {
  test('to a new address carries a code and a link that confirm it, and nothing a stranger wrote', async () => {
    const { personId } = signUp(visitor, ana)
    await work()
    expect(received.map((mail) => mail.to)).toEqual([[email]])
    const text = decoded(received[0]?.raw ?? '')
    expect(text).toContain('Confirme su correo')
    expect(text).not.toContain('Ruiz')
    const code = /\b(\d{4}) (\d{4})\b/.exec(text)
    expect(
      confirmEmail(
        { ...visitor, actor: { kind: 'person', id: personId, roles: [] } },
        { code: `${code?.[1]}${code?.[2]}` },
      ).personId,
    ).toBe(personId)
    expect(confirmEmail(visitor, { token: linkIn(text, 'confirm') }).personId).toBe(personId)
    expect(db.select().from(mails).all()).toMatchObject([{ state: 'sent', body: null, lastError: null }])
  })

  test('to an address that is owned says so, with a link that joins and no code to guess', async () => {
    const owner = signUp(machineContext(db), { ...ana, isConfirmed: true }).personId
    signUp(visitor, ana)
    await work()
    const text = decoded(received[0]?.raw ?? '')
    expect(text).toContain('Ya tiene una cuenta')
    expect(text).not.toMatch(/\b\d{4} \d{4}\b/)
    expect(confirmEmail(visitor, { token: linkIn(text, 'confirm') })).toEqual({ personId: owner, isJoined: true })
  })

  test('for a forgotten password goes to the address on record; to nobody where there is none', async () => {
    signUp(machineContext(db), { ...ana, email: 'Ana@museo.org', isConfirmed: true })
    requestRecovery(visitor, { email: 'ANA@museo.org', language: 'pt' })
    requestRecovery(visitor, { email: 'nadie@museo.org', language: 'pt' })
    await work()
    expect(received.map((mail) => mail.to)).toEqual([['Ana@museo.org']])
    expect(decoded(received[0]?.raw ?? '')).toMatch(/\/pt\/recover\/[\w-]{43}/)
    expect(db.select().from(mails).all()).toHaveLength(1)
  })

  test('that is not taken is tried again, with a new secret', async () => {
    signUp(visitor, ana)
    isFull = true
    await work()
    expect(received).toEqual([])
    expect(db.select().from(mails).all()).toMatchObject([{ state: 'queued' }])
    expect(db.select().from(mails).get()?.lastError).toContain('mailbox full')
    isFull = false
    await work(machine, Date.now() + 60_000)
    expect(received).toHaveLength(1)
    expect(
      db
        .select()
        .from(jobs)
        .all()
        .filter((job) => job.state !== 'done'),
    ).toEqual([])
  })

  test('without a mail server is kept for the outbox', async () => {
    signUp(visitor, ana)
    await work(machineWith({}))
    const [letter] = listOutbox(db)
    expect(letter).toMatchObject({ toAddress: email, subject: 'Su código para Minicursos' })
    expect(letter?.body).toMatch(/http:\/\/localhost:3000\/es\/confirm\/[\w-]{43}/)
  })
})
