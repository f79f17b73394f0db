import { beforeEach, describe, expect, test } from 'vitest'
import type { Terminal } from '../../../app/cli-command'
import { resetProofsCommand } from '../../../app/cli-people'
import { grantRole } from '../../../app/domain/accounts/grant-role.server'
import { resetPassword } from '../../../app/domain/accounts/reset-password.server'
import { issueToken } from '../../../app/domain/accounts/tokens.server'
import { listAudit } from '../../../app/domain/audit/queries.server'
import { startApp, waitingSecret } from '../../../app/domain/proofs/app-codes.server'
import { DEVICE_LASTS_MS, isKnownDevice } from '../../../app/domain/proofs/devices.server'
import { resetProofs } from '../../../app/domain/proofs/reset.server'
import { changeSettings } from '../../../app/domain/settings/change-settings.server'
import { programme } from '../../../app/domain/settings/queries.server'
import { readSignIn, startSignIn } from '../../../app/platform/auth'
import type { Db } from '../../../app/platform/db'
import { codeAt } from '../../../app/platform/one-time-passwords'
import { translator } from '../../../app/platform/i18n'
import { NEWEST } from '../../../app/platform/page-key'
import { hashPassword } from '../../../app/platform/password'
import type { Proof } from '../../../app/platform/visit'
import * as app from '../../../app/routes/account/security-app'
import * as appRemoval from '../../../app/routes/account/security-app-removal'
import * as codes from '../../../app/routes/account/security-codes'
import * as second from '../../../app/routes/account/second-step'
import * as code from '../../../app/routes/account/sign-in-code'
import * as ask from '../../../app/routes/account/sign-in-code-request'
import * as signInPage from '../../../app/routes/account/sign-in'
import * as passwordPage from '../../../app/routes/account/password'
import * as password from '../../../app/routes/account/sign-in-password'
import * as setting from '../../../app/routes/admin/setting'
import * as adminHome from '../../../app/routes/admin/settings'
import * as learn from '../../../app/routes/learn/home'
import { people, signIns } from '../../../db/schema/accounts'
import { knownDevices, oneTimePasswords, recoveryCodes } from '../../../db/schema/proofs'
import { machineContext, personContext, testKeys } from '../../support/context'
import { freshDatabase } from '../../support/database'
import { makePerson } from '../../support/learner'
import { mailedCode, noticesOf } from '../../support/mailed-code'
import { answered, door, get, post, testVisit } from '../../support/visit'

const http = { isHttps: false }
const email = 'marta@museo.org'
const PASSWORD = 'vitrina y silencio'
const passwordHash = await hashPassword(PASSWORD)
let db: Db
let marta: string
beforeEach(() => {
  db = freshDatabase()
  marta = makePerson(db, { email })
  db.update(people).set({ passwordHash }).run()
  grantRole(machineContext(db), { personId: marta, role: 'administrator' })
})

type Work = (args: ReturnType<typeof door>) => Promise<unknown>
type Fields = Record<string, string>
const run = (work: Work, request: Request, cookie: string, more: { now?: number; isData?: boolean } = {}) =>
  answered(work(door(request, { lang: 'es' }, { ...testVisit({ db, cookie, ...more }), isData: more.isData ?? false })))
const press = (work: Work, fields: Fields, cookie: string, more: { now?: number } = {}) =>
  run(work, post('/es/x', fields), cookie, more)
const having = async (...proofs: Proof[]) =>
  (await startSignIn(db, marta, http, 'own', { proofs })).cookie.split(';')[0] ?? ''
const cookieIn = (reply: { headers: Headers }, name: string) =>
  reply.headers
    .getSetCookie()
    .find((one) => one.startsWith(`${name}=`))
    ?.split(';')[0] ?? ''
const proofsOf = async (reply: { headers: Headers }) => (await readSignIn(db, cookieIn(reply, 'sign_in'), http))?.proofs

/** The app of this person, confirmed at `now`. */
const withApp = async (cookie: string, now = Date.now()) => {
  startApp(personContext(db, marta))
  const secret = waitingSecret(db, testKeys(), marta) ?? ''
  const reply = await press(app.action, { code: codeAt(secret, now) }, cookie, { now })
  return { secret, codes: (reply.data as { codes: string[] }).codes }
}

describe('staff pages', () => {
  test('send a sign-in that is not enough to the second step; data and writes get 403; learning stays open', async () => {
    const weak = await having('password')
    const page = await run(adminHome.loader, get('/es/admin/settings?saved=x'), weak)
    expect([page.status, page.location]).toEqual([302, '/es/sign-in/second?next=%2Fes%2Fadmin%2Fsettings%3Fsaved%3Dx'])
    expect((await run(adminHome.loader, get('/es/admin/settings'), weak, { isData: true })).status).toBe(403)
    expect((await run(adminHome.loader, post('/es/admin/settings', {}), weak)).status).toBe(403)
    expect((await run(learn.loader, get('/es/learn'), weak)).status).toBe(200)
  })

  test('open to what is enough, and to anything once the programme does not demand it', async () => {
    expect((await run(adminHome.loader, get('/es/admin/settings'), await having('password', 'totp'))).status).toBe(200)
    expect((await run(adminHome.loader, get('/es/admin/settings'), await having('password', 'device'))).status).toBe(
      302,
    )
    changeSettings(machineContext(db), { secondFactor: 'optional' })
    expect((await run(adminHome.loader, get('/es/admin/settings'), await having('password'))).status).toBe(200)
  })

  test('ask or do not ask as an administrator says on the settings page, which is written down', async () => {
    const strong = await having('passkey')
    const choose = (value: string) => {
      const params = { lang: 'es', key: 'secondFactor' }
      const request = post('/es/admin/settings/secondFactor', { value })
      return answered(setting.action(door(request, params, testVisit({ db, cookie: strong }))))
    }
    expect((await choose('never')).status).toBe(422)
    expect((await choose('optional')).status).toBe(303)
    expect(programme(db).secondFactor).toBe('optional')
    const [newest] = listAudit(db, {}, NEWEST).rows
    expect([newest?.act, JSON.stringify(newest)]).toEqual(['settings.change', expect.stringContaining('secondFactor')])
  })
})

describe('the second step', () => {
  test('by the mailbox after the password: the device becomes known, and a code is enough there for half a year', async () => {
    const first = await press(signInPage.action, { email, password: PASSWORD }, '')
    expect(await proofsOf(first)).toEqual(['password'])
    const signedIn = cookieIn(first, 'sign_in')
    const page = await run(second.loader, get('/es/sign-in/second?next=%2Fes%2Fadmin'), signedIn)
    expect(page.data).toMatchObject({ ways: ['mailbox'], next: '/es/admin', isAgain: false })
    const asked = await press(ask.action, { email, next: '/es/admin' }, signedIn)
    const typed = await press(
      code.action,
      { code: mailedCode(db).code ?? '', next: '/es/admin' },
      `${signedIn}; ${cookieIn(asked, 'code')}`,
    )
    expect([typed.location, await proofsOf(typed)]).toEqual(['/es/admin', ['password', 'mailbox']])
    // the token is a new one
    expect(await readSignIn(db, signedIn, http)).toBeUndefined()
    const device = cookieIn(typed, 'device')
    expect(device).toMatch(/^device=[\w-]{43}$/)
    expect(noticesOf(db)).toEqual(['device-known'])

    const later = await press(ask.action, { email }, device)
    const again = await press(code.action, { code: mailedCode(db).code ?? '' }, `${device}; ${cookieIn(later, 'code')}`)
    expect(await proofsOf(again)).toEqual(['mailbox', 'device'])
    expect(cookieIn(again, 'device')).toBe('')
    const token = device.split('=')[1]
    expect(isKnownDevice(db, marta, token, Date.now() + DEVICE_LASTS_MS + 1)).toBe(false)
    expect(isKnownDevice(db, makePerson(db), token, Date.now())).toBe(false)
  })

  test('on a shared computer makes nothing known, and keeps it shared', async () => {
    const { cookie } = await startSignIn(db, marta, http, 'shared', { proofs: ['mailbox'] })
    const reply = await press(password.action, { password: PASSWORD }, cookie.split(';')[0] ?? '')
    expect(await proofsOf(reply)).toEqual(['mailbox', 'password'])
    expect((await readSignIn(db, cookieIn(reply, 'sign_in'), http))?.sharedUntil).toBeDefined()
    expect([cookieIn(reply, 'device'), db.select().from(knownDevices).all()]).toEqual(['', []])
  })

  test('takes a code of the app once, and not the one before it', async () => {
    const strong = await having('password', 'mailbox')
    const now = Date.now()
    const { secret } = await withApp(strong, now)
    expect(db.select().from(oneTimePasswords).get()?.secret).not.toContain(secret)
    const weak = await having('password')
    const show = (typed: string, at: number) =>
      press(second.action, { code: typed, next: '/es/admin' }, weak, { now: at })
    // the code that confirmed it is spent
    expect((await show(codeAt(secret, now), now)).status).toBe(422)
    const later = now + 60_000
    const reply = await show(codeAt(secret, later), later)
    expect([reply.location, await proofsOf(reply)]).toEqual(['/es/admin', ['password', 'totp']])
    const next = await having('password')
    expect((await press(second.action, { code: codeAt(secret, later) }, next, { now: later })).status).toBe(422)
    expect((await press(second.action, { code: codeAt(secret, later - 30_000) }, next, { now: later })).status).toBe(
      422,
    )
  })

  test('takes a recovery code once; new ones void those before; few tries', async () => {
    const strong = await having('password', 'mailbox')
    const { codes: paper } = await withApp(strong)
    expect(new Set(paper).size).toBe(10)
    expect(JSON.stringify(db.select().from(recoveryCodes).all())).not.toContain(paper[0]?.replace('-', ''))
    const show = async (typed: string) => press(second.action, { code: typed }, await having('password'))
    expect(await proofsOf(await show(paper[0]!.toLowerCase()))).toEqual(['password', 'recovery'])
    expect((await show(paper[0]!)).status).toBe(422)
    const made = (await press(codes.action, {}, strong)).data as { codes: string[] }
    expect((await show(paper[1]!)).status).toBe(422)
    expect((await show(made.codes[0]!)).status).toBe(303)
    const statuses = []
    for (let i = 0; i < 9; i += 1) statuses.push((await show('000000')).status)
    expect(statuses).toEqual([...Array.from({ length: 8 }, () => 422), 429])
  })

  test('is not asked of whoever has shown enough, and leads on', async () => {
    const reply = await run(second.loader, get('/es/sign-in/second?next=%2Fes%2Fadmin'), await having('passkey'))
    expect(reply.location).toBe('/es/admin')
    const away = await run(second.loader, get('/es/sign-in/second?next=%2F%2Fevil.example'), await having('passkey'))
    expect(away.location).toBe('/es/account/security')
  })
})

describe('what opens an account', () => {
  test('cannot be added by a password alone, however fresh, where staff have to show more', async () => {
    const weak = await having('password')
    const reply = await press(app.action, { code: '123456' }, weak)
    expect(reply.location).toContain('/es/sign-in/second?again')
    // and there the second step is what is asked
    const page = await run(second.loader, get('/es/sign-in/second?again&next=%2Fes%2Faccount%2Fsecurity'), weak)
    expect(page.data).toMatchObject({ isAgain: false, ways: ['mailbox'] })
  })

  test('is changed by whoever proved it within ten minutes; after that they prove it again, by any way', async () => {
    const old = await having('password', 'mailbox')
    db.update(signIns)
      .set({ provedAt: Date.now() - 10 * 60_000 })
      .run()
    expect((await press(appRemoval.action, {}, old)).location).toContain('/es/sign-in/second?again')
    const page = await run(second.loader, get('/es/sign-in/second?again&next=%2Fes%2Faccount%2Fsecurity'), old)
    expect(page.data).toMatchObject({ isAgain: true, ways: ['mailbox', 'password'] })
    expect((await press(password.action, { password: 'no es esta' }, old)).status).toBe(422)
    const reply = await press(password.action, { password: PASSWORD, next: '/es/account/security' }, old)
    expect((await press(appRemoval.action, {}, cookieIn(reply, 'sign_in'))).location).toBe('/es/account/security#app')
  })

  test('is not walked around by a password chosen by mail, where there is an app or a passkey', async () => {
    const strong = await having('password', 'mailbox')
    await withApp(strong)
    const choose = (phrase: string) =>
      hashPassword(phrase).then((chosen) => {
        const { token } = issueToken(machineContext(db, Date.now()), { id: marta, email }, 'recover')
        return resetPassword(machineContext(db, Date.now()), { token, passwordHash: chosen })
      })
    await choose('barro cocido y luz')
    const enter = async (phrase: string) => {
      const reply = await press(signInPage.action, { email, password: phrase }, '')
      return { proofs: await proofsOf(reply), cookie: cookieIn(reply, 'sign_in') }
    }
    const mailed = await enter('barro cocido y luz')
    expect(mailed.proofs).toEqual(['mailbox'])
    const page = await run(second.loader, get('/es/sign-in/second?next=%2Fes%2Fadmin'), mailed.cookie)
    expect(page.data).toMatchObject({ ways: ['totp'] })
    // changing it by such a sign-in changes nothing of that; by one that is enough it does
    const change = (from: string, to: string, cookie: string) =>
      press(passwordPage.action, { currentPassword: from, newPassword: to }, cookie)
    await change('barro cocido y luz', 'otra frase distinta', mailed.cookie)
    expect((await enter('otra frase distinta')).proofs).toEqual(['mailbox'])
    await change('otra frase distinta', 'una tercera frase', await having('mailbox', 'totp'))
    expect((await enter('una tercera frase')).proofs).toEqual(['password'])
  })

  test('is taken away at the terminal alone; it is written down, told, and every sign-in ends', async () => {
    const strong = await having('password', 'mailbox')
    await withApp(strong)
    expect(() => resetProofs(personContext(db, marta, ['administrator']), marta)).toThrow('not-allowed')
    const terminal = (address: string) =>
      resetProofsCommand({ ctx: machineContext(db), t: translator('es'), args: [address] } as unknown as Terminal)
    expect(terminal('nadie@museo.org')).toBe(1)
    expect(terminal(email)).toBe(0)
    expect(await readSignIn(db, strong, http)).toBeUndefined()
    expect([db.select().from(oneTimePasswords).all(), db.select().from(recoveryCodes).all()]).toEqual([[], []])
    expect(noticesOf(db)).toContain('factors-reset')
    expect(listAudit(db, {}, NEWEST).rows.map((row) => row.act)).toContain('proofs.reset')
  })
})
