// Files on their way into a store or out of it: under a name of their own, gone when the work with them is done.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { newId } from './ids'
import type { Stored } from './storage'

/** Longer than any work with one file takes. */
const LEFT_OVER_MS = 48 * 3_600_000
const READ_BYTES = 256 * 1024

/** Calls `work` with the path of a file that is not there yet, and removes it afterwards, however it went. */
export async function withScratch<T>(folder: string, work: (file: string) => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true })
  await removeLeftOvers(folder)
  const file = join(folder, newId())
  try {
    return await work(file)
  } finally {
    await rm(file, { force: true })
  }
}

/** Writes a stream to a new file and says what came. */
export async function writeHashed(source: Readable, file: string): Promise<Stored> {
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
  await pipeline(source, measure, createWriteStream(file, { flags: 'wx', flush: true }))
  return { hash: hash.digest('hex'), sizeBytes }
}

/** What a file holds, reading it once. */
export async function hashFile(file: string): Promise<Stored> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  for await (const chunk of createReadStream(file, { highWaterMark: READ_BYTES }) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    sizeBytes += chunk.length
  }
  return { hash: hash.digest('hex'), sizeBytes }
}

/** A process that was killed removed nothing, and what it left may be gigabytes. */
async function removeLeftOvers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name)
    const found = await stat(file).catch(() => undefined)
    if (found?.isFile() && found.mtimeMs < Date.now() - LEFT_OVER_MS) await rm(file, { force: true })
  }
}
