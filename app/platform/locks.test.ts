import { beforeEach, expect, it } from 'vitest'
import { openDb } from '../../db/client'
import { locks } from '../../db/schema/locks'
import { freshDatabase } from '../../tests/support/database'
import type { Db } from './db'
import { giveLock, keepLock, LEASE_MS, sweepLocks, takeLock } from './locks'

const NOW = 1_000_000
// two connections on one file, as two processes have
let one: Db
let other: Db
beforeEach(() => {
  one = freshDatabase()
  other = openDb(one.$client.name)
})
const take = (db: Db, now = NOW, name = 'a') => takeLock(db, name, now)
const keep = (db: Db, token: string | undefined, now = NOW) => keepLock(db, 'a', token ?? '', now)

it('is taken once, and beside locks of other names', () => {
  const token = take(one)
  expect(token).toBeTruthy()
  expect([take(other), take(one)]).toEqual([undefined, undefined])
  expect(take(other, NOW, 'b')).toBeTruthy()
})

it('tells its holder that it is wanted, until it is given; the next holder is told nothing', () => {
  const token = take(one)
  expect(keep(one, token)).toBe('held')
  take(other)
  expect([keep(one, token), keep(one, token)]).toEqual(['wanted', 'wanted'])
  giveLock(one, 'a', token!)
  const next = take(other)
  expect([keep(other, next), keep(one, token)]).toEqual(['held', 'lost'])
})

it('lasts as long as it is renewed', () => {
  const token = take(one)
  expect(keep(one, token, NOW + LEASE_MS)).toBe('held')
  expect(take(other, NOW + LEASE_MS + 1)).toBeUndefined()
  expect(keep(one, token, NOW + 2 * LEASE_MS)).toBe('wanted')
})

it('of a dead process ends with its lease; one that wakes up again holds nothing and gives nothing away', () => {
  const dead = take(one)
  expect(take(other, NOW + LEASE_MS)).toBeUndefined()
  const next = take(other, NOW + LEASE_MS + 1)
  expect(next).toBeTruthy()
  expect(keep(one, dead, NOW + LEASE_MS + 2)).toBe('lost')
  giveLock(one, 'a', dead!)
  expect(keep(other, next, NOW + LEASE_MS + 2)).toBe('held')
})

it('is swept once nobody can hold it', () => {
  take(one)
  sweepLocks(other, NOW + 2 * LEASE_MS)
  expect(one.select().from(locks).all()).toHaveLength(1)
  sweepLocks(other, NOW + 2 * LEASE_MS + 1)
  expect(one.select().from(locks).all()).toEqual([])
})
