// The contract of a storage, kept by each back end; what only one of them can get wrong is at the end.
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type TestS3, testS3 } from '../../tests/support/s3'
import { sha256 } from './ids'
import { type Listed, NotStored, type Storage } from './storage'
import { diskStorage } from './storage-disk'
import { s3Storage } from './storage-s3'

const MANY = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 251))
const NOBODY = 'a'.repeat(64)
const DAY_MS = 86_400_000

let s3: TestS3
const media = mkdtempSync(join(tmpdir(), 'minicursos-storage-'))
const scratch = mkdtempSync(join(tmpdir(), 'minicursos-scratch-'))
beforeAll(async () => void (s3 = await testS3()))
afterAll(() => s3.stop())
afterEach(() => void (s3.meddle = undefined))

const bytes = (content: string | Buffer): Readable => Readable.from([Buffer.from(content)])

async function listed(storage: Storage): Promise<Listed[]> {
  const all: Listed[] = []
  for await (const each of storage.list()) all.push(each)
  return all
}

/** Pushes `size` bytes in pieces, then ends or breaks. */
function stream(size: number, end: 'whole' | 'cut'): Readable {
  const piece = Buffer.alloc(64 * 1024, 7)
  let left = size
  return new Readable({
    read() {
      if (left > 0) this.push(piece.subarray(0, Math.min(left, piece.length)))
      else if (end === 'cut') this.destroy(new Error('cut'))
      else this.push(null)
      left -= piece.length
    },
  })
}

interface BackEnd {
  open(): Storage
  /** names of what is stored, looked up behind the storage's back */
  stored(): string[]
  onTheirWay(): string[]
  file(hash: string): string
}

const backEnds: Record<string, BackEnd> = {
  disk: {
    open: () => diskStorage(media),
    stored: () => readdirSync(media).filter((name) => name !== 'incoming'),
    onTheirWay: () => (existsSync(join(media, 'incoming')) ? readdirSync(join(media, 'incoming')) : []),
    file: (hash) => join(media, hash),
  },
  s3: {
    open: () => s3Storage(s3.settings, scratch),
    stored: () => s3.objects(),
    onTheirWay: () => [...readdirSync(scratch), ...s3.unfinished()],
    file: (hash) => s3.objectFile(hash),
  },
}

describe.each(Object.keys(backEnds))('storage on %s', (name) => {
  const { open, stored, onTheirWay, file } = backEnds[name] as BackEnd
  let storage: Storage
  beforeAll(() => void (storage = open()))
  afterEach(() => expect(onTheirWay()).toEqual([]))

  it('lists nothing before anything was put', async () => {
    expect(await listed(storage)).toEqual([])
  })

  it('keeps bytes under their hash', async () => {
    const kept = await storage.put(Readable.from([Buffer.from('hola '), Buffer.from('mundo')]))
    expect(kept).toEqual({ hash: sha256('hola mundo'), sizeBytes: 10 })
    expect([await storage.size(kept.hash), await open().size(kept.hash)]).toEqual([10, 10])
    expect(await text(await storage.read(kept.hash, 0, 9))).toBe('hola mundo')
  })

  it('keeps the same bytes once, and young from the second time', async () => {
    const { hash } = await storage.put(bytes('twice'))
    utimesSync(file(hash), new Date(Date.now() - DAY_MS), new Date(Date.now() - DAY_MS))
    const age = async () => Date.now() - ((await listed(storage)).find((each) => each.hash === hash)?.modifiedAt ?? 0)
    expect(await age()).toBeGreaterThan(DAY_MS - 60_000)
    expect(await storage.put(bytes('twice'))).toEqual({ hash, sizeBytes: 5 })
    expect(await age()).toBeLessThan(60_000)
    expect(stored().filter((each) => each === hash)).toHaveLength(1)
    expect(await text(await storage.read(hash, 0, 4))).toBe('twice')
  })

  it('adopts a file of this machine, which stays, and is young; twice is once', async () => {
    const own = join(mkdtempSync(join(tmpdir(), 'minicursos-adopt-')), 'film')
    writeFileSync(own, 'adopted')
    utimesSync(own, new Date(Date.now() - DAY_MS), new Date(Date.now() - DAY_MS))
    const hash = sha256('adopted')
    for (let n = 0; n < 2; n += 1) expect(await storage.adopt(own)).toEqual({ hash, sizeBytes: 7 })
    expect(Date.now() - ((await listed(storage)).find((each) => each.hash === hash)?.modifiedAt ?? 0)).toBeLessThan(
      60_000,
    )
    expect(stored().filter((each) => each === hash)).toHaveLength(1)
    expect(readFileSync(own, 'utf8')).toBe('adopted')
    rmSync(own)
    expect(await text(await storage.read(hash, 0, 6))).toBe('adopted')
    await expect(storage.adopt(own)).rejects.toThrow('ENOENT')
  })

  it('takes the same bytes from several at once', async () => {
    const hash = sha256(MANY)
    const all = await Promise.all(Array.from({ length: 5 }, () => storage.put(bytes(MANY))))
    expect(all).toEqual(all.map(() => ({ hash, sizeBytes: 1000 })))
    expect((await buffer(await storage.read(hash, 0, 999))).equals(MANY)).toBe(true)
  })

  it.each([
    [0, 0],
    [0, 9],
    [500, 500],
    [990, 999],
    [999, 999],
    [0, 999],
  ])('reads bytes %i to %i, as a stream and at once', async (start, end) => {
    const { hash } = await storage.put(bytes(MANY))
    const part = MANY.subarray(start, end + 1)
    expect((await buffer(await storage.read(hash, start, end))).equals(part)).toBe(true)
    expect((await storage.slice(hash, start, end)).equals(part)).toBe(true)
  })

  it('leaves nothing of a stream that breaks off, early or late', async () => {
    const before = stored()
    for (const size of [1, 12_000_000]) await expect(storage.put(stream(size, 'cut'))).rejects.toThrow('cut')
    const gone = bytes('never read')
    gone.destroy()
    await expect(storage.put(gone)).rejects.toThrow()
    expect(stored()).toEqual(before)
  })

  it('holds more than one part of an upload', async () => {
    const size = 21_000_001
    const { hash, sizeBytes } = await storage.put(stream(size, 'whole'))
    expect(sizeBytes).toBe(size)
    expect(hash).toBe(createHash('sha256').update(Buffer.alloc(size, 7)).digest('hex'))
    expect(await open().size(hash)).toBe(size)
    expect(await storage.slice(hash, size - 3, size - 1)).toEqual(Buffer.alloc(3, 7))
    expect((await buffer(await storage.read(hash, 5, size - 1))).length).toBe(size - 5)
    await storage.remove(hash)
  })

  it('holds an empty file', async () => {
    const { hash, sizeBytes } = await storage.put(Readable.from([]))
    expect([hash, sizeBytes, await open().size(hash)]).toEqual([sha256(''), 0, 0])
    expect(await storage.withFile(hash, (file) => readFile(file, 'utf8'))).toBe('')
  })

  it('gives a file to programs that need one, however their work ends', async () => {
    const { hash } = await storage.put(bytes('for ffmpeg'))
    let given = ''
    const read = (file: string) => readFile((given = file), 'utf8')
    expect(await storage.withFile(hash, read)).toBe('for ffmpeg')
    const failed = storage.withFile(hash, (file) => {
      given = file
      return Promise.reject(new Error('no such codec'))
    })
    await expect(failed).rejects.toThrow('no such codec')
    expect(await text(await storage.read(hash, 0, 9))).toBe('for ffmpeg')
    expect(existsSync(given)).toBe(name === 'disk')
  })

  it('lists all that it holds and nothing else', async () => {
    writeFileSync(file('not-a-hash'), 'x')
    const part = join(name === 'disk' ? join(media, 'incoming') : scratch, 'part')
    writeFileSync(part, 'on its way')
    const all = await listed(storage)
    expect(all.map(({ hash }) => hash).sort()).toEqual(
      stored()
        .filter((each) => each !== 'not-a-hash')
        .sort(),
    )
    expect(all).toContainEqual({ hash: sha256(MANY), sizeBytes: 1000, modifiedAt: expect.any(Number) })
    // what is on its way is left alone; what a killed process left goes with the next that comes
    expect(existsSync(part)).toBe(true)
    utimesSync(part, new Date(Date.now() - 3 * DAY_MS), new Date(Date.now() - 3 * DAY_MS))
    await storage.put(bytes('the next'))
  })

  it('knows nothing of what it does not hold, and takes hashes only', async () => {
    expect(await storage.size(NOBODY)).toBeUndefined()
    await expect(storage.read(NOBODY, 0, 1)).rejects.toThrow(NotStored)
    await expect(storage.slice(NOBODY, 0, 1)).rejects.toThrow(NotStored)
    await expect(storage.withFile(NOBODY, () => Promise.resolve())).rejects.toThrow(NotStored)
    await storage.remove(NOBODY)
    for (const name of ['../keys/root.key', '', NOBODY.toUpperCase(), `${NOBODY}/`]) {
      await expect(storage.size(name)).rejects.toThrow('not a hash')
      await expect(storage.read(name, 0, 1)).rejects.toThrow('not a hash')
      await expect(storage.remove(name)).rejects.toThrow('not a hash')
      await expect(storage.withFile(name, () => Promise.resolve())).rejects.toThrow('not a hash')
    }
  })

  it('forgets what is removed, also behind its back', async () => {
    const { hash } = await storage.put(bytes('x'))
    const other = open()
    expect([await storage.size(hash), await other.size(hash)]).toEqual([1, 1])
    await storage.remove(hash)
    expect(await storage.size(hash)).toBeUndefined()
    expect(stored()).not.toContain(hash)
    await expect(other.read(hash, 0, 0)).rejects.toThrow(NotStored)
    expect(await other.size(hash)).toBeUndefined()
  })

  it('ends when a reader has had enough', async () => {
    const { hash } = await storage.put(stream(30_000_000, 'whole'))
    const source = await storage.read(hash, 0, 29_999_999)
    for await (const _ of source) break
    await expect.poll(() => [source.destroyed, s3.running()]).toEqual([true, 0])
    await storage.remove(hash)
  })
})
