import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '../../db/client'
import { people, roleGrants, signIns } from '../../db/schema/accounts'
import { freshDatabase } from '../../tests/support/database'
import {
  clearedCookie,
  deleteExpiredSignIns,
  endSignIn,
  endSignInsOf,
  readSignIn,
  SHARED_IDLE_MS,
  SHARED_MOST_MS,
  startSignIn,
} from './auth'

const http = { isHttps: false }
let db: Db

beforeEach(() => {
  db = freshDatabase()
  const person = {
    name: 'Ana',
    email: 'ana@museo.org',
    emailKey: 'ana@museo.org',
    country: 'PE',
    language: 'es',
    createdAt: 1,
  }
  db.insert(people)
    .values({ ...person, id: 'ana', createdBy: 'visitor' })
    .run()
})

const tokenOf = (cookie: string) => /sign_in=([^;]*)/.exec(cookie)?.[1] ?? ''
const start = async () => (await startSignIn(db, 'ana', http)).cookie

describe('a sign-in', () => {
  test('is found by its cookie, with the roles of the moment', async () => {
    const cookie = await start()
    const grant = { personId: 'ana', grantedAt: 1, grantedBy: 'x' }
    db.insert(roleGrants)
      .values({ ...grant, id: '1', role: 'instructor' })
      .run()
    db.insert(roleGrants)
      .values({ ...grant, id: '2', role: 'administrator', endedAt: 2, endedBy: 'x' })
      .run()
    expect(await readSignIn(db, `theme=dark; sign_in=${tokenOf(cookie)}`, http)).toEqual({
      id: 'ana',
      name: 'Ana',
      email: 'ana@museo.org',
      emailConfirmedAt: null,
      language: 'es',
      country: 'PE',
      roles: ['instructor'],
      token: tokenOf(cookie),
      proofs: [],
      provedAt: db.select().from(signIns).get()?.createdAt,
      since: db.select().from(signIns).get()?.createdAt,
    })
  })

  test('is kept as a hash: what the database holds signs nobody in', async () => {
    const token = tokenOf(await start())
    const kept = db.select().from(signIns).all()
    expect(JSON.stringify(kept)).not.toContain(token)
    expect(kept[0]?.id).toMatch(/^[0-9a-f]{64}$/)
    expect(await readSignIn(db, `sign_in=${kept[0]?.id}`, http)).toBeUndefined()
  })

  test('has a cookie that scripts and other sites cannot use, bound to the host on https', async () => {
    expect(await start()).toMatch(/^sign_in=[\w-]{43}; HttpOnly; Max-Age=34560000; Path=\/; SameSite=Lax$/)
    const secure = (await startSignIn(db, 'ana', { isHttps: true })).cookie
    expect(secure).toMatch(/^__Host-sign_in=[\w-]{43};.*Path=\/.*Secure/)
    expect(secure).not.toContain('Domain')
    expect(await readSignIn(db, `sign_in=${tokenOf(secure)}`, { isHttps: true })).toBeUndefined()
    expect(clearedCookie(http)).toContain('sign_in=; HttpOnly; Max-Age=0')
  })

  test('never takes over a token that was there before', async () => {
    const fixed = 'A'.repeat(43)
    expect(await readSignIn(db, `sign_in=${fixed}`, http)).toBeUndefined()
    expect(tokenOf(await start())).not.toBe(fixed)
  })

  test('ends alone, twice without harm, or with all the others', async () => {
    const [one, two, three] = [tokenOf(await start()), tokenOf(await start()), tokenOf(await start())]
    await endSignIn(db, one)
    await endSignIn(db, one)
    expect(await readSignIn(db, `sign_in=${one}`, http)).toBeUndefined()
    endSignInsOf(db, 'ana', two)
    expect(await readSignIn(db, `sign_in=${three}`, http)).toBeUndefined()
    expect((await readSignIn(db, `sign_in=${two}`, http))?.id).toBe('ana')
    endSignInsOf(db, 'ana')
    expect(await readSignIn(db, `sign_in=${two}`, http)).toBeUndefined()
  })

  test('lasts thirty days and is renewed in their second half', async () => {
    const token = tokenOf(await start())
    const day = 24 * 60 * 60
    const now = Math.floor(Date.now() / 1000)
    const expires = () => db.select().from(signIns).get()?.expiresAt ?? 0
    expect(Math.abs(expires() - now - 30 * day)).toBeLessThan(100)
    db.update(signIns)
      .set({ expiresAt: now + 10 * day })
      .run()
    expect(await readSignIn(db, `sign_in=${token}`, http)).toBeDefined()
    expect(expires()).toBeGreaterThan(now + 29 * day)
    db.update(signIns)
      .set({ expiresAt: now - 1 })
      .run()
    expect(await readSignIn(db, `sign_in=${token}`, http)).toBeUndefined()
  })

  test('on a shared computer goes with the browser, ends without use and after four hours at most', async () => {
    const { cookie } = await startSignIn(db, 'ana', http, 'shared')
    expect(cookie).toMatch(/^sign_in=[\w-]{43}; HttpOnly; Path=\/; SameSite=Lax$/)
    const token = tokenOf(cookie)
    const row = () => db.select().from(signIns).get()!
    const read = () => readSignIn(db, `sign_in=${token}`, http)
    const begun = row().createdAt
    expect(row().expiresAt).toBe(Math.floor((begun + SHARED_IDLE_MS) / 1000))
    expect((await read())?.sharedUntil).toBe(begun + SHARED_MOST_MS)
    expect(row().expiresAt).toBe(Math.floor((begun + SHARED_IDLE_MS) / 1000))
    // used again after twenty minutes: another half hour
    const seconds = (ms: number) => Math.floor((Date.now() + ms) / 1000)
    db.update(signIns)
      .set({ expiresAt: seconds(10 * 60_000) })
      .run()
    expect(await read()).toBeDefined()
    expect(row().expiresAt).toBeGreaterThanOrEqual(seconds(SHARED_IDLE_MS) - 2)
    // but never beyond four hours from the beginning
    const nearEnd = Date.now() - SHARED_MOST_MS + 5 * 60_000
    db.update(signIns)
      .set({ createdAt: nearEnd, expiresAt: seconds(60_000) })
      .run()
    expect(await read()).toBeDefined()
    expect(row().expiresAt).toBe(Math.floor((nearEnd + SHARED_MOST_MS) / 1000))
    db.update(signIns)
      .set({ expiresAt: seconds(-1000) })
      .run()
    expect(await read()).toBeUndefined()
    expect(db.select().from(signIns).all()).toEqual([])
  })

  test('knows how it was proved, goes on from the one before, and notes its day once', async () => {
    const since = Date.now() - 3 * 3_600_000
    const how = { proofs: ['password', 'totp'] as const, label: 'Firefox · Linux', since }
    const token = tokenOf((await startSignIn(db, 'ana', http, 'shared', how)).cookie)
    const read = () => readSignIn(db, `sign_in=${token}`, http)
    expect(await read()).toMatchObject({ proofs: ['password', 'totp'], since, sharedUntil: since + SHARED_MOST_MS })
    const day = Date.now() - (Date.now() % 86_400_000)
    const used = () => db.select().from(signIns).get()?.usedAt
    expect(used()).toBe(day)
    db.update(signIns).set({ usedAt: 7 }).run()
    await read()
    expect(used()).toBeGreaterThanOrEqual(day)
    db.update(signIns)
      .set({ usedAt: Date.now() + 7 })
      .run()
    const kept = used()
    await read()
    expect(used()).toBe(kept)
  })

  test('of an account that ended is none; expired ones are swept', async () => {
    const token = tokenOf(await start())
    db.update(people).set({ endedAt: 5 }).run()
    expect(await readSignIn(db, `sign_in=${token}`, http)).toBeUndefined()
    db.update(signIns).set({ expiresAt: 5 }).run()
    deleteExpiredSignIns(db)
    expect(db.select().from(signIns).all()).toEqual([])
  })

  test.each([
    '',
    'sign_in',
    'sign_in=',
    'sign_in=%ff',
    'sign_in=a;sign_in',
    `sign_in=${'x'.repeat(60_000)}`,
    '=;;=',
    null,
    undefined,
  ])('is not made of nonsense %#', async (header) => expect(await readSignIn(db, header, http)).toBeUndefined())
})
