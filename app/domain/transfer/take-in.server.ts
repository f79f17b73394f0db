// The bytes of a course go into the store before anything names them: its media, and the caption files its cues make.
import { Readable } from 'node:stream'
import type { Storage } from '../../platform/storage'
import { captionFilesOf } from '../courses/captions'
import type { CourseDocument } from '../courses/document'
import { mediaOf } from '../courses/rules'
import type { AssetInput } from '../media/store-asset.server'

/** Where each of the media lies, by hash, and how one is stored. `at`: how many bytes are stored by now. */
export interface TakingIn {
  files: ReadonlyMap<string, string>
  store(file: string, label: string): Promise<AssetInput>
  at?(bytes: number): void
}

/** Stores everything the document names. */
export async function takeIn(storage: Storage, document: CourseDocument, how: TakingIn): Promise<AssetInput[]> {
  const assets = new Map<string, AssetInput>()
  let bytes = 0
  for (const ref of mediaOf(document)) {
    const file = how.files.get(ref.hash)
    if (!file || assets.has(ref.hash)) continue
    const asset = await how.store(file, ref.label)
    // The document names what was read before; a file that changed in between must not pass under that name.
    if (asset.hash !== ref.hash) throw new Error(`${ref.label} changed while it was imported`)
    assets.set(ref.hash, asset)
    how.at?.((bytes += asset.sizeBytes))
  }
  for (const { hash, bytes } of captionFilesOf(document)) {
    await storage.put(Readable.from([bytes]))
    assets.set(hash, { hash, kind: 'captions', mediaType: 'text/vtt; charset=utf-8', sizeBytes: bytes.length })
  }
  return [...assets.values()]
}
