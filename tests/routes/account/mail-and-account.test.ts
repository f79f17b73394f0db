import { beforeEach, describe, expect, test } from 'vitest'
import { findPerson, findPersonByEmail } from '../../../app/domain/accounts/queries.server'
import { signUp } from '../../../app/domain/accounts/sign-up.server'
import { issueToken } from '../../../app/domain/accounts/tokens.server'
import { enrol } from '../../../app/domain/enrolments/enrol.server'
import { readSignIn, startSignIn } from '../../../app/platform/auth'
import type { Db } from '../../../app/platform/db'
import { hashPassword, verifyPassword } from '../../../app/platform/password'
import * as account from '../../../app/routes/account/account'
import * as confirm from '../../../app/routes/account/confirm'
import * as confirmLink from '../../../app/routes/account/confirm-link'
import * as passwordPage from '../../../app/routes/account/password'
import * as recover from '../../../app/routes/account/recover'
import * as reset from '../../../app/routes/account/reset'
import type { FormAgain } from '../../../app/routes/answer.server'
import * as outbox from '../../../app/routes/system/outbox'
import { completions } from '../../../db/schema/progress'
import { mails } from '../../../db/schema/queue'
import { machineContext, personContext, TEST_NOW } from '../../support/context'
import { freshDatabase } from '../../support/database'
import { publishNth } from '../../support/graduate'
import { answered, door, get, post, testVisit } from '../../support/visit'

const email = 'ana@museo.org'
const password = 'vitrina y silencio'
const passwordHash = await hashPassword(password)
const ana = { name: 'Ana Ruiz', email, country: 'PE', language: 'es' as const, passwordHash }
const http = { isHttps: false }
let db: Db
let id: string
let cookie: string

beforeEach(async () => {
  db = freshDatabase()
  id = signUp({ ...machineContext(db), actor: { kind: 'visitor' } }, ana).personId
  cookie = (await startSignIn(db, id, http)).cookie.split(';')[0] ?? ''
})

type Door = (args: ReturnType<typeof door>) => Promise<unknown>
const ask = (
  work: Door,
  request: Request,
  { as = cookie, token = '', settings = {} }: { as?: string; token?: string; settings?: Record<string, string> } = {},
) => answered(work(door(request, { lang: 'es', token }, testVisit({ db, cookie: as, settings }))))
const secret = (purpose: 'confirm' | 'recover') =>
  issueToken(machineContext(db, Date.now()), { id, email }, purpose, purpose === 'confirm') as {
    token: string
    code: string
  }
const errors = (data: unknown) => (data as FormAgain).form.error

describe('confirming', () => {
  test('by code: a wrong one is refused, the right one leads on', async () => {
    const { code } = secret('confirm')
    const wrong = await ask(
      confirm.action,
      post('/es/confirm', { code: code === '00000000' ? '11111111' : '00000000' }),
    )
    expect([wrong.status, Object.keys(errors(wrong.data) ?? {})]).toEqual([422, ['']])
    expect(errors((await ask(confirm.action, post('/es/confirm', { code: '12' }))).data)).toEqual({
      code: ['code-shape'],
    })
    expect(errors((await ask(confirm.action, post('/es/confirm', {}))).data)).toEqual({ code: ['code-missing'] })
    const typed = `${code.slice(0, 4)} ${code.slice(4)}`
    const right = await ask(confirm.action, post('/es/confirm', { code: typed, next: '/es/courses/a' }))
    expect([right.status, right.location]).toEqual([303, '/es/confirm?next=%2Fes%2Fcourses%2Fa'])
    const page = await ask(confirm.loader, get(right.location ?? ''))
    expect(page.data).toMatchObject({ isConfirmed: true, next: '/es/courses/a' })
  })

  test('by code may be guessed eight times, whatever the guesses', async () => {
    const statuses = []
    for (let i = 0; i < 10; i += 1)
      statuses.push((await ask(confirm.action, post('/es/confirm', { code: `0000000${i}` }))).status)
    expect(statuses.filter((status) => status === 422)).toHaveLength(8)
    expect(statuses.at(-1)).toBe(429)
  })

  test('asks for another mail by a button, and not without end', async () => {
    const statuses = []
    for (let i = 0; i < 6; i += 1)
      statuses.push((await ask(confirm.action, post('/es/confirm', { again: '1' }))).status)
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429])
    expect(db.select().from(mails).all()).toHaveLength(1)
  })

  test('by link: looking changes nothing, pressing confirms, and signs nobody in', async () => {
    const { token } = secret('confirm')
    const looked = await ask(confirmLink.loader, get(`/es/confirm/${token}`), { as: '', token })
    expect(looked.data).toMatchObject({ link: { name: 'Ana Ruiz', email, joins: false }, isSignedIn: false })
    expect(findPersonByEmail(db, email)).toBeUndefined()
    const pressed = await ask(confirmLink.action, post(`/es/confirm/${token}`, {}), { as: '', token })
    expect([pressed.status, pressed.data, pressed.cookie]).toEqual([200, { isJoined: false, certificates: [] }, null])
    expect(findPersonByEmail(db, email)?.id).toBe(id)
    const old = await ask(confirmLink.action, post('/es/confirm/x', {}), { as: '', token: 'nothing' })
    expect(old.status).toBe(422)
  })
})

describe('confirming the address of a course that is done', () => {
  beforeEach(() => {
    const { id: enrolmentId } = enrol(personContext(db, id), { courseId: publishNth(db, 1), language: 'es' })
    const done = { enrolmentId, completedAt: TEST_NOW, revision: 1, markPercent: 90, country: 'PE' }
    db.insert(completions).values(done).run()
  })
  const ready = [{ code: expect.stringMatching(/^\w{4}-/), title: { text: 'Curso de prueba', lang: 'es' } }]

  test('leads to the certificate, by code', async () => {
    await ask(confirm.action, post('/es/confirm', { code: secret('confirm').code }))
    expect((await ask(confirm.loader, get('/es/confirm'))).data).toMatchObject({ certificates: ready })
  })

  test('leads to the certificate, by link', async () => {
    const { token } = secret('confirm')
    const pressed = await ask(confirmLink.action, post(`/es/confirm/${token}`, {}), { as: '', token })
    expect(pressed.data).toEqual({ isJoined: false, certificates: ready })
  })
})

describe('a forgotten password', () => {
  test('is answered alike for every address', async () => {
    const known = await ask(recover.action, post('/es/recover', { email }), { as: '' })
    const unknown = await ask(recover.action, post('/es/recover', { email: 'nadie@museo.org' }), { as: '' })
    expect([known.status, known.location]).toEqual([303, '/es/recover?sent'])
    expect({ ...known, headers: [...known.headers] }).toEqual({ ...unknown, headers: [...unknown.headers] })
    expect(errors((await ask(recover.action, post('/es/recover', { email: 'ana' }))).data)).toEqual({
      email: ['email-shape'],
    })
  })

  test('is limited', async () => {
    const statuses = []
    for (let i = 0; i < 5; i += 1)
      statuses.push((await ask(recover.action, post('/es/recover', { email }), { as: '' })).status)
    expect(statuses).toEqual([303, 303, 303, 303, 429])
  })

  test('is replaced once by the link', async () => {
    const { token } = secret('recover')
    expect((await ask(reset.loader, get('/es/recover/x'), { token })).data).toMatchObject({ isOpen: true })
    const short = await ask(reset.action, post('/es/recover/x', { newPassword: 'corta' }), { token })
    expect(errors(short.data)).toEqual({ newPassword: ['password-short'] })
    const done = await ask(reset.action, post('/es/recover/x', { newPassword: 'otra frase distinta' }), { token })
    expect([done.status, done.location]).toEqual([303, '/es/sign-in?changed'])
    expect(await verifyPassword(findPersonByEmail(db, email)?.passwordHash, 'otra frase distinta')).toBe(true)
    expect(await readSignIn(db, cookie, http)).toBeUndefined()
    const twice = await ask(reset.action, post('/es/recover/x', { newPassword: 'otra frase distinta' }), { token })
    expect(twice.status).toBe(422)
    expect((await ask(reset.loader, get('/es/recover/x'), { token })).data).toMatchObject({ isOpen: false })
  })
})

describe('my account', () => {
  test('is for the signed-in: a redirect that remembers on GET, 401 on a write', async () => {
    const asked = await ask(account.loader, get('/es/account'), { as: '' })
    expect(asked.location).toBe('/es/sign-in?next=%2Fes%2Faccount')
    for (const page of [account, passwordPage, confirm]) {
      expect((await ask(page.action, post('/es/account', {}), { as: '' })).status).toBe(401)
    }
  })

  test('keeps name, country and language', async () => {
    const saved = await ask(
      account.action,
      post('/es/account', { name: 'Ana  Ruiz Gil', country: 'PT', language: 'pt' }),
    )
    expect(saved.location).toBe('/es/account?saved')
    expect(findPerson(db, id)).toMatchObject({ name: 'Ana Ruiz Gil', country: 'PT', language: 'pt' })
    const wrong = await ask(account.action, post('/es/account', { name: '', country: 'XX', language: 'fr' }))
    expect(errors(wrong.data)).toEqual({
      name: ['name-missing'],
      country: ['country-missing'],
      language: ['language-missing'],
    })
    const page = await ask(account.loader, get('/es/account?saved'))
    expect(page.data).toMatchObject({ notice: 'saved', email: { email, confirmedAt: null } })
    expect(JSON.stringify(page.data)).not.toContain('argon2')
  })

  test('changes the password of whoever knows the present one, and ends the other sign-ins', async () => {
    const other = (await startSignIn(db, id, http)).cookie.split(';')[0] ?? ''
    const change = (fields: Record<string, string>) => ask(passwordPage.action, post('/es/account/password', fields))
    const wrong = await change({ currentPassword: 'no es esta frase', newPassword: 'otra frase distinta' })
    expect([wrong.status, errors(wrong.data)]).toEqual([422, { currentPassword: ['password-wrong'] }])
    expect(JSON.stringify(wrong.data)).not.toContain('frase')
    const done = await change({ currentPassword: password, newPassword: 'otra frase distinta' })
    expect(done.location).toBe('/es/account?password')
    expect([(await readSignIn(db, cookie, http))?.id, await readSignIn(db, other, http)]).toEqual([id, undefined])
  })
})

describe('the outbox', () => {
  test('is there only in a demonstration without a mail server', async () => {
    expect((await ask(outbox.loader, get('/es/outbox'))).data).toMatchObject({ letters: [] })
    expect((await ask(outbox.loader, get('/es/outbox'), { settings: { DEMO: '0' } })).status).toBe(404)
    expect(
      (await ask(outbox.loader, get('/es/outbox'), { settings: { SMTP_URL: 'smtp://localhost:2525' } })).status,
    ).toBe(404)
  })
})
