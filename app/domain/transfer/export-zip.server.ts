// A course as a zip of its folder, made while it is sent: nothing is written on this machine.
import type { Readable } from 'node:stream'
import type { Storage } from '../../platform/storage'
import { type ZipPart, zipStream } from '../../platform/zip'
import type { Export } from './export-queries.server'
import { storedSizes } from './export-folder.server'
import { folderFiles } from './folder-files'

/** The files lie in a folder of this name, so that unpacking scatters nothing. Refuses: media-missing. */
export async function exportZip(storage: Storage, { document, at }: Export, folder: string): Promise<Readable> {
  const { texts, media } = folderFiles(document)
  const sizes = await storedSizes(storage, media)
  const parts: ZipPart[] = [
    ...texts.map(({ name, text }) => ({ name: `${folder}/${name}`, text })),
    ...media.map(({ name, hash }, i) => {
      const sizeBytes = sizes[i] ?? 0
      return { name: `${folder}/${name}`, sizeBytes, read: () => storage.read(hash, 0, sizeBytes - 1) }
    }),
  ]
  return zipStream(parts, new Date(at))
}
