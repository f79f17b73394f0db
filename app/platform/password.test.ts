import { describe, expect, test } from 'vitest'
import { countHashes, hashPassword, verifyPassword } from './password'

describe('passwords', () => {
  test('are argon2id with the agreed cost', async () => {
    expect(await hashPassword('una frase cualquiera')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  test('fit themselves only', async () => {
    const kept = await hashPassword('una frase cualquiera')
    expect(await verifyPassword(kept, 'una frase cualquiera')).toBe(true)
    expect(await verifyPassword(kept, 'una frase cualquiere')).toBe(false)
  })

  test('may be 200 characters of ñ and emoji, however they were composed', async () => {
    const long = 'ñ🏺'.repeat(100)
    const kept = await hashPassword(long.normalize('NFD'))
    expect(await verifyPassword(kept, long.normalize('NFC'))).toBe(true)
    expect(await verifyPassword(kept, long.slice(0, -2))).toBe(false)
  })

  test('cost the same work where there is no account, and never fit', async () => {
    const before = countHashes()
    expect(await verifyPassword(undefined, 'the hash of nobody')).toBe(false)
    expect(await verifyPassword(null, 'the hash of nobody')).toBe(false)
    expect(countHashes() - before).toBe(2)
  })
})
