// A PNG with the chunks that say how it looks, and no other. PNG, third edition, 11.3.
import { isSame, latin1, MOST_PARTS, type Piece, pieces, type Read, viewOf } from './bare-pieces'
import { isTurn, tiffOf, turnIn } from './bare-turn'

const LOOKS =
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' ')
const MOST_EXIF_BYTES = 1024 * 1024

export async function barePng(read: Read, size: number): Promise<Piece[]> {
  const kept = pieces()
  kept.keep(0, 8)
  for (let at = 8, parts = 0; at < size && parts < MOST_PARTS; parts += 1) {
    const head = await read(at, 8)
    if (head.length < 8) break
    const length = viewOf(head).getUint32(0)
    const type = latin1(head.subarray(4))
    const end = Math.min(size, at + 12 + length)
    if (LOOKS.includes(type)) kept.keep(at, end)
    else if (type === 'eXIf' && length <= MOST_EXIF_BYTES) {
      const chunk = await read(at, end - at)
      const turn = turnIn(chunk.subarray(8, 8 + length))
      const own = exifChunk(turn)
      if (isTurn(turn) && isSame(own, chunk)) kept.keep(at, end)
      else if (isTurn(turn)) kept.write(own)
    }
    if (type === 'IEND') break
    at = end
  }
  return kept.all
}

function exifChunk(turn: number): Uint8Array<ArrayBuffer> {
  const tiff = tiffOf(turn)
  const bytes = new Uint8Array(12 + tiff.length)
  bytes.set(
    [...'eXIf'].map((letter) => letter.charCodeAt(0)),
    4,
  )
  bytes.set(tiff, 8)
  viewOf(bytes).setUint32(0, tiff.length)
  viewOf(bytes).setUint32(8 + tiff.length, crc32(bytes.subarray(4, 8 + tiff.length)))
  return bytes
}

/** ISO 3309, as PNG uses it; of the few bytes here, so that no table is needed. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
