// Bytes in a folder of this machine, one file a hash.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { LRUCache } from 'lru-cache'
import { newId } from './ids'
import { isHash, type Storage, type Stored } from './storage'

const CHUNK_BYTES = 256 * 1024
const OPEN_FILES = 64

/** Opens a folder as storage; it is made on the first write. */
export function diskStorage(folder: string): Storage {
  const sizes = new LRUCache<string, number>({ max: 10_000 })
  const path = (hash: string): string => {
    if (!isHash(hash)) throw new Error('not a hash')
    return join(folder, hash)
  }
  // A player asks for a recording in many small parts: opening the file for each costs more than reading it.
  // close() waits for reads in hand, so a handle may be dropped while it is in use.
  const handles = new LRUCache<string, Promise<FileHandle>>({
    max: OPEN_FILES,
    ttl: 60_000,
    dispose: (handle) => void handle.then((file) => file.close()).catch(() => undefined),
  })
  const handleOf = (hash: string): Promise<FileHandle> => {
    const known = handles.get(hash)
    if (known) return known
    const opened = open(path(hash))
    handles.set(hash, opened)
    opened.catch(() => handles.delete(hash))
    return opened
  }
  return {
    async put(source) {
      await mkdir(join(folder, 'incoming'), { recursive: true })
      const part = join(folder, 'incoming', newId())
      try {
        const stored = await writeHashed(source, part)
        await rename(part, path(stored.hash))
        return stored
      } finally {
        await rm(part, { force: true })
      }
    },
    async size(hash) {
      const known = sizes.get(hash)
      if (known !== undefined) return known
      const found = await stat(path(hash)).catch(() => undefined)
      if (!found?.isFile()) return undefined
      sizes.set(hash, found.size)
      return found.size
    },
    async read(hash, start, end) {
      try {
        const file = await open(path(hash))
        return file.createReadStream({ start, end, highWaterMark: CHUNK_BYTES })
      } catch (error) {
        sizes.delete(hash)
        throw error
      }
    },
    async slice(hash, start, end) {
      const file = await handleOf(hash)
      const part = Buffer.allocUnsafe(end - start + 1)
      const { bytesRead } = await file.read(part, 0, part.length, start)
      if (bytesRead < part.length) throw new Error(`${hash} is shorter than it was`)
      return part
    },
    async remove(hash) {
      sizes.delete(hash)
      handles.delete(hash)
      await rm(path(hash), { force: true })
    },
  }
}

/** Stores a file of this machine; the file itself stays where it is. */
export function putFile(storage: Storage, file: string): Promise<Stored> {
  return storage.put(createReadStream(file))
}

async function writeHashed(source: Readable, part: string): Promise<Stored> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      sizeBytes += chunk.length
      done(null, chunk)
    },
  })
  // flush: the bytes are on the disk before the name is, so a power cut leaves no short file under a good name
  await pipeline(source, measure, createWriteStream(part, { flags: 'wx', flush: true }))
  return { hash: hash.digest('hex'), sizeBytes }
}
