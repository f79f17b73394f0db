import { beforeEach, describe, expect, test } from 'vitest'
import { setPassword } from '../../support/account'
import { startSignIn } from '../../../app/platform/auth'
import * as account from '../../../app/routes/account/account'
import * as agreements from '../../../app/routes/account/agreements'
import * as asked from '../../../app/routes/account/deletion-asked'
import * as deletion from '../../../app/routes/account/deletion'
import * as back from '../../../app/routes/account/deletion-return'
import { openDeletion } from '../../../app/domain/privacy/queries.server'
import { setLearningMail } from '../../../app/domain/accounts/consent.server'
import type { Db } from '../../../db/client'
import { mails, jobs } from '../../../db/schema/queue'
import { personContext } from '../../support/context'
import { freshDatabase } from '../../support/database'
import { makeGraduate } from '../../support/graduate'
import { answered, door, get, post, testVisit } from '../../support/visit'

const MINUTE_MS = 60_000
const PASSWORD = 'vitrina-y-silencio-9'
let db: Db
let personId: string
let cookie: string
beforeEach(async () => {
  db = freshDatabase()
  ;({ personId } = makeGraduate(db))
  await setPassword(db, personId, PASSWORD)
  cookie = (await startSignIn(db, personId, { isHttps: false })).cookie.split(';')[0] ?? ''
})

type Door = (args: ReturnType<typeof door>) => Promise<unknown>
const LATER = Date.now() + 11 * MINUTE_MS
const send = (work: Door, fields: Record<string, string>, { now = LATER, lang = 'es' } = {}) =>
  answered(work(door(post('/es/x', fields), { lang }, testVisit({ db, cookie, now }))))
const read = (work: Door) => answered(work(door(get('/es/x'), { lang: 'es' }, testVisit({ db, cookie, now: LATER }))))
const close = (fields: Record<string, string> = {}, when = {}) =>
  send(deletion.action, { certificates: 'keep', word: 'cerrar ', currentPassword: PASSWORD, ...fields }, when)

describe('closing an account', () => {
  test('asks for the word and the password, and ends every sign-in', async () => {
    const wrongs: Record<string, string>[] = [
      { word: 'si' },
      { currentPassword: 'no-es-esta-clave' },
      { currentPassword: '' },
      { certificates: 'burn' },
    ]
    for (const wrong of wrongs) expect(await close(wrong)).toMatchObject({ status: 422 })
    expect(openDeletion(db, personId)).toBeUndefined()
    const reply = await close()
    expect(reply).toMatchObject({ status: 303, location: '/es/account/deletion/asked' })
    expect(reply.headers.get('Clear-Site-Data')).toContain('storage')
    expect(await read(account.loader)).toMatchObject({ status: 302, location: expect.stringContaining('/sign-in') })
    expect((await read(asked.loader)).status).toBe(200)
    expect(db.select().from(mails).all()).toMatchObject([{ template: 'deletion-asked', state: 'queued' }])
    expect(
      db
        .select()
        .from(jobs)
        .all()
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['privacy.erase', 'privacy.send-mail'])
  })

  test('takes a sign-in of minutes ago for the password, and the word of another language', async () => {
    expect(
      await close({ currentPassword: '', word: 'ENCERRAR' }, { now: Date.now() + MINUTE_MS, lang: 'en' }),
    ).toMatchObject({
      status: 303,
    })
  })

  test('without a password it asks for another sign-in', async () => {
    await setPassword(db, personId, undefined)
    expect((await read(deletion.loader)).data).toMatchObject({ proof: 'sign-in' })
    expect(await close({ currentPassword: PASSWORD })).toMatchObject({ status: 422 })
  })

  test('leads to the way back wherever one goes, and taking it back opens everything', async () => {
    await close()
    cookie = (await startSignIn(db, personId, { isHttps: false })).cookie.split(';')[0] ?? ''
    for (const work of [account.loader, agreements.loader] as Door[])
      expect(await read(work)).toMatchObject({ status: 303, location: '/es/account/deletion' })
    expect((await read(deletion.loader)).data).toMatchObject({ open: { certificates: 'keep', isBegun: false } })
    expect(await send(back.action, {})).toMatchObject({ status: 303, location: '/es/account' })
    expect((await read(account.loader)).status).toBe(200)
  })
})

test('what was agreed to is shown in the words of its version, with its dates', async () => {
  const own = personContext(db, personId)
  setLearningMail(own, { isWanted: true })
  setLearningMail(own, { isWanted: false })
  expect((await read(agreements.loader)).data).toMatchObject({
    agreements: [
      { kind: 'learning-mail', version: 1, shownSince: '2026-11-23', endedHow: 'account', endedAt: own.now },
    ],
  })
})
