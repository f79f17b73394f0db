import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../../tests/support/database'
import { testKeys } from '../../tests/support/context'
import { forgive, limit, limitKey } from './limits'

const tries = async (count: number, once: () => Promise<{ ok: boolean }>) => {
  const answers = await Promise.all(Array.from({ length: count }, once))
  return answers.filter((answer) => answer.ok).length
}

describe('limits', () => {
  test('let through as many as they say, also all at once, and say when to come back', async () => {
    const db = freshDatabase()
    expect(await tries(30, () => limit(db, 'sign-in-pair', 'ana'))).toBe(10)
    const answer = await limit(db, 'sign-in-pair', 'ana')
    expect(answer.ok).toBe(false)
    expect(!answer.ok && answer.retryMs > 0 && answer.retryMs <= 600_000).toBe(true)
  })

  test('lock nobody else out, and end when forgiven', async () => {
    const db = freshDatabase()
    await tries(30, () => limit(db, 'sign-in-pair', 'ana'))
    expect(await limit(db, 'sign-in-pair', 'luis')).toEqual({ ok: true })
    expect(await limit(db, 'sign-in-account', 'ana')).toEqual({ ok: true })
    await forgive(db, 'sign-in-pair', 'ana')
    expect(await limit(db, 'sign-in-pair', 'ana')).toEqual({ ok: true })
  })

  test('are counted in the database, which holds no address', async () => {
    const db = freshDatabase()
    await limit(db, 'verify-address', limitKey(testKeys(), '203.0.113.7'))
    const rows = JSON.stringify(db.$client.prepare('select * from rate_limits').all())
    expect(rows).toContain('verify-address')
    expect(rows).not.toContain('203.0.113.7')
  })
})
