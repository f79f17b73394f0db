// Writes a course as its folder on this machine: texts in their one form, media from the store.
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Storage } from '../../platform/storage'
import type { CourseDocument } from '../courses/document'
import { Refusal } from '../refusal'
import { folderFiles } from './folder-files'

/** Writes into a folder that is empty or not there yet. Refuses: folder-not-empty, media-missing. */
export async function exportFolder(storage: Storage, document: CourseDocument, folder: string): Promise<number> {
  const there = await readdir(folder).catch(() => [])
  if (there.length > 0) throw new Refusal('folder-not-empty', { folder })
  const { texts, media } = folderFiles(document)
  const sizes = await storedSizes(storage, media)
  await mkdir(folder, { recursive: true })
  for (const { name, text } of texts) await writeFile(await placeFor(folder, name), text)
  for (const [i, { name, hash }] of media.entries()) {
    const size = sizes[i] ?? 0
    const place = await placeFor(folder, name)
    if (size === 0) await writeFile(place, '')
    else await pipeline(await storage.read(hash, 0, size - 1), createWriteStream(place, { flags: 'wx' }))
  }
  return texts.length + media.length
}

/** Bytes of each file; a course whose files are not all there is not written by half. Refuses: media-missing. */
export async function storedSizes(
  storage: Storage,
  media: readonly { name: string; hash: string }[],
): Promise<number[]> {
  const sizes: number[] = []
  for (const { name, hash } of media) {
    const size = await storage.size(hash)
    if (size === undefined) throw new Refusal('media-missing', { label: name })
    sizes.push(size)
  }
  return sizes
}

async function placeFor(folder: string, name: string): Promise<string> {
  const place = join(folder, name)
  await mkdir(dirname(place), { recursive: true })
  return place
}
