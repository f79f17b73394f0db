import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { emailChanges, people, signIns } from '../../../db/schema/accounts'
import { mails } from '../../../db/schema/queue'
import { machineContext, personContext, testKeys } from '../../../tests/support/context'
import { freshDatabase } from '../../../tests/support/database'
import { refusalCode as refusal } from '../../../tests/support/refusal'
import { startSignIn } from '../../platform/auth'
import { readConfig } from '../../platform/config'
import type { Db } from '../../platform/db'
import { openMailer } from '../../platform/mailer'
import { claimJob } from '../../platform/queue'
import { runJob } from '../../platform/queue-runner'
import type { Context } from '../context'
import { askEmailChange } from './ask-email-change.server'
import { findChangeLink } from './change-links.server'
import { confirmEmail } from './confirm-email.server'
import { confirmEmailChange } from './confirm-email-change.server'
import { accountJobs } from './jobs.server'
import { findPerson, findPersonByEmail } from './queries.server'
import { requestRecovery } from './request-recovery.server'
import { resetPassword } from './reset-password.server'
import { returnEmail } from './return-email.server'
import { signUp } from './sign-up.server'
import { issueToken } from './tokens.server'
import { withdrawEmailChange } from './withdraw-email-change.server'

const [old, fresh] = ['ana@museo.org', 'ana@archivo.org']
const ana = { name: 'Ana Ruiz', email: old, country: 'PE', language: 'es' as const, passwordHash: 'hash' }
const DAY = 24 * 3_600_000
const NOW = Date.now()
let db: Db
let id: string
beforeEach(() => {
  db = freshDatabase()
  id = signUp(machineContext(db, NOW - DAY), { ...ana, isConfirmed: true }).personId
})
afterEach(() => db.$client.close())

const me = (now = NOW): Context => personContext(db, id, [], now)
const anyone = (now = NOW): Context => ({ ...machineContext(db, now), actor: { kind: 'visitor' } })
const ask = (email = fresh, now = NOW) => askEmailChange(me(now), { email })
const emailNow = () => findPerson(db, id)?.email

/** Sends what waits, without a mail server: the newest letter to an address, of a kind. */
async function letter(to: string, template: string): Promise<string> {
  const config = readConfig({ NODE_ENV: 'test' })
  const machine = { db, config, keys: testKeys(), mailer: openMailer(config) }
  const kinds = Object.keys(accountJobs)
  for (let job = claimJob(db, kinds, NOW + DAY); job; job = claimJob(db, kinds, NOW + DAY)) {
    await runJob(job, accountJobs, machine)
  }
  const rows = db.select().from(mails).all()
  return rows.findLast((mail) => mail.toAddress === to && mail.template === template)?.body ?? ''
}
const tokenIn = (text: string, page: 'email-change' | 'email-return' | 'recover') =>
  new RegExp(`/es/${page}/([\\w.-]+)`).exec(text)?.[1] ?? ''
const change = async (to: string) => tokenIn(await letter(to, 'email-change-confirm'), 'email-change')
const codeIn = (text: string) => (/\b(\d{4}) (\d{4})\b/.exec(text) ?? []).slice(1).join('')

describe('another address', () => {
  test('counts once it is confirmed by its link; the old one is told at once and when it is done', async () => {
    ask()
    expect(emailNow()).toBe(old)
    const asked = await letter(old, 'email-change-asked')
    expect(asked).not.toMatch(/archivo|Ruiz/)
    const token = await change(fresh)
    expect(findChangeLink(anyone(), 'change', token)).toEqual({ name: 'Ana Ruiz', email: fresh })
    expect(emailNow()).toBe(old)
    confirmEmailChange(anyone(), { token })
    confirmEmailChange(anyone(NOW + 1), { token })
    expect([emailNow(), findPersonByEmail(db, old), findPersonByEmail(db, fresh)?.id]).toEqual([fresh, undefined, id])
    const done = await letter(old, 'email-changed')
    expect(tokenIn(done, 'email-return')).toBe(tokenIn(asked, 'email-return'))
    expect(db.select().from(mails).all()).toHaveLength(3)
  })

  test('counts by its code, typed by the person alone; eight wrong digits are refused', async () => {
    ask()
    const code = codeIn(await letter(fresh, 'email-change-confirm'))
    const other = signUp(machineContext(db, NOW), { ...ana, email: 'otra@museo.org', isConfirmed: true }).personId
    expect(refusal(() => confirmEmailChange(personContext(db, other, [], NOW), { code }))).toBe('code-wrong')
    const wrong = code === '00000000' ? '00000001' : '00000000'
    expect(refusal(() => confirmEmailChange(me(), { code: wrong }))).toBe('code-wrong')
    confirmEmailChange(me(), { code })
    expect(emailNow()).toBe(fresh)
    expect(refusal(() => confirmEmailChange(me(), { code }))).toBe('code-wrong')
  })

  test('asked for twice, or in two tabs, is one; another takes its place; withdrawn it opens nothing', async () => {
    ask()
    ask('ANA@archivo.org', NOW + 1)
    expect(db.select().from(emailChanges).all()).toHaveLength(1)
    const first = await change(fresh)
    ask('ana@otra.org', NOW + 2)
    const second = await change('ana@otra.org')
    expect(refusal(() => confirmEmailChange(anyone(), { token: first }))).toBe('token-used-or-old')
    withdrawEmailChange(me(NOW + 3))
    withdrawEmailChange(me(NOW + 4))
    expect(refusal(() => confirmEmailChange(anyone(NOW + 5), { token: second }))).toBe('token-used-or-old')
    expect(findChangeLink(anyone(NOW + 5), 'change', second)).toBeUndefined()
    expect(emailNow()).toBe(old)
  })

  test('is too late after a day, and no made-up link opens it', async () => {
    ask()
    const token = await change(fresh)
    expect(refusal(() => confirmEmailChange(anyone(NOW + DAY), { token }))).toBe('token-used-or-old')
    const [change1 = '', seal = ''] = token.split('.')
    const forged = [
      change1,
      `${change1}.`,
      `${change1}.${seal.slice(1)}a`,
      `.${seal}`,
      '',
      tokenIn(await letter(old, 'email-change-asked'), 'email-return'),
    ]
    expect(forged.map((one) => refusal(() => confirmEmailChange(anyone(), { token: one })))).toEqual(
      forged.map(() => 'token-used-or-old'),
    )
  })

  test('and back again, by its owner', async () => {
    ask()
    confirmEmailChange(anyone(), { token: await change(fresh) })
    ask(old, NOW + 10)
    confirmEmailChange(anyone(NOW + 11), { token: await change(old) })
    expect([emailNow(), findPersonByEmail(db, fresh)]).toEqual([old, undefined])
  })

  test('that somebody owns is asked for with the same rows, and never taken from them', async () => {
    const rows = () => [db.select().from(emailChanges).all().length, db.select().from(mails).all().length]
    const owner = signUp(machineContext(db, NOW), { ...ana, email: fresh, isConfirmed: true }).personId
    ask()
    expect(rows()).toEqual([1, 2])
    const text = await letter(fresh, 'email-change-confirm')
    expect([text.includes('ya tiene una cuenta'), tokenIn(text, 'email-change'), codeIn(text)]).toEqual([true, '', ''])
    expect(findPersonByEmail(db, fresh)?.id).toBe(owner)
  })

  test('that somebody confirms first is theirs', async () => {
    ask()
    const token = await change(fresh)
    const other = signUp(anyone(), { ...ana, email: fresh }).personId
    const theirs = issueToken(machineContext(db, NOW), { id: other, email: fresh }, 'confirm')
    confirmEmail(anyone(), { token: theirs.token })
    expect(refusal(() => confirmEmailChange(anyone(), { token }))).toBe('token-used-or-old')
    expect([emailNow(), findPersonByEmail(db, fresh)?.id]).toEqual([old, other])
  })

  test('makes links to reset the password, sent to the old one, open nothing', async () => {
    const recover = issueToken(machineContext(db, NOW), { id, email: old }, 'recover')
    ask()
    confirmEmailChange(anyone(), { token: await change(fresh) })
    const reset = () => resetPassword(anyone(), { token: recover.token, passwordHash: 'x' })
    expect(refusal(reset)).toBe('token-used-or-old')
    requestRecovery(anyone(), { email: old, language: 'es' })
    expect(await letter(old, 'recover')).toBe('')
  })
})

describe('«this was not me»', () => {
  const back = async () => tokenIn(await letter(old, 'email-change-asked'), 'email-return')

  test('before it is confirmed stops it, ends every sign-in and asks for another password', async () => {
    await startSignIn(db, id, { isHttps: false })
    ask()
    const token = await change(fresh)
    expect(returnEmail(anyone(NOW + 1), await back())).toMatchObject({ email: old })
    expect(refusal(() => confirmEmailChange(anyone(NOW + 2), { token }))).toBe('token-used-or-old')
    expect(db.select().from(signIns).all()).toEqual([])
    expect([emailNow(), findPerson(db, id)?.passwordHash]).toEqual([old, null])
    expect(tokenIn(await letter(old, 'recover'), 'recover')).not.toBe('')
  })

  test('takes the account back from whoever changed it twice; pressed twice it is once', async () => {
    ask()
    confirmEmailChange(anyone(), { token: await change(fresh) })
    ask('eva@ajena.org', NOW + 10)
    confirmEmailChange(anyone(NOW + 11), { token: await change('eva@ajena.org') })
    const theirs = tokenIn(await letter(fresh, 'email-change-asked'), 'email-return')
    const token = await back()
    returnEmail(anyone(NOW + 20), token)
    expect(returnEmail(anyone(NOW + 21), token)).toMatchObject({ email: old })
    expect([emailNow(), findPersonByEmail(db, 'eva@ajena.org')]).toEqual([old, undefined])
    expect(refusal(() => returnEmail(anyone(NOW + 22), theirs))).toBe('token-used-or-old')
    expect(findChangeLink(anyone(NOW + 22), 'return', theirs)).toBeUndefined()
  })

  test('takes in the account that its reader opened meanwhile', async () => {
    ask()
    confirmEmailChange(anyone(), { token: await change(fresh) })
    const second = signUp(machineContext(db, NOW + 5), { ...ana, isConfirmed: true }).personId
    returnEmail(anyone(NOW + 10), await back())
    expect([findPersonByEmail(db, old)?.id, findPerson(db, second)]).toEqual([id, undefined])
  })

  test('is good for seven days', async () => {
    ask()
    confirmEmailChange(anyone(NOW + 1000), { token: await change(fresh) })
    const token = await back()
    expect(findChangeLink(anyone(NOW + 7 * DAY), 'return', token)?.email).toBe(old)
    expect(refusal(() => returnEmail(anyone(NOW + 7 * DAY + 1000), token))).toBe('token-used-or-old')
    expect(db.select().from(people).all()).toHaveLength(1)
  })
})
