// Keys and roots are rotated while others use them: nothing that was made before is lost, and no reader sees half a file.
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addRoot, addSigningKey, makeKeys, readKeys, ROOT_WAITS_MS } from './keys'
import { destroyKeyFile, listKeyFiles, writeKeyFile } from './keys-files'
import { watchKeys } from './keys-watch'

function made(): string {
  const dir = join(mkdtempSync(join(tmpdir(), 'minicursos-keys-')), 'keys')
  makeKeys(dir)
  return dir
}
const numbers = (dir: string, kind: 'sign' | 'root') => listKeyFiles(dir, kind).map(({ number }) => number)

test('a folder has one key of each kind, readable by its owner alone, and making again changes nothing', () => {
  const dir = made()
  const before = readKeys(dir)
  makeKeys(dir)
  expect(readdirSync(dir).toSorted()).toEqual(['root.key', 'sign-0001.pem'])
  for (const name of readdirSync(dir)) expect(statSync(join(dir, name)).mode & 0o777).toBe(0o600)
  expect(readKeys(dir).signingKeyId).toBe(before.signingKeyId)
})

test('a root of before roots had numbers, and what it sealed, go on as the first', () => {
  const dir = made()
  const sealed = readKeys(dir).seal('identity', 'person:1', 'DNI 45678901')
  const asBefore = sealed.replace('v2.1.', 'v1.')
  addRoot(dir, Date.now() - ROOT_WAITS_MS)
  const after = readKeys(dir)
  expect(after.rootNumber()).toBe(2)
  expect(after.unseal('identity', 'person:1', asBefore)).toBe('DNI 45678901')
  expect(after.unseal('identity', 'person:2', asBefore)).toBeUndefined()
  expect(after.seal('identity', 'person:1', 'x')).toMatch(/^v2\.2\./)
})

test('a new root makes nothing until every process knows it, and codes of the former are known', () => {
  const dir = made()
  const before = readKeys(dir)
  addRoot(dir)
  const at = readKeys(dir)
  expect(at.rootNumber()).toBe(1)
  expect(at.hmac('accounts.code', 'a')).toBe(before.hmac('accounts.code', 'a'))
  const dir2 = made()
  const old = readKeys(dir2)
  addRoot(dir2, Date.now() - ROOT_WAITS_MS)
  const now = readKeys(dir2)
  expect(now.hmac('accounts.code', 'a')).not.toBe(old.hmac('accounts.code', 'a'))
  expect(now.hmacs('accounts.code', 'a')).toEqual([now.hmac('accounts.code', 'a'), old.hmac('accounts.code', 'a')])
})

test('of two writers at once each makes a whole key of its own number', () => {
  const dir = made()
  const [one, other] = [addSigningKey(dir), addSigningKey(dir)]
  expect([one.number, other.number]).toEqual([2, 3])
  // the number was taken between looking and writing
  expect(writeKeyFile(dir, 'sign', 'x', 2)).toBeUndefined()
  expect(readdirSync(dir).filter((name) => name.startsWith('.'))).toEqual([])
})

test('what a writer left that died is no key, and is cleared away later', () => {
  const dir = made()
  const left = join(dir, '.new-half')
  writeFileSync(left, '-----BEGIN PRIV')
  expect(readKeys(dir).signingKeyId).toHaveLength(22)
  makeKeys(dir)
  expect(existsSync(left)).toBe(true)
  utimesSync(left, 1, 1)
  makeKeys(dir)
  expect(existsSync(left)).toBe(false)
})

test('a process that runs takes the new key up within a second, and keeps the old one where the folder is away', () => {
  const dir = made()
  let now = Date.now() + 10_000
  const keys = watchKeys(dir, () => now)
  const first = keys()
  addSigningKey(dir)
  expect(keys()).toBe(first)
  now += 1_000
  const second = keys()
  expect(second.signingKeyId).not.toBe(first.signingKeyId)
  // what an act was given stays as it is
  expect(first.sign(Buffer.from('x'))).toBe(first.sign(Buffer.from('x')))
  rmSync(dir, { recursive: true })
  now += 1_000
  expect(keys()).toBe(second)
})

test('the first root may be destroyed, and is not made anew', () => {
  const dir = made()
  addRoot(dir, Date.now() - ROOT_WAITS_MS)
  destroyKeyFile(dir, listKeyFiles(dir, 'root')[0]!)
  makeKeys(dir)
  expect(numbers(dir, 'root')).toEqual([2])
  expect(addRoot(dir).number).toBe(3)
})
