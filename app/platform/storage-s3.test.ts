// What only a store across a line can get wrong: it fails, it lies, it has more than fits on a page.
import { mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type TestS3, testS3 } from '../../tests/support/s3'
import { sha256 } from './ids'
import { NotStored, type Storage } from './storage'
import { s3Storage } from './storage-s3'

let s3: TestS3
let storage: Storage
const scratch = mkdtempSync(join(tmpdir(), 'minicursos-scratch-'))
beforeAll(async () => {
  s3 = await testS3()
  storage = s3Storage(s3.settings, scratch)
})
afterAll(() => s3.stop())
afterEach(() => {
  s3.meddle = undefined
  expect(readdirSync(scratch)).toEqual([])
  expect(s3.unfinished()).toEqual([])
})

const bytes = (content: string | Buffer): Readable => Readable.from([Buffer.from(content)])

/** Answers the requests that `which` names with a status, as often as given. */
function refuse(which: (req: IncomingMessage) => boolean, status: number, times = Infinity): () => number {
  let count = 0
  s3.meddle = (req: IncomingMessage, res: ServerResponse) => {
    if (!which(req) || count >= times) return false
    count += 1
    req.resume().on('end', () => res.writeHead(status).end())
    return true
  }
  return () => count
}

it('sends no byte of what the store has', async () => {
  const { hash } = await storage.put(bytes('there already'))
  s3.requests.length = 0
  await s3Storage(s3.settings, scratch).put(bytes('there already'))
  const key = `/cursos/media/${hash}`
  expect(s3.requests).toEqual([`HEAD ${key}`, `PUT ${key}`])
  expect(await storage.slice(hash, 0, 12)).toEqual(Buffer.from('there already'))
})

it('replaces an object that is not as long as its bytes', async () => {
  const { hash } = await storage.put(bytes('once whole'))
  writeFileSync(s3.objectFile(hash), 'once')
  await storage.put(bytes('once whole'))
  expect(await storage.slice(hash, 0, 9)).toEqual(Buffer.from('once whole'))
})

it('tries again where the store was busy', async () => {
  const count = refuse((req) => req.method === 'PUT', 503, 2)
  const { hash } = await storage.put(bytes('at the third try'))
  expect(count()).toBe(2)
  expect(s3.objects()).toContain(hash)
})

it('gives an upload up when a part of it is refused for good', async () => {
  const content = Buffer.alloc(20_000_000, 3)
  const count = refuse((req) => (req.url ?? '').includes('partNumber=2'), 500)
  await expect(storage.put(bytes(content))).rejects.toThrow()
  expect(count()).toBe(3)
  expect(s3.requests.some((request) => request.startsWith('DELETE'))).toBe(true)
  s3.meddle = undefined
  expect(await storage.size(sha256(content))).toBeUndefined()
})

it('says of a store that does not answer that it fails, not that nothing is there', async () => {
  const { hash } = await storage.put(bytes('behind a broken line'))
  const fresh = s3Storage(s3.settings, scratch)
  refuse(() => true, 500)
  const tries = [
    fresh.size(hash),
    fresh.read(hash, 0, 1),
    fresh.withFile(hash, () => Promise.resolve()),
    fresh.put(bytes('in vain')),
    fresh.remove(hash),
    fresh.list()[Symbol.asyncIterator]().next(),
  ]
  for (const each of await Promise.allSettled(tries)) {
    expect(each.status).toBe('rejected')
    expect((each as PromiseRejectedResult).reason).not.toBeInstanceOf(NotStored)
  }
  const nowhere = s3Storage({ ...s3.settings, endpoint: 'http://127.0.0.1:1' }, scratch)
  await expect(nowhere.size(hash)).rejects.toThrow('ECONNREFUSED')
  await expect(s3Storage({ ...s3.settings, secretAccessKey: 'x' }, scratch).put(bytes('x'))).rejects.toThrow()
})

it('gives no program bytes that are not those asked for', async () => {
  const { hash } = await storage.put(bytes('as they came'))
  writeFileSync(s3.objectFile(hash), 'as they were')
  await expect(storage.withFile(hash, () => Promise.resolve())).rejects.toThrow('other bytes')
  await expect(storage.slice(hash, 0, 20)).rejects.toThrow('other bytes')
})

it('lists page after page', async () => {
  const before = s3.objects().length
  const old = new Date('2026-03-01T00:00:00Z')
  for (let n = 0; n < 1_205; n += 1) {
    writeFileSync(s3.objectFile(sha256(`${n}`)), '')
    utimesSync(s3.objectFile(sha256(`${n}`)), old, old)
  }
  s3.requests.length = 0
  const found: number[] = []
  for await (const { modifiedAt } of storage.list()) found.push(modifiedAt)
  expect(found.length).toBe(before + 1_205)
  expect(found.filter((at) => at === old.getTime())).toHaveLength(1_205)
  expect(s3.requests.length).toBe(2)
})

it('answers others while a hundred read slowly', async () => {
  const size = 5_000_000
  const { hash } = await storage.put(bytes(Buffer.alloc(size, 1)))
  const slow = await Promise.all(Array.from({ length: 100 }, () => storage.read(hash, 0, size - 1)))
  expect(s3.running()).toBeGreaterThan(90)
  expect(await storage.size(sha256('nothing'))).toBeUndefined()
  for (const source of slow) source.destroy()
  await expect.poll(() => s3.running()).toBe(0)
})
