import { beforeEach, describe, expect, test } from 'vitest'
import { CODE_LASTS_MS } from '../../../app/domain/proofs/prepare-mail.server'
import { CODE_TRIES } from '../../../app/domain/proofs/take-code.server'
import { readSignIn } from '../../../app/platform/auth'
import type { Db } from '../../../app/platform/db'
import { action as codeAction, loader as codeLoader } from '../../../app/routes/account/sign-in-code'
import { action as askAction } from '../../../app/routes/account/sign-in-code-request'
import { people } from '../../../db/schema/accounts'
import { signInCodes } from '../../../db/schema/proofs'
import { jobs, mails } from '../../../db/schema/queue'
import { freshDatabase } from '../../support/database'
import { makePerson } from '../../support/learner'
import { mailedCode } from '../../support/mailed-code'
import { answered, door, get, post, testVisit } from '../../support/visit'

const es = { lang: 'es' }
const email = 'ana@museo.org'
let db: Db
let ana: string
beforeEach(() => {
  db = freshDatabase()
  ana = makePerson(db, { name: 'Ana Ruiz', email })
})

const NOBODY = { cookie: '', now: Date.now() }
type From = { cookie?: string; now?: number; address?: string }
const visit = (from: From) => testVisit({ db, ...NOBODY, ...from })
const ask = async (fields: Record<string, string>, from: From = {}) => {
  const reply = await answered(askAction(door(post('/es/sign-in/code-request', fields), es, visit(from))))
  return { ...reply, browser: reply.cookie?.split(';')[0] ?? '' }
}
const type = (browser: string, code: string, more: Record<string, string> = {}, from: From = {}) =>
  answered(codeAction(door(post('/es/sign-in/code', { code, ...more }), es, visit({ ...from, cookie: browser }))))
const whoIs = async (cookie: string | null) => readSignIn(db, cookie?.split(';')[0], { isHttps: false })

describe('a code from the mail', () => {
  test('signs in, once, where it was asked for, without a password; and the address is proven', async () => {
    db.update(people).set({ emailConfirmedAt: null, passwordHash: null }).run()
    const { status, location, browser } = await ask({ email: ' ANA@museo.org', next: '/es/courses' })
    expect([status, location]).toEqual([303, '/es/sign-in/code?next=%2Fes%2Fcourses'])
    const { code = '', to, text } = mailedCode(db)
    expect([to, code.length]).toEqual([email, 8])
    expect(text).not.toContain('Ana Ruiz')
    const reply = await type(browser, `${code.slice(0, 4)} ${code.slice(4)}`, { next: '/es/courses' })
    expect([reply.status, reply.location]).toEqual([303, '/es/courses'])
    expect(await whoIs(reply.cookie)).toMatchObject({ id: ana, proofs: ['mailbox'] })
    expect(db.select().from(people).get()?.emailConfirmedAt).not.toBeNull()
    expect((await type(browser, code)).status).toBe(422)
  })

  test('tells by nothing who has an account', async () => {
    const trace = async (address: string) => {
      const count = () => [jobs, mails, signInCodes].map((table) => db.select().from(table).all().length)
      const before = count()
      const { status, location, headers, browser } = await ask({ email: address })
      const shape = [...headers].map(([name, value]) => [name, value.replace(/=[\w-]{43}/, '=')])
      const page = await answered(codeLoader(door(get('/es/sign-in/code'), es, visit({ cookie: browser }))))
      const shown = JSON.stringify(page.data).replaceAll(address, '')
      const wrong = await type(browser, '00000000')
      const said = JSON.stringify(wrong.data)
      return { status, location, shape, shown, said, wrong: wrong.status, rows: count().map((n, i) => n - before[i]!) }
    }
    const known = await trace(email)
    expect(await trace('nadie@museo.org')).toEqual(known)
    expect(known).toMatchObject({ status: 303, wrong: 422, rows: [1, 1, 1] })
    mailedCode(db)
    expect(db.select().from(mails).all()).toHaveLength(1)
  })

  test('opens nothing in another browser, nor for another person', async () => {
    makePerson(db, { email: 'luis@museo.org' })
    const mine = await ask({ email })
    const { code = '' } = mailedCode(db)
    const other = await ask({ email: 'luis@museo.org' })
    mailedCode(db)
    expect((await type('', code)).status).toBe(422)
    expect((await type(`code=${'A'.repeat(43)}`, code)).status).toBe(422)
    expect((await type(other.browser, code)).status).toBe(422)
    expect((await type(mine.browser, '%00')).status).toBe(422)
  })

  test('is good for ten minutes from the mail on', async () => {
    const { browser } = await ask({ email })
    // the mail waited half an hour
    const sent = NOBODY.now + 30 * 60_000
    const { code = '' } = mailedCode(db, sent)
    expect((await type(browser, code, {}, { now: sent + CODE_LASTS_MS })).status).toBe(422)
    expect((await type(browser, code, {}, { now: sent + CODE_LASTS_MS - 1 })).status).toBe(303)
  })

  test('bears few wrong tries: after them the right one is wrong too, and twenty get nowhere', async () => {
    const { browser } = await ask({ email })
    const { code = '' } = mailedCode(db)
    const wrong = code === '00000000' ? '11111111' : '00000000'
    const statuses = []
    for (let i = 0; i < 20; i += 1) statuses.push((await type(browser, wrong)).status)
    expect(statuses.slice(0, CODE_TRIES)).toEqual(Array.from({ length: CODE_TRIES }, () => 422))
    expect(statuses.every((status) => status === 422 || status === 429)).toBe(true)
    expect((await type(browser, code)).status).toBe(422)
  })

  test('is sent a few times only, and somebody elsewhere keeps nobody from theirs', async () => {
    const replies = []
    for (let i = 0; i < 6; i += 1) replies.push((await ask({ email })).status)
    expect(replies).toEqual([303, 303, 303, 303, 303, 429])
    // whoever signed in from an address gets a code there even while others use up those of the account
    const home = { address: '198.51.100.9' }
    const { browser } = await ask({ email }, home)
    const { code = '' } = mailedCode(db)
    expect((await type(browser, code, {}, home)).status).toBe(303)
    for (let i = 0; i < 12; i += 1) await ask({ email }, { address: `203.0.113.${50 + i}` })
    expect((await ask({ email }, { address: '203.0.113.90' })).status).toBe(429)
    expect((await ask({ email }, home)).status).toBe(303)
  })

  test('keeps the tick for a shared computer, ends the sign-in the browser had, and adopts none', async () => {
    const fixed = `sign_in=${'A'.repeat(43)}`
    const { browser, cookie } = await ask({ email, place: 'shared' })
    expect(cookie).toMatch(/^code=[\w-]{43}; Path=\/; SameSite=Lax; HttpOnly$/)
    const { code = '' } = mailedCode(db)
    const reply = await type(`${browser}; ${fixed}`, code)
    expect((await whoIs(reply.cookie))?.sharedUntil).toBeDefined()
    expect(reply.cookie).not.toContain(fixed)
    expect(await whoIs(fixed)).toBeUndefined()
    expect(reply.headers.getSetCookie().some((one) => one.startsWith('device='))).toBe(false)
    expect(reply.headers.getSetCookie().at(-1)).toContain('code=; Path=/; Max-Age=0')
  })

  test('of an address that somebody else owns by now signs nobody in', async () => {
    db.update(people).set({ emailConfirmedAt: null }).run()
    const { browser } = await ask({ email })
    const { code = '' } = mailedCode(db)
    db.update(people).set({ email: 'otra@museo.org', emailKey: 'otra@museo.org' }).run()
    makePerson(db, { email })
    expect((await type(browser, code)).status).toBe(422)
  })

  test('asks for a whole address, and says what is wrong beside it', async () => {
    const reply = await ask({ email: 'lucia-quispe-482' })
    expect(reply.status).toBe(422)
    expect(JSON.stringify(reply.data)).toContain('email-shape')
  })
})
