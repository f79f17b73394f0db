// Bytes in a folder of this machine, one file a hash.
import { createReadStream } from 'node:fs'
import { type FileHandle, link, open, opendir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import { checkedHash, isHash, type Listed, NotStored, type Storage } from './storage'
import { hashFile, withScratch, writeHashed } from './storage-scratch'

const CHUNK_BYTES = 256 * 1024
const OPEN_FILES = 64

/** Opens a folder as storage; it is made on the first write. */
export function diskStorage(folder: string): Storage {
  const sizes = new LRUCache<string, number>({ max: 10_000 })
  const path = (hash: string): string => join(folder, checkedHash(hash))
  const openFile = (hash: string): Promise<FileHandle> =>
    open(path(hash)).catch((error: NodeJS.ErrnoException) => {
      sizes.delete(hash)
      throw error.code === 'ENOENT' ? new NotStored(hash) : error
    })
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
    const opened = openFile(hash)
    handles.set(hash, opened)
    opened.catch(() => handles.delete(hash))
    return opened
  }
  return {
    put(source) {
      return withScratch(join(folder, 'incoming'), async (part) => {
        const stored = await writeHashed(source, part)
        await rename(part, path(stored.hash))
        return stored
      })
    },
    async adopt(file) {
      const stored = await hashFile(file)
      const isLinked = await withScratch(join(folder, 'incoming'), async (part) => {
        if (!(await gaveSecondName(file, part))) return false
        await settle(part)
        await rename(part, path(stored.hash))
        return true
      })
      return isLinked ? stored : this.put(createReadStream(file))
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
      const file = await openFile(hash)
      return file.createReadStream({ start, end, highWaterMark: CHUNK_BYTES })
    },
    async slice(hash, start, end) {
      const file = await handleOf(hash)
      const part = Buffer.allocUnsafe(end - start + 1)
      const { bytesRead } = await file.read(part, 0, part.length, start)
      if (bytesRead < part.length) throw new Error(`${hash} is shorter than it was`)
      return part
    },
    async withFile(hash, work) {
      await (await openFile(hash)).close()
      return work(path(hash))
    },
    list: () => filesIn(folder),
    async remove(hash) {
      sizes.delete(hash)
      handles.delete(hash)
      await rm(path(hash), { force: true })
    },
  }
}

/** Gives the file a second name; false where the two are on different disks, or the disk knows no such thing. */
async function gaveSecondName(file: string, second: string): Promise<boolean> {
  try {
    await link(file, second)
    return true
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'ENOSYS'].includes(code)) return false
    throw error
  }
}

/** As put leaves it: young, and on the disk before it has its name. */
async function settle(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.utimes(new Date(), new Date())
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function* filesIn(folder: string): AsyncGenerator<Listed> {
  const entries = await opendir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error // not made yet: nothing was written
  })
  if (!entries) return
  for await (const { name: hash } of entries) {
    const found = isHash(hash) ? await stat(join(folder, hash)).catch(() => undefined) : undefined
    if (found) yield { hash, sizeBytes: found.size, modifiedAt: Math.round(found.mtimeMs) }
  }
}
