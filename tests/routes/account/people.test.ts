// Doors for people as they are: shared computers, access cards, an address added later, mails stopped by one press.
import { enoughCookie } from '../../support/sign-in'
import { beforeEach, describe, expect, test } from 'vitest'
import { findAffiliation } from '../../../app/domain/accounts/affiliation.server'
import { hasLearningMail, setLearningMail, stopToken } from '../../../app/domain/accounts/consent.server'
import { grantRole } from '../../../app/domain/accounts/grant-role.server'
import { makeCard } from '../../../app/domain/accounts/make-card.server'
import { signUp } from '../../../app/domain/accounts/sign-up.server'
import { addInstitution } from '../../../app/domain/institutions/add-institution.server'
import { readSignIn, startSignIn } from '../../../app/platform/auth'
import type { Db } from '../../../app/platform/db'
import { countHashes, hashPassword } from '../../../app/platform/password'
import type { FormAgain } from '../../../app/routes/answer.server'
import * as choose from '../../../app/routes/account/choose-password'
import * as email from '../../../app/routes/account/email'
import * as stop from '../../../app/routes/account/mail-stop'
import * as signIn from '../../../app/routes/account/sign-in'
import * as signOut from '../../../app/routes/account/sign-out'
import * as signUpPage from '../../../app/routes/account/sign-up'
import * as workplace from '../../../app/routes/account/workplace'
import * as cards from '../../../app/routes/coordinate/access-cards'
import { mails } from '../../../db/schema/queue'
import { machineContext, personContext, testKeys } from '../../support/context'
import { freshDatabase } from '../../support/database'
import { answered, door, get, post, testVisit } from '../../support/visit'

const password = 'vitrina y silencio'
const http = { isHttps: false }
const passwordHash = await hashPassword(password)
let db: Db
let id: string

beforeEach(() => {
  db = freshDatabase()
  const ana = { name: 'Ana Ruiz', email: 'ana@museo.org', country: 'PE', language: 'es' as const, passwordHash }
  id = signUp(machineContext(db), { ...ana, isConfirmed: true }).personId
})

type Door = (args: ReturnType<typeof door>) => Promise<unknown>
const ask = (work: Door, request: Request, params: Record<string, string> = {}, cookie = '') =>
  answered(work(door(request, { lang: 'es', ...params }, testVisit({ db, cookie }))))
const tryIn = (fields: Record<string, string>) => ask(signIn.action, post('/es/sign-in', fields))
const errors = (data: unknown) => (data as FormAgain).form.error
const cookies = (headers: Headers) => headers.getSetCookie()
const ownCookie = async (personId = id) => (await startSignIn(db, personId, http)).cookie.split(';')[0] ?? ''
const newCard = (press = 'press-0001') =>
  makeCard(machineContext(db, Date.now()), { press, name: 'Lucía Quispe', country: 'PE', language: 'es' })

describe('on a shared computer', () => {
  test('nothing outlives the browser, and signing out clears what this sign-in left', async () => {
    const reply = await tryIn({ email: 'ana@museo.org', password, place: 'shared' })
    expect(cookies(reply.headers).every((cookie) => !cookie.includes('Max-Age'))).toBe(true)
    const cookie = reply.cookie?.split(';')[0] ?? ''
    expect((await readSignIn(db, cookie, http))?.sharedUntil).toBeGreaterThan(Date.now())
    const out = await ask(signOut.action, post('/es/sign-out', {}), {}, cookie)
    const cleared = ['sign_in=', 'lang=', 'theme=', 'voice=', 'version=']
    expect(cookies(out.headers).map((text) => text.split(';')[0])).toEqual(cleared)
    expect(cookies(out.headers).every((text) => text.includes('Max-Age=0'))).toBe(true)
    expect(await readSignIn(db, cookie, http)).toBeUndefined()
  })

  test('an own computer is what is not ticked, whatever else is sent', async () => {
    for (const place of ['', 'own', 'SHARED', 'x'.repeat(5000)]) {
      const reply = await tryIn({ email: 'ana@museo.org', password, place })
      expect(cookies(reply.headers).every((cookie) => cookie.includes('Max-Age'))).toBe(true)
    }
  })
})

describe('an access card', () => {
  test('leads to a password and in; the code is spent only then', async () => {
    const card = newCard()
    const typed = `${card.code.slice(0, 4).toLowerCase()} ${card.code.slice(4)}`
    const first = await tryIn({
      email: card.accessName.toUpperCase(),
      password: typed,
      place: 'shared',
      next: '/es/courses/a',
    })
    expect(first.location).toMatch(/^\/es\/access\/[\w.-]+\?place=shared&next=%2Fes%2Fcourses%2Fa$/)
    expect(first.cookie).toBeNull()
    const again = await tryIn({ email: card.accessName, password: card.code })
    const ticket = /access\/([^?]+)/.exec(again.location ?? '')?.[1] ?? ''
    const page = await ask(choose.loader, get(`/es/access/${ticket}`), { ticket })
    expect(page.data).toMatchObject({ person: { accessName: card.accessName } })
    const short = await ask(choose.action, post(`/es/access/${ticket}`, { newPassword: 'corta' }), { ticket })
    expect([short.status, errors(short.data)]).toEqual([422, { newPassword: ['password-short'] }])
    const press = () =>
      ask(choose.action, post(`/es/access/${ticket}`, { newPassword: 'barro cocido y luz' }), { ticket })
    const [one, two] = [await press(), await press()]
    expect([one.status, one.location, two.status]).toEqual([303, '/es/learn', 303])
    const wrong = await ask(choose.action, post(`/es/access/${ticket}`, { newPassword: 'otra frase larga' }), {
      ticket,
    })
    expect(wrong.status).toBe(422)
    expect((await tryIn({ email: card.accessName, password: card.code })).status).toBe(422)
    expect((await tryIn({ email: card.accessName, password: 'barro cocido y luz' })).status).toBe(303)
  })

  test('tells by nothing which user names there are, and is guessed ten times at most', async () => {
    const card = newCard()
    const replies = []
    for (const who of [card.accessName, 'nadie-nunca-123']) {
      const before = countHashes()
      const { status, data } = await tryIn({ email: who, password: 'ABCD-EFGH' })
      replies.push({ status, error: errors(data), hashes: countHashes() - before })
    }
    expect(replies[0]).toEqual(replies[1])
    const statuses = []
    for (let i = 0; i < 11; i += 1)
      statuses.push((await tryIn({ email: card.accessName, password: `ABCD-EFG${i % 10}` })).status)
    expect(statuses.slice(-2)).toEqual([429, 429])
    expect((await tryIn({ email: card.accessName, password: card.code })).status).toBe(429)
  })

  test('is shown to whoever presses the button, never by its address', async () => {
    grantRole(machineContext(db), { personId: id, role: 'coordinator' })
    const cookie = await enoughCookie(db, id)
    const fields = { name: 'Máximo Ñahui', country: 'PE', language: 'pt', press: 'press-0002' }
    const made = await ask(cards.action, post('/es/coordinate/access-cards', fields), {}, cookie)
    const { card } = made.data as { card: { code: string; lang: string; accessName: string } }
    expect(card).toMatchObject({ lang: 'pt', accessName: expect.stringMatching(/^maximo-nahui-\d{3}$/) })
    const page = await ask(cards.loader, get('/es/coordinate/access-cards?page=-7&country=%27'), {}, cookie)
    expect(page.data).toMatchObject({ total: 1, page: 1, cards: [{ accessName: card.accessName, state: 'open' }] })
    expect(JSON.stringify(page.data)).not.toContain(card.code)
    const bad = await ask(
      cards.action,
      post('/es/coordinate/access-cards', { ...fields, name: '🏺', country: 'XX' }),
      {},
      cookie,
    )
    expect([bad.status, Object.keys(errors(bad.data) ?? {})]).toEqual([422, ['name', 'country']])
  })

  test('may be followed by an address of one’s own', async () => {
    const { personId } = newCard()
    const cookie = await ownCookie(personId)
    const bad = await ask(email.action, post('/es/account/email', { email: 'lucia@' }), {}, cookie)
    expect(errors(bad.data)).toEqual({ email: ['email-shape'] })
    const good = await ask(email.action, post('/es/account/email', { email: 'lucia@museo.org' }), {}, cookie)
    expect(good.location).toBe('/es/confirm')
    expect(db.select().from(mails).all()).toMatchObject([
      { template: 'confirm', personId, toAddress: 'lucia@museo.org' },
    ])
  })
})

describe('mails about courses', () => {
  test('are agreed to by a tick at the sign-up, and by nothing else', async () => {
    const form = { name: 'Rosa', country: 'PE', password: 'una frase cualquiera' }
    const up = async (address: string, more: Record<string, string>) => {
      const reply = await ask(signUpPage.action, post('/es/sign-up', { ...form, email: address, ...more }))
      return hasLearningMail(db, (await readSignIn(db, reply.cookie?.split(';')[0], http))?.id ?? '')
    }
    expect(await up('uno@museo.org', {})).toBe(false)
    expect(await up('dos@museo.org', { learningMail: 'on' })).toBe(false)
    expect(await up('tres@museo.org', { learningMail: 'yes' })).toBe(true)
  })

  test('stop by one press, signed in nowhere; looking changes nothing; a wrong token is nothing', async () => {
    setLearningMail(personContext(db, id), { isWanted: true })
    const token = stopToken(testKeys(), id)
    const page = await ask(stop.loader, get(`/es/mail/stop/${token}`), { token })
    expect([page.data, hasLearningMail(db, id)]).toMatchObject([{ isOn: true }, true])
    const oneClick = () =>
      ask(stop.action, post(`/es/mail/stop/${token}`, { 'List-Unsubscribe': 'One-Click' }), { token })
    expect([(await oneClick()).status, (await oneClick()).status, hasLearningMail(db, id)]).toEqual([200, 200, false])
    expect((await ask(stop.action, post('/es/mail/stop/x', {}), { token: `${id}.x` })).status).toBe(404)
    expect((await ask(stop.loader, get('/es/mail/stop/x'), { token: 'x' })).status).toBe(404)
  })
})

test('where one works is one of the register, said, changed and taken back', async () => {
  const cookie = await ownCookie()
  const add = (name: string) =>
    addInstitution(machineContext(db), { name, country: 'PE', province: 'PE-CUS', kind: 'public' }).institutionId
  const [one, two] = [add('Museo del Valle'), add('Museo de la Costa')]
  const say = (fields: Record<string, string>) =>
    ask(workplace.action, post('/es/account/workplace', fields), {}, cookie)
  expect((await say({ institutionId: one, jobArea: 'education' })).location).toBe('/es/account/workplace?saved')
  expect(findAffiliation(db, id)).toMatchObject({ institution: { id: one }, jobArea: 'education', confirmedAt: null })
  await say({ institutionId: two, jobArea: 'collections' })
  expect(findAffiliation(db, id)?.institution.id).toBe(two)
  expect(Object.keys(errors((await say({ institutionId: '', jobArea: 'nonsense' })).data) ?? {})).toEqual([
    'institutionId',
    'jobArea',
  ])
  expect((await say({ institutionId: 'nowhere', jobArea: 'other' })).status).toBe(404)
  await say({ ends: '1' })
  await say({ ends: '1' })
  expect(findAffiliation(db, id)).toBeUndefined()
})
