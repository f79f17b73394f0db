// Zip files made while they are sent: no temporary file, and one stored file open at a time.
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** `sizeBytes` none = what is made when its turn comes, and not known before. */
export type ZipPart = { name: string; text: string } | { name: string; sizeBytes?: number; read(): Promise<Readable> }

/** A zip of the parts, in their order. Text is packed; media are packed already. `at`: the moment their entries carry. */
export function zipStream(parts: readonly ZipPart[], at: Date): Readable {
  const zip = new ZipFile()
  const out = zip.outputStream as Readable
  zip.on('error', (error) => out.destroy(error as Error))
  for (const part of parts) {
    if ('text' in part) zip.addBuffer(Buffer.from(part.text, 'utf8'), part.name, { mtime: at })
    else
      zip.addReadStreamLazy(
        part.name,
        { mtime: at, compress: false, ...(part.sizeBytes === undefined ? {} : { size: part.sizeBytes }) },
        (give) => {
          part.read().then(
            (stream) => give(null, stream),
            (error: unknown) => give(error, Readable.from([])),
          )
        },
      )
  }
  zip.end()
  return out
}
