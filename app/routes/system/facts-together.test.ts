// Facts of one moment share a commit; another process's transaction delays them and stops nothing else.
import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { type Db, openDb } from '../../../db/client'
import { enrol } from '../../domain/enrolments/enrol.server'
import type { Enrolment } from '../../domain/enrolments/queries.server'
import { tryTransaction } from '../../platform/db'
import { personContext, machineContext } from '../../../tests/support/context'
import { COURSE_ID, courseDocument, publishDocument } from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { makePerson, watchedFact } from '../../../tests/support/learner'
import type { Context } from '../../domain/context'
import { acceptTogether } from './facts-together.server'

let db: Db
/** as another process has it */
let other: Db
let ctx: Context
let enrolment: Enrolment

beforeEach(() => {
  db = freshDatabase()
  other = openDb(db.$client.name)
  publishDocument(machineContext(db), courseDocument())
  ctx = personContext(db, makePerson(db))
  enrolment = enrol(ctx, { courseId: COURSE_ID, language: 'es' })
})

const bodyTo = (ms: number) => ({ sentAt: ctx.now, facts: [watchedFact(ctx, enrolment, [[0, ms]])] })
const stored = () => other.$client.prepare('select count(*) from facts').pluck().get()

test('every reply comes after the commit that holds its facts', async () => {
  const seen = await Promise.all(
    Array.from({ length: 60 }, async (_, i) => {
      const reply = await acceptTogether(ctx, bodyTo(1_000 + i))
      const known = other.$client.prepare('select 1 from facts where id = ?').get(reply?.outcomes[0]?.id)
      return reply?.outcomes[0]?.ok === true && known !== undefined
    }),
  )
  expect(seen).toEqual(seen.map(() => true))
  expect(stored()).toBe(60)
})

test('while another process writes, this one goes on with other things and saves afterwards', async () => {
  other.$client.exec('begin immediate')
  let isAnswered = false
  const reply = acceptTogether(ctx, bodyTo(5_000)).then((told) => {
    isAnswered = true
    return told
  })
  for (let i = 0; i < 20; i += 1) await pause(1)
  expect(isAnswered).toBe(false)
  other.$client.exec('rollback')
  expect((await reply)?.outcomes[0]?.ok).toBe(true)
  expect(stored()).toBe(1)
})

test('what breaks takes nobody else’s facts with it', async () => {
  const broken: Context = { ...ctx, actor: { kind: 'visitor' } }
  const [good, bad] = await Promise.allSettled([
    acceptTogether(ctx, bodyTo(5_000)),
    acceptTogether(broken, bodyTo(6_000)),
  ])
  expect(good).toMatchObject({ status: 'fulfilled', value: { outcomes: [{ ok: true }] } })
  expect(bad.status).toBe('rejected')
  expect(stored()).toBe(1)
})

test('a transaction that is tried is whole or nothing, and keeps waiting for its turn elsewhere', () => {
  expect(tryTransaction({ db }, () => 7)).toEqual({ value: 7 })
  expect(() =>
    tryTransaction({ db }, () => {
      db.$client.exec('delete from enrolments')
      throw new Error('broken')
    }),
  ).toThrow('broken')
  expect(db.$client.prepare('select count(*) from enrolments').pluck().get()).toBe(1)
  other.$client.exec('begin immediate')
  expect(tryTransaction({ db }, () => 7)).toBeUndefined()
  other.$client.exec('rollback')
  expect(db.$client.pragma('busy_timeout', { simple: true })).toBe(5000)
})
