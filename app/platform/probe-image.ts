// Width and height from the first bytes of a picture; pure.
import { turnIn } from './bare-turn'

export interface ImageSize {
  widthPx: number
  heightPx: number
}

/** undefined where the head is cut off or not what the type says. */
export function imageSize(mediaType: string, head: Buffer): ImageSize | undefined {
  try {
    if (mediaType === 'image/png') return { widthPx: head.readUInt32BE(16), heightPx: head.readUInt32BE(20) }
    if (mediaType === 'image/gif') return { widthPx: head.readUInt16LE(6), heightPx: head.readUInt16LE(8) }
    if (mediaType === 'image/webp') return webpSize(head)
    return mediaType === 'image/jpeg' ? jpegSize(head) : undefined
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The three forms of WebP: lossy (VP8), lossless (VP8L), extended (VP8X). */
function webpSize(head: Buffer): ImageSize | undefined {
  const form = head.toString('latin1', 12, 16)
  if (form === 'VP8 ') return { widthPx: head.readUInt16LE(26) & 0x3fff, heightPx: head.readUInt16LE(28) & 0x3fff }
  if (form === 'VP8X') return { widthPx: head.readUIntLE(24, 3) + 1, heightPx: head.readUIntLE(27, 3) + 1 }
  if (form !== 'VP8L') return undefined
  const bits = head.readUInt32LE(21)
  return { widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >>> 14) & 0x3fff) + 1 }
}

/**
 * Walks the segments to the frame header (SOF0 … SOF15, without DHT, JPG and DAC, which share their numbers). Sides are
 * as browsers show them: a phone held upright writes a lying picture, and beside it that it is to be turned.
 */
function jpegSize(head: Buffer): ImageSize | undefined {
  let isTurned = false
  for (let at = 2; at < head.length;) {
    if (head.readUInt8(at) !== 0xff) return undefined
    const marker = head.readUInt8(at + 1)
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const [widthPx, heightPx] = [head.readUInt16BE(at + 7), head.readUInt16BE(at + 5)]
      return isTurned ? { widthPx: heightPx, heightPx: widthPx } : { widthPx, heightPx }
    }
    // the first that speaks is heard, as browsers do
    if (marker === 0xe1 && !isTurned)
      isTurned = orientation(head.subarray(at + 4, at + 2 + head.readUInt16BE(at + 2))) > 4
    at += marker === 0xff ? 1 : 2 + head.readUInt16BE(at + 2)
  }
  return undefined
}

/** Of a segment of Exif: 1 to 8; 0 where nothing is said. */
const orientation = (segment: Buffer): number =>
  segment.toString('latin1', 0, 6) === 'Exif\0\0' ? turnIn(segment.subarray(6)) : 0
