import { beforeEach, describe, expect, test } from 'vitest'
import { CHALLENGE_LASTS_MS } from '../../../app/domain/proofs/challenges.server'
import { readSignIn, startSignIn } from '../../../app/platform/auth'
import type { Db } from '../../../app/platform/db'
import * as addition from '../../../app/routes/account/security-passkey'
import * as additionChallenge from '../../../app/routes/account/security-passkey-challenge'
import * as naming from '../../../app/routes/account/security-passkey-name'
import * as removal from '../../../app/routes/account/security-passkey-removal'
import * as signIn from '../../../app/routes/account/sign-in-passkey'
import * as signInChallenge from '../../../app/routes/account/sign-in-passkey-challenge'
import { people, signIns } from '../../../db/schema/accounts'
import { knownDevices, passkeys } from '../../../db/schema/proofs'
import { madePasskey, type SoftAuthenticator, softAuthenticator, usedPasskey } from '../../support/authenticator'
import { freshDatabase } from '../../support/database'
import { makePerson } from '../../support/learner'
import { noticesOf } from '../../support/mailed-code'
import { answered, door, post, testVisit } from '../../support/visit'

const http = { isHttps: false }
let db: Db
let ana: string
let cookie: string
let key: SoftAuthenticator
beforeEach(async () => {
  db = freshDatabase()
  ana = makePerson(db, { email: 'ana@museo.org' })
  cookie = await cookieOf(ana)
  key = softAuthenticator()
})

const cookieOf = async (id: string) => (await startSignIn(db, id, http)).cookie.split(';')[0] ?? ''
type Action = (args: ReturnType<typeof door>) => Promise<unknown>
type Fields = Record<string, string>
const press = (work: Action, fields: Fields, { as = cookie, now = Date.now(), params = {} as Fields } = {}) =>
  answered(work(door(post('/es/x', fields), { lang: 'es', ...params }, testVisit({ db, cookie: as, now }))))
const challengeOf = async (work: Action, as = cookie): Promise<string> => {
  const reply = await work(door(post('/es/x', {}), { lang: 'es' }, testVisit({ db, cookie: as })))
  return ((await (reply as Response).json()) as { challenge: string }).challenge
}
const add = async (of = key, how = {}, as = cookie) =>
  press(
    addition.action,
    { answer: madePasskey(of, await challengeOf(additionChallenge.action, as), how), name: 'Teléfono' },
    { as },
  )
const enter = async (how = {}, challenge?: string, now?: number) =>
  press(
    signIn.action,
    { answer: usedPasskey(key, challenge ?? (await challengeOf(signInChallenge.action, '')), how) },
    { as: '', ...(now === undefined ? {} : { now }) },
  )
const whoIs = (reply: { cookie: string | null }) => readSignIn(db, reply.cookie?.split(';')[0], http)

describe('a passkey', () => {
  test('is added by its owner, who is told, and signs in without a password: that is enough', async () => {
    expect(await add()).toMatchObject({ status: 303, location: '/es/account/security#passkeys' })
    expect(db.select().from(passkeys).all()).toMatchObject([{ id: key.id, personId: ana, name: 'Teléfono' }])
    const reply = await enter()
    expect(reply.location).toBe('/es/learn')
    expect(await whoIs(reply)).toMatchObject({ id: ana, proofs: ['passkey'] })
    expect(db.select().from(knownDevices).all()).toHaveLength(1)
    expect(noticesOf(db)).toEqual(['passkey-added', 'device-known'])
    expect(db.select().from(passkeys).get()).toMatchObject({ counter: 1 })
  })

  test('pressed twice is added once; another account cannot take it', async () => {
    await add()
    await add()
    expect(db.select().from(passkeys).all()).toHaveLength(1)
    const luis = await cookieOf(makePerson(db))
    expect((await add(key, {}, luis)).status).toBe(409)
  })

  test.each([
    ['of another origin', { origin: 'https://minicursos.example.evil' }],
    ['of another site', { rpId: 'evil.example' }],
    ['of somebody who was not verified', { isVerified: false }],
  ])('%s is neither added nor taken', async (_, how) => {
    expect((await add(key, how)).status).toBe(422)
    expect(db.select().from(passkeys).all()).toEqual([])
    await add()
    const reply = await enter(how)
    expect([reply.status, reply.cookie]).toEqual([422, null])
  })

  test('answers a challenge once, for what it was asked, within five minutes', async () => {
    await add()
    const challenge = await challengeOf(signInChallenge.action, '')
    expect((await enter({}, challenge)).status).toBe(303)
    expect((await enter({}, challenge)).status).toBe(422)
    // one that nobody asked, one for adding, one that is too old
    expect((await enter({}, 'A'.repeat(43))).status).toBe(422)
    expect((await enter({}, await challengeOf(additionChallenge.action))).status).toBe(422)
    const old = await challengeOf(signInChallenge.action, '')
    expect((await enter({}, old, Date.now() + CHALLENGE_LASTS_MS + 1000)).status).toBe(422)
  })

  test('is added only to the account whose challenge it answers', async () => {
    const luis = await cookieOf(makePerson(db))
    const challenge = await challengeOf(additionChallenge.action, luis)
    expect((await press(addition.action, { answer: madePasskey(key, challenge), name: 'x' })).status).toBe(422)
  })

  test('whose counter goes back is a copy', async () => {
    await add()
    await enter({ counter: 9 })
    expect((await enter({ counter: 9 })).status).toBe(422)
    expect((await enter({ counter: 3 })).status).toBe(422)
    expect((await enter({ counter: 10 })).status).toBe(303)
  })

  test('with another key, or of nobody, opens nothing', async () => {
    await add()
    const forged = { ...softAuthenticator(), id: key.id }
    const challenge = await challengeOf(signInChallenge.action, '')
    expect((await press(signIn.action, { answer: usedPasskey(forged, challenge) }, { as: '' })).status).toBe(422)
    db.update(people).set({ endedAt: 5 }).run()
    expect((await enter()).status).toBe(422)
  })

  test('that was removed opens nothing; its owner is told; another’s is not there', async () => {
    await add()
    const luis = await cookieOf(makePerson(db))
    const params = { passkeyId: key.id }
    await press(removal.action, {}, { as: luis, params })
    expect((await press(naming.action, { name: 'Mía' }, { as: luis, params })).status).toBe(404)
    expect(db.select().from(passkeys).get()?.name).toBe('Teléfono')
    await press(naming.action, { name: '  La  de casa ' }, { params })
    expect(db.select().from(passkeys).get()?.name).toBe('La de casa')
    await press(removal.action, {}, { params })
    expect((await enter()).status).toBe(422)
    expect(noticesOf(db)).toEqual(['passkey-added', 'passkey-removed'])
  })

  test('asks for a fresh proof before anything changes', async () => {
    await add()
    db.update(signIns)
      .set({ provedAt: Date.now() - 11 * 60_000 })
      .run()
    const toProve = '/es/sign-in/second?again&next=%2Fes%2Faccount%2Fsecurity'
    expect((await press(additionChallenge.action, {})).status).toBe(403)
    expect((await press(addition.action, { answer: '{}', name: 'x' })).location).toBe(toProve)
    expect((await press(removal.action, {}, { params: { passkeyId: key.id } })).location).toBe(toProve)
    expect(db.select().from(passkeys).all()).toHaveLength(1)
  })

  test('takes nonsense for a refusal', async () => {
    await add()
    const strange = [
      '',
      '[]',
      'null',
      '{"response":{"clientDataJSON":"%%%"}}',
      '{"id":7,"response":7}',
      'x'.repeat(30_000),
    ]
    for (const answer of strange) {
      expect((await press(signIn.action, { answer }, { as: '' })).status).toBe(422)
      expect((await press(addition.action, { answer, name: 'x' })).status).toBe(422)
    }
  })
})
