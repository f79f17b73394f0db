// What is sent is what will be stored: the place a camera wrote into a picture or a film never leaves this computer, and
// the hash by which a file is known again is the one the library has.
import { bareFile } from '../../platform/bare'

/** The file without it, under the same name; the file itself where there is nothing to take off, or it cannot be read. */
export async function bareCopy(file: File): Promise<File> {
  try {
    const read = async (at: number, length: number): Promise<Uint8Array> =>
      new Uint8Array(await file.slice(at, at + length).arrayBuffer())
    const pieces = await bareFile(read, file.size)
    if (!pieces) return file
    const parts = pieces.map((piece) => ('from' in piece ? file.slice(piece.from, piece.to) : piece))
    return new File(parts, file.name, { type: file.type, lastModified: file.lastModified })
  } catch {
    return file
  }
}
