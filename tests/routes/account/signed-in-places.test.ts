import { beforeEach, describe, expect, test } from 'vitest'
import { readSignIn, startSignIn } from '../../../app/platform/auth'
import type { ListedSignIn } from '../../../app/platform/auth-list'
import type { Db } from '../../../app/platform/db'
import { hashPassword } from '../../../app/platform/password'
import * as one from '../../../app/routes/account/security-one-end'
import * as others from '../../../app/routes/account/security-others-end'
import * as security from '../../../app/routes/account/security'
import * as signIn from '../../../app/routes/account/sign-in'
import { people, signIns } from '../../../db/schema/accounts'
import { knownDevices } from '../../../db/schema/proofs'
import { freshDatabase } from '../../support/database'
import { makePerson } from '../../support/learner'
import { answered, door, get, post, testVisit } from '../../support/visit'

const http = { isHttps: false }
const ANDROID = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36'
let db: Db
let ana: string
beforeEach(() => {
  db = freshDatabase()
  ana = makePerson(db, { email: 'ana@museo.org' })
})
const start = async (id = ana) => (await startSignIn(db, id, http)).cookie.split(';')[0] ?? ''
type Work = (args: ReturnType<typeof door>) => Promise<unknown>
const run = (work: Work, request: Request, cookie: string, params = {}) =>
  answered(work(door(request, { lang: 'es', ...params }, testVisit({ db, cookie, userAgent: ANDROID }))))
const listed = async (cookie: string) =>
  ((await run(security.loader, get('/es/account/security'), cookie)).data as { signIns: ListedSignIn[] }).signIns
const isOpen = async (cookie: string) => (await readSignIn(db, cookie, http)) !== undefined

describe('my sign-ins', () => {
  test('are told by a coarse device and nothing finer', async () => {
    db.update(people)
      .set({ passwordHash: await hashPassword('vitrina y silencio') })
      .run()
    const fields = { email: 'ana@museo.org', password: 'vitrina y silencio' }
    const reply = await run(signIn.action, post('/es/sign-in', fields), '')
    const rows = await listed(reply.cookie?.split(';')[0] ?? '')
    expect(rows).toMatchObject([{ label: 'Chrome · Android', isThis: true, isShared: false }])
    const kept = JSON.stringify([db.select().from(signIns).all(), rows])
    expect(kept).not.toMatch(/AppleWebKit|203\.0\.113/)
  })

  test('are ended one by one, as they are listed; another person’s are not there', async () => {
    const [here, there] = [await start(), await start()]
    const luis = await start(makePerson(db))
    const [foreign] = await listed(luis)
    const other = (await listed(here)).find((row) => !row.isThis)
    await run(one.action, post('/es/x', {}), here, { id: foreign?.id ?? '' })
    expect([await isOpen(luis), await isOpen(there)]).toEqual([true, true])
    await run(one.action, post('/es/x', {}), here, { id: other?.id ?? '' })
    await run(one.action, post('/es/x', {}), here, { id: other?.id ?? '' })
    expect([await isOpen(here), await isOpen(there)]).toEqual([true, false])
  })

  test('end all but this one, and other devices are new again', async () => {
    const [here, there, luis] = [await start(), await start(), await start(makePerson(db))]
    const known = { createdAt: 1, expiresAt: Date.now() + 60_000 }
    db.insert(knownDevices)
      .values([
        { id: 'mine', personId: ana, ...known },
        { id: 'other', personId: (await readSignIn(db, luis, http))?.id ?? '', ...known },
      ])
      .run()
    await run(others.action, post('/es/x', {}), here)
    expect([await isOpen(here), await isOpen(there), await isOpen(luis)]).toEqual([true, false, true])
    expect(db.select().from(knownDevices).all()).toMatchObject([{ id: 'other' }])
  })
})
