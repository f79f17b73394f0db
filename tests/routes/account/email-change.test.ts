// The doors of a change of address: what they ask for, what they say, and what they do not tell.
import { beforeEach, describe, expect, test } from 'vitest'
import { changeCode, openChange } from '../../../app/domain/accounts/email-changes.server'
import { findPerson } from '../../../app/domain/accounts/queries.server'
import { signUp } from '../../../app/domain/accounts/sign-up.server'
import { startSignIn } from '../../../app/platform/auth'
import type { Db } from '../../../app/platform/db'
import { hashPassword } from '../../../app/platform/password'
import { bounceMail } from '../../../app/platform/queue-bounces'
import * as account from '../../../app/routes/account/account'
import * as email from '../../../app/routes/account/email'
import * as again from '../../../app/routes/account/email-again'
import * as code from '../../../app/routes/account/email-confirmation'
import * as withdrawal from '../../../app/routes/account/email-withdrawal'
import type { FormAgain } from '../../../app/routes/answer.server'
import { emailChanges } from '../../../db/schema/accounts'
import { mails } from '../../../db/schema/queue'
import { machineContext, testKeys } from '../../support/context'
import { freshDatabase } from '../../support/database'
import { answered, door, get, post, testVisit } from '../../support/visit'

const password = 'vitrina y silencio'
const passwordHash = await hashPassword(password)
const [old, fresh] = ['ana@museo.org', 'ana@archivo.org']
const ana = { name: 'Ana Ruiz', email: old, country: 'PE', language: 'es' as const, isConfirmed: true }
let db: Db
let id: string
let cookie: string
beforeEach(async () => {
  db = freshDatabase()
  await begin(passwordHash)
})
async function begin(hash: string | null): Promise<void> {
  id = signUp(machineContext(db), { ...ana, passwordHash: hash }).personId
  cookie = (await startSignIn(db, id, { isHttps: false })).cookie.split(';')[0] ?? ''
}
type Door = (args: ReturnType<typeof door>) => Promise<unknown>
const press = (work: Door, fields: Record<string, string>, now?: number) =>
  answered(work(door(post('/es/x', fields), { lang: 'es' }, testVisit({ db, cookie, ...(now ? { now } : {}) }))))
const look = (work: Door) => answered(work(door(get('/es/x'), { lang: 'es' }, testVisit({ db, cookie }))))
const ask = (to: string, currentPassword = password) => press(email.action, { email: to, currentPassword })
const problems = (data: unknown) => (data as FormAgain).form.error
const counts = () => [db.select().from(emailChanges).all().length, db.select().from(mails).all().length]

describe('changing the address', () => {
  test('asks for the present password and for another address, beside each field', async () => {
    expect(problems((await ask(fresh, 'otra cosa larga')).data)).toEqual({ currentPassword: ['password-wrong'] })
    expect(problems((await ask(fresh, '')).data)).toEqual({ currentPassword: ['password-missing'] })
    expect(problems((await ask('ANA@museo.org')).data)).toEqual({ email: ['email-same'] })
    expect(problems((await ask('nada')).data)).toEqual({ email: ['email-shape'] })
    expect(counts()).toEqual([0, 0])
  })

  test('says and does the same whether or not somebody has the address', async () => {
    const free = await ask(fresh)
    const before = counts()
    db = freshDatabase()
    await begin(passwordHash)
    signUp(machineContext(db), { ...ana, email: fresh, passwordHash: null })
    const taken = await ask(fresh)
    expect([taken.status, taken.location]).toEqual([free.status, free.location])
    expect(counts()).toEqual(before)
    expect(await look(code.loader)).toMatchObject({ data: { waiting: fresh, mail: 'queued' } })
  })

  test('takes the code; a wrong one is refused; then the account says the new address', async () => {
    await ask(fresh)
    const waiting = openChange(db, id, Date.now())!
    expect((await press(code.action, { code: '00000000' })).status).toBe(422)
    expect(await look(account.loader)).toMatchObject({ data: { email: { email: old, waiting: fresh } } })
    const done = await press(code.action, { code: changeCode(testKeys(), waiting.id) })
    expect([done.status, done.location]).toEqual([303, '/es/account?email'])
    expect(await look(account.loader)).toMatchObject({ data: { email: { email: fresh } } })
    expect((await press(code.action, { code: '00000000' })).location).toBe('/es/account')
    expect((await look(code.loader)).location).toBe('/es/account')
  })

  test('is limited, and can be left as it was', async () => {
    for (let i = 0; i < 5; i += 1) expect((await ask(`ana-${i}@archivo.org`)).status).toBe(303)
    expect((await ask(fresh)).status).toBe(429)
    expect((await press(withdrawal.action, {})).location).toBe('/es/account')
    expect(openChange(db, id, Date.now())).toBeUndefined()
  })

  test('of an account without a password takes a fresh sign-in', async () => {
    db = freshDatabase()
    await begin(null)
    const late = await press(email.action, { email: fresh }, Date.now() + 11 * 60_000)
    expect(late.location).toBe(`/es/sign-in/second?again&next=${encodeURIComponent('/es/account/email')}`)
    expect((await press(email.action, { email: fresh })).status).toBe(303)
  })

  test('asks the same address again only where mail came back from it', async () => {
    await press(again.action, {})
    expect(counts()).toEqual([0, 0])
    const said = { status: '5.1.1', words: 'no such mailbox' }
    bounceMail(db, testKeys(), { id: 'x', toAddress: old }, said, Date.now())
    expect(await look(account.loader)).toMatchObject({ data: { email: { bouncedAt: expect.any(Number) } } })
    expect((await press(again.action, {})).location).toBe('/es/account/email/confirmation')
    expect(counts()).toEqual([1, 1])
    const waiting = openChange(db, id, Date.now())!
    await press(code.action, { code: changeCode(testKeys(), waiting.id) })
    expect(await look(account.loader)).toMatchObject({ data: { email: { bouncedAt: undefined } } })
    expect(findPerson(db, id)?.email).toBe(old)
  })
})
