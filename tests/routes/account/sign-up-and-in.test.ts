import { beforeEach, describe, expect, test } from 'vitest'
import { signUp } from '../../../app/domain/accounts/sign-up.server'
import { countHashes, hashPassword } from '../../../app/platform/password'
import { readSignIn } from '../../../app/platform/auth'
import type { Db } from '../../../app/platform/db'
import { limit, limitKey } from '../../../app/platform/limits'
import type { FormAgain } from '../../../app/routes/answer.server'
import { action as signInAction, loader as signInLoader } from '../../../app/routes/account/sign-in'
import { action as signOutAction, loader as signOutLoader } from '../../../app/routes/account/sign-out'
import { action as signUpAction, loader as signUpLoader } from '../../../app/routes/account/sign-up'
import { people } from '../../../db/schema/accounts'
import { jobs, mails } from '../../../db/schema/queue'
import { machineContext, testKeys } from '../../support/context'
import { freshDatabase } from '../../support/database'
import { answered, door, get, post, testVisit } from '../../support/visit'

const es = { lang: 'es' }
const email = 'ana@museo.org'
const password = 'vitrina y silencio'
const ana = { name: 'Ana Ruiz', email, country: 'PE', password }
const RTL_120 = 'محمد بن عبد الله '.repeat(8).trim().slice(0, 120)
let db: Db

beforeEach(() => {
  db = freshDatabase()
})

const visit = (cookie?: string) => testVisit({ db, cookie, address: '203.0.113.7' })
const tryUp = (fields: Record<string, string>, cookie?: string) =>
  answered(signUpAction(door(post('/es/sign-up', fields), es, visit(cookie))))
const tryIn = (fields: Record<string, string>, from = visit()) =>
  answered(signInAction(door(post('/es/sign-in', fields), es, from)))
const owner = async () => {
  const passwordHash = await hashPassword(password)
  return signUp(machineContext(db), {
    name: 'Ana',
    email,
    country: 'PE',
    language: 'es',
    passwordHash,
    isConfirmed: true,
  }).personId
}
const whoIs = async (cookie: string | null) => (await readSignIn(db, cookie?.split(';')[0], { isHttps: false }))?.id
const problems = (data: unknown) => (data as FormAgain).form.error

describe('signing up', () => {
  test('signs in and goes where one was going, the address still to be confirmed', async () => {
    const { status, location, cookie } = await tryUp({ ...ana, next: '/es/courses/conservacion?x=1' })
    expect([status, location]).toEqual([303, '/es/courses/conservacion?x=1'])
    const kept = db.select().from(people).all()
    expect(kept).toMatchObject([
      { name: 'Ana Ruiz', email, country: 'PE', language: 'es', emailConfirmedAt: null, createdBy: 'visitor' },
    ])
    expect(await whoIs(cookie)).toBe(kept[0]?.id)
  })

  test('takes a right-to-left name of 120 letters and a password of ñ and emoji', async () => {
    const long = 'ñ🏺'.repeat(100)
    expect((await tryUp({ ...ana, name: RTL_120, password: long })).status).toBe(303)
    expect(db.select().from(people).get()?.name).toBe(RTL_120)
    expect((await tryIn({ email, password: long })).status).toBe(303)
  })

  test('says beside each field what to mend, keeps what was typed, and not the password', async () => {
    const { status, data } = await tryUp({ name: ' Ana ', email: 'ana@', country: '', password: 'corta' })
    expect(status).toBe(422)
    expect(problems(data)).toEqual({
      email: ['email-shape'],
      country: ['country-missing'],
      password: ['password-short'],
    })
    expect((data as FormAgain).form.initialValue).toMatchObject({ name: ' Ana ', email: 'ana@' })
    expect(JSON.stringify(data)).not.toContain('corta')
    expect(db.select().from(people).all()).toEqual([])
  })

  test('tells by nothing who has an account: same answer, same rows, same work', async () => {
    await owner()
    const trace = async (address: string) => {
      const before = {
        hashes: countHashes(),
        jobs: db.select().from(jobs).all().length,
        mails: db.select().from(mails).all().length,
      }
      const reply = await tryUp({ ...ana, email: address, password: 'otra frase distinta' })
      const { cookie, ...rest } = reply
      const headers = [...reply.headers].map(([name, value]) => [name, value.replace(/=[\w-]{43}/, '=')])
      const written = {
        jobs: db.select().from(jobs).all().length - before.jobs,
        mails: db.select().from(mails).all().length - before.mails,
      }
      return {
        ...rest,
        headers,
        cookie: cookie?.replace(/=[\w-]{43}/, '='),
        hashes: countHashes() - before.hashes,
        ...written,
      }
    }
    const known = await trace(email)
    expect(known).toEqual(await trace('nadie@museo.org'))
    expect(known).toMatchObject({ status: 303, hashes: 3, jobs: 1, mails: 1 })
    // and what was opened behaves the same afterwards
    const again = [
      await tryIn({ email, password: 'otra frase distinta' }),
      await tryIn({ email: 'nadie@museo.org', password: 'otra frase distinta' }),
    ]
    expect(again.map((reply) => reply.status)).toEqual([303, 303])
  })

  test('with the password of an account is signing in to it', async () => {
    const id = await owner()
    expect(await whoIs((await tryUp(ana)).cookie)).toBe(id)
    expect(db.select().from(people).all()).toHaveLength(1)
  })

  test('twice by one press opens one account, one after the other or at once', async () => {
    const form = { ...ana, press: 'b1f9d7a4' }
    const ids = await Promise.all([tryUp(form), tryUp(form)].map(async (reply) => whoIs((await reply).cookie)))
    expect(new Set([...ids, await whoIs((await tryUp(form)).cookie)]).size).toBe(1)
    const another = await whoIs((await tryUp({ ...form, password: 'otra frase distinta' })).cookie)
    expect(ids).not.toContain(another)
  })

  test('never adopts the token a browser came with', async () => {
    const fixed = `sign_in=${'A'.repeat(43)}`
    const { cookie } = await tryUp(ana, fixed)
    expect(cookie).not.toContain(fixed)
    expect(await whoIs(fixed)).toBeUndefined()
  })

  test('shows its page to strangers; whoever is signed in goes on', async () => {
    const page = await answered(signUpLoader(door(get('/es/sign-up?next=%2Fes%2Flearn'), es, visit())))
    expect(page.data).toMatchObject({ next: '/es/learn', toSignIn: '/es/sign-in?next=%2Fes%2Flearn' })
    const { cookie } = await tryUp(ana)
    const inside = await answered(signUpLoader(door(get('/es/sign-up'), es, visit(cookie?.split(';')[0]))))
    expect(inside.location).toBe('/es/learn')
  })

  test('never leads to another site', async () => {
    expect((await tryUp({ ...ana, next: '//evil.example' })).location).toBe('/es/learn')
  })
})

describe('signing in', () => {
  test('says the same, with the same work, to a wrong password and to an unknown address', async () => {
    await owner()
    const replies = []
    for (const address of [email, 'nadie@museo.org']) {
      const before = countHashes()
      const { status, data } = await tryIn({ email: address, password: 'no es esta frase' })
      replies.push({ status, error: problems(data), hashes: countHashes() - before })
    }
    expect(replies[0]).toEqual(replies[1])
    expect(replies[0]).toMatchObject({ status: 422, hashes: 2 })
  })

  test('takes the address in any case, and a claimed address with its own password', async () => {
    const id = await owner()
    expect(await whoIs((await tryIn({ email: ' ANA@museo.org', password })).cookie)).toBe(id)
    const claimed = await whoIs((await tryUp({ ...ana, password: 'otra frase distinta' })).cookie)
    expect(await whoIs((await tryIn({ email, password: 'otra frase distinta' })).cookie)).toBe(claimed)
  })

  test('is limited for one account from one address, and locks nobody else out', async () => {
    await owner()
    const statuses = []
    for (let i = 0; i < 11; i += 1) statuses.push((await tryIn({ email, password: 'no es esta frase' })).status)
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429])
    expect((await tryIn({ email, password })).status).toBe(429)
    expect((await tryIn({ email, password }, testVisit({ db, address: '198.51.100.9' }))).status).toBe(303)
    expect((await tryIn({ email: 'luis@museo.org', password })).status).toBe(422)
  })

  test('cannot be kept from its owner by somebody who tries from everywhere', async () => {
    await owner()
    expect((await tryIn({ email, password })).status).toBe(303)
    for (let i = 0; i < 61; i += 1) await limit(db, 'sign-in-account', limitKey(testKeys(), email))
    expect((await tryIn({ email, password }, testVisit({ db, address: '198.51.100.9' }))).status).toBe(429)
    expect((await tryIn({ email, password })).status).toBe(303)
  })

  test('ends the sign-in the browser had', async () => {
    await owner()
    const first = (await tryIn({ email, password })).cookie?.split(';')[0]
    const second = (await tryIn({ email, password }, visit(first))).cookie
    expect(await whoIs(first ?? null)).toBeUndefined()
    expect(await whoIs(second)).toBeDefined()
  })

  test('leads on, and says so after a password was reset', async () => {
    await owner()
    expect((await tryIn({ email, password, next: '/es/courses' })).location).toBe('/es/courses')
    const page = await answered(signInLoader(door(get('/es/sign-in?changed'), es, visit())))
    expect(page.data).toMatchObject({ isChanged: true })
  })

  test('takes nonsense for an invalid form', async () => {
    expect((await tryIn({})).status).toBe(422)
    expect((await tryIn({ email: '\u0000', password: '\u0000' })).status).toBe(422)
    const json = new Request('http://localhost:3000/es/sign-in', {
      method: 'POST',
      body: '[]',
      headers: { 'Content-Type': 'application/json' },
    })
    expect((await answered(signInAction(door(json, es, visit())))).status).toBe(415)
  })
})

describe('signing out', () => {
  test('ends the sign-in and has the browser forget; twice without harm; not by a link', async () => {
    await owner()
    const cookie = (await tryIn({ email, password })).cookie?.split(';')[0]
    const out = () => answered(signOutAction(door(post('/es/sign-out', {}), es, visit(cookie))))
    const followed = await answered(signOutLoader(door(get('/es/sign-out'), es, visit(cookie))))
    expect([followed.location, await whoIs(cookie ?? null)]).toEqual(['/es', db.select().from(people).get()?.id])
    const reply = await out()
    expect([reply.status, reply.location]).toEqual([303, '/es'])
    expect(reply.headers.get('Clear-Site-Data')).toBe('"cache", "storage"')
    expect(reply.cookie).toContain('Max-Age=0')
    expect(await whoIs(cookie ?? null)).toBeUndefined()
    expect((await out()).status).toBe(303)
  })
})
