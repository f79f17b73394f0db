// Stores an arrived file without what its camera wrote beside it.
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { bareFile } from './bare'
import { lengthOf, type Piece, type Read } from './bare-pieces'
import type { Storage, Stored } from './storage'

/**
 * As `adopt`, the place and the camera taken off. The file itself may be changed by this, and is then as it is stored:
 * a film of gigabytes is not written a second time for a few bytes.
 */
export async function storeBare(storage: Storage, file: string): Promise<Stored> {
  const handle = await open(file, 'r+')
  try {
    const found = await bareFile(readOf(handle), (await handle.stat()).size)
    if (!found) return await storage.adopt(file)
    if (!staysInPlace(found)) return await storage.put(Readable.from(bytesOf(file, found)))
    await writeInPlace(handle, found)
    return await storage.adopt(file)
  } finally {
    await handle.close()
  }
}

const readOf =
  (handle: FileHandle): Read =>
  async (at, length) => {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, at)
    return buffer.subarray(0, bytesRead)
  }

async function* bytesOf(file: string, all: readonly Piece[]): AsyncGenerator<Uint8Array> {
  for (const piece of all) {
    if ('from' in piece) yield* createReadStream(file, { start: piece.from, end: piece.to - 1 })
    else yield piece
  }
}

/** Whether every range comes to lie where it lay. */
function staysInPlace(all: readonly Piece[]): boolean {
  let at = 0
  return all.every((piece) => {
    const stays = !('from' in piece) || piece.from === at
    at += lengthOf(piece)
    return stays
  })
}

// From the end: the head of a box says that it is empty only once it is, should the power fail in between.
async function writeInPlace(handle: FileHandle, all: readonly Piece[]): Promise<void> {
  let end = all.reduce((sum, piece) => sum + lengthOf(piece), 0)
  for (const piece of all.toReversed()) {
    end -= lengthOf(piece)
    if (!('from' in piece)) await handle.write(piece, 0, piece.length, end)
  }
  await handle.sync()
}
