// Whether bytes are a PNG that can be drawn on paper: whole, of ordinary colours, and no larger than it says. A damaged one
// would stop every document it is drawn on, so it is looked through before it is taken.
import { crc32, inflateSync } from 'node:zlib'

const MAGIC = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** samples a pixel by colour type: grey, RGB, palette, grey and alpha, RGBA */
const SAMPLES: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
const MAX_SIDE_PX = 4_000

export interface Png {
  widthPx: number
  heightPx: number
}

/** Its size; undefined where it is no PNG, is cut off or damaged, has 16 bits a sample, is interlaced or too large. */
export function readPng(bytes: Buffer): Png | undefined {
  const chunks = chunksOf(bytes)
  const head = chunks?.[0]
  if (!chunks || head?.type !== 'IHDR' || head.data.length !== 13 || chunks.at(-1)?.type !== 'IEND') return undefined
  const [widthPx, heightPx] = [head.data.readUInt32BE(0), head.data.readUInt32BE(4)]
  const [depth = 0, colour = 0, packing, filter, interlace] = head.data.subarray(8)
  const samples = SAMPLES[colour]
  const isOrdinary = depth === 8 && samples !== undefined && packing === 0 && filter === 0 && interlace === 0
  const isSized = widthPx > 0 && heightPx > 0 && widthPx <= MAX_SIDE_PX && heightPx <= MAX_SIDE_PX
  if (!isOrdinary || !isSized || (colour === 3 && !chunks.some(({ type }) => type === 'PLTE'))) return undefined
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  return unpackedSize(packed, heightPx * (1 + widthPx * samples)) ? { widthPx, heightPx } : undefined
}

/** Every chunk in order; undefined where it is no PNG, is cut off, or a checksum does not hold. */
export function chunksOf(bytes: Buffer): { type: string; data: Buffer }[] | undefined {
  if (!bytes.subarray(0, 8).equals(MAGIC)) return undefined
  const chunks: { type: string; data: Buffer }[] = []
  for (let at = 8; at < bytes.length;) {
    if (at + 12 > bytes.length) return undefined
    const end = at + 8 + bytes.readUInt32BE(at)
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return undefined
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, end) })
    at = end + 4
  }
  return chunks
}

function unpackedSize(packed: Buffer, expected: number): boolean {
  try {
    return inflateSync(packed, { maxOutputLength: expected + 1 }).length === expected
  } catch {
    return false
  }
}
