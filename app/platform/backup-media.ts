// Media of a backup: stored by their hash beside the backups, each once however many backups name it.
import { lstat, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { mediaFolder } from './backup-folder'
import type { MediaFile } from './backup-manifest'
import { isHash, NotStored, OtherBytes, type Storage } from './storage'
import { diskStorage } from './storage-disk'
import { hashFile } from './storage-scratch'

/**
 * Brings into `to` what is not there yet, reading every byte once: what is stored in the end is what its name says.
 * Returns the hashes of what is not in `from`, or is other bytes there than its name says. On one disk a file gets a second
 * name, elsewhere it is copied; one file is open at a time.
 */
export async function bringMedia(from: Storage, to: Storage, media: readonly MediaFile[]): Promise<string[]> {
  const lost: string[] = []
  for (const { hash, sizeBytes } of media) {
    if ((await to.size(hash)) === sizeBytes) continue
    const stored = await from
      .withFile(hash, (file) => to.adopt(file))
      .catch((error: unknown) => {
        if (error instanceof NotStored || error instanceof OtherBytes) return undefined
        throw error
      })
    if (stored?.hash === hash) continue
    lost.push(hash)
    if (stored) await to.remove(stored.hash)
  }
  return lost
}

export type MediaState = 'whole' | 'damaged' | 'lacking'

/** Reads a file that lies beside the backups and compares it with its name. A link is not read. */
export async function checkBeside(folder: string, { hash, sizeBytes }: MediaFile): Promise<MediaState> {
  const path = join(mediaFolder(folder), hash)
  const found = await lstat(path).catch(() => undefined)
  if (!found) return 'lacking'
  if (!found.isFile() || found.size !== sizeBytes) return 'damaged'
  return (await hashFile(path)).hash === hash ? 'whole' : 'damaged'
}

/** The same where the product itself keeps it. */
export async function checkStored(storage: Storage, { hash }: MediaFile): Promise<MediaState> {
  try {
    const found = await storage.withFile(hash, hashFile)
    return found.hash === hash ? 'whole' : 'damaged'
  } catch (error) {
    if (error instanceof NotStored) return 'lacking'
    if (error instanceof OtherBytes) return 'damaged'
    throw error
  }
}

/** Whether it lies there as a plain file: a link would be put back as a link. */
export const isBeside = async (folder: string, { hash }: MediaFile): Promise<boolean> =>
  (await lstat(join(mediaFolder(folder), hash)).catch(() => undefined))?.isFile() ?? false

export const storageBeside = (folder: string): Storage => diskStorage(mediaFolder(folder))

/** Removes the bytes that no backup names any more; returns how many. */
export async function removeUnnamed(folder: string, named: ReadonlySet<string>): Promise<number> {
  let removed = 0
  for (const name of await readdir(mediaFolder(folder)).catch(() => [])) {
    if (!isHash(name) || named.has(name)) continue
    await rm(join(mediaFolder(folder), name), { force: true })
    removed += 1
  }
  return removed
}
