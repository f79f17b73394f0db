// A WebP with the chunks that are its picture and its colours, and no other. RFC 9649.
import { isSame, latin1, lengthOf, MOST_PARTS, type Piece, pieces, type Read, viewOf } from './bare-pieces'
import { isTurn, tiffOf, turnIn } from './bare-turn'

const LOOKS = ['VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP']
/** In the flags of VP8X: that chunks of Exif and of XMP follow. */
const [HAS_EXIF, HAS_XMP] = [0x08, 0x04]
const MOST_EXIF_BYTES = 1024 * 1024

interface Chunk {
  type: string
  at: number
  /** of its bytes, as it says */
  length: number
  /** of the chunk with head and padding */
  end: number
}

export async function bareWebp(read: Read, size: number): Promise<Piece[]> {
  const chunks = await chunksIn(read, size)
  const turn = await turnOf(read, chunks)
  const kept = pieces()
  for (const { type, at, length, end } of chunks) {
    if (LOOKS.includes(type)) kept.keep(at, end)
    else if (type === 'VP8X') {
      const chunk = new Uint8Array(await read(at, end - at))
      const before = chunk[8] ?? 0
      chunk[8] = (before & ~(HAS_EXIF | HAS_XMP)) | (isTurn(turn) ? HAS_EXIF : 0)
      if (chunk[8] === before) kept.keep(at, end)
      else kept.write(chunk)
    } else if (type === 'EXIF' && isTurn(turn) && length <= MOST_EXIF_BYTES) {
      const own = exifChunk(turn)
      if (isSame(own, await read(at, end - at))) kept.keep(at, end)
      else kept.write(own)
    }
  }
  return withHead(await read(0, 12), kept.all)
}

/** The head tells how much follows. */
function withHead(before: Uint8Array, rest: readonly Piece[]): Piece[] {
  const head = new Uint8Array(before)
  viewOf(head).setUint32(4, 4 + rest.reduce((sum, piece) => sum + lengthOf(piece), 0), true)
  const all = pieces()
  if (isSame(head, before)) all.keep(0, 12)
  else all.write(head)
  for (const piece of rest) {
    if ('from' in piece) all.keep(piece.from, piece.to)
    else all.write(piece)
  }
  return all.all
}

async function chunksIn(read: Read, size: number): Promise<Chunk[]> {
  const chunks: Chunk[] = []
  const last = Math.min(size, 8 + viewOf(await read(4, 4)).getUint32(0, true))
  for (let at = 12; at + 8 <= last && chunks.length < MOST_PARTS;) {
    const head = await read(at, 8)
    const length = viewOf(head).getUint32(4, true)
    const end = Math.min(last, at + 8 + length + (length % 2))
    chunks.push({ type: latin1(head.subarray(0, 4)), at, length, end })
    at = end
  }
  return chunks
}

async function turnOf(read: Read, chunks: readonly Chunk[]): Promise<number> {
  const exif = chunks.find(({ type, length }) => type === 'EXIF' && length <= MOST_EXIF_BYTES)
  if (!exif) return 0
  const bytes = await read(exif.at + 8, exif.length)
  // some programs write what JPEG has before it
  return turnIn(latin1(bytes.subarray(0, 6)) === 'Exif\0\0' ? bytes.subarray(6) : bytes)
}

function exifChunk(turn: number): Uint8Array<ArrayBuffer> {
  const tiff = tiffOf(turn)
  const bytes = new Uint8Array(8 + tiff.length)
  bytes.set([...'EXIF'].map((letter) => letter.charCodeAt(0)))
  viewOf(bytes).setUint32(4, tiff.length, true)
  bytes.set(tiff, 8)
  return bytes
}
