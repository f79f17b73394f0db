import { beforeEach, expect, test } from 'vitest'
import { machineContext, personContext, TEST_NOW } from '../../../tests/support/context'
import { freshDatabase } from '../../../tests/support/database'
import type { Db } from '../../platform/db'
import { NEWEST, readPageKey } from '../../platform/page-key'
import { type AuditFilter, listAudit } from './queries.server'
import { record } from './record.server'

let db: Db
beforeEach(() => {
  db = freshDatabase()
  record(personContext(db, 'ana', [], TEST_NOW), 'courses.publish', 'curso', { revision: 3 })
  record(personContext(db, 'rui', [], TEST_NOW + 1), 'courses.publish', 'otro')
  record(machineContext(db, TEST_NOW + 2), 'accounts.grant-role', 'ana', { role: 'instructor', country: null })
})
const subjects = (filter: AuditFilter) => listAudit(db, filter).rows.map(({ subject }) => subject)

test('acts are listed newest first, with what they say', () => {
  expect(listAudit(db, {}).rows).toMatchObject([
    {
      actor: 'machine:seed',
      act: 'accounts.grant-role',
      subject: 'ana',
      detail: { role: 'instructor', country: null },
    },
    { actor: 'rui', detail: {} },
    { actor: 'ana', detail: { revision: 3 } },
  ])
})

test('each part of a filter narrows', () => {
  expect(subjects({ actor: 'ana' })).toEqual(['curso'])
  expect(subjects({ act: 'courses.publish' })).toEqual(['otro', 'curso'])
  expect(subjects({ subject: 'ana' })).toEqual(['ana'])
  expect(subjects({ from: TEST_NOW + 1, until: TEST_NOW + 2 })).toEqual(['otro'])
  expect(subjects({ actor: 'ana', act: 'accounts.grant-role' })).toEqual([])
  expect(subjects({ from: TEST_NOW + 2, until: TEST_NOW })).toEqual([])
})

test('pages hold each act once, also those of one moment', () => {
  for (let n = 0; n < 7; n += 1) record(machineContext(db, TEST_NOW), 'courses.reopen', `c${n}`)
  const seen: string[] = []
  for (let key: string | undefined = undefined, page = 0; page < 9; page += 1) {
    const { rows, next } = listAudit(db, {}, key === undefined ? NEWEST : readPageKey(key), 3)
    seen.push(...rows.map(({ id }) => id))
    if (next === undefined) break
    key = next
  }
  expect([seen.length, new Set(seen).size]).toEqual([10, 10])
})

test.each(['x', '12', '12.', '.a', '9'.repeat(30) + '.a', '1.a b', "1.' or 1"])('%j is the beginning', (text) => {
  expect(readPageKey(text)).toEqual(NEWEST)
})

test('acts of one moment stay in the order they were done in', () => {
  const done = Array.from({ length: 40 }, (_, n) => `c${n}`)
  for (const subject of done) record(machineContext(db, TEST_NOW + 9), 'courses.reopen', subject)
  expect(subjects({ from: TEST_NOW + 9, until: TEST_NOW + 10 })).toEqual(done.toReversed())
})

test('nobody changes or removes what was written', () => {
  for (const sql of ["update audit_entries set actor = 'x'", 'delete from audit_entries'])
    expect(() => db.$client.exec(sql)).toThrow('append-only')
  expect(listAudit(db, {}).rows).toHaveLength(3)
})
