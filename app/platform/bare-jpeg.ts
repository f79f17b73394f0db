// A JPEG without its comments, its application segments and whatever hangs on behind it: a phone keeps the place in Exif
// and XMP, a second picture or a short film in what follows the end. ITU T.81, annex B.
import { isSame, latin1, MOST_PARTS, type Piece, pieces, type Read, viewOf } from './bare-pieces'
import { isTurn, tiffOf, turnIn } from './bare-turn'

const [TEM, RST0, SOI, EOI, SOS, COM] = [0x01, 0xd0, 0xd8, 0xd9, 0xda, 0xfe]
const SCAN_BYTES = 256 * 1024
const EXIF = 'Exif\0\0'

export async function bareJpeg(read: Read, size: number): Promise<Piece[]> {
  const kept = pieces()
  kept.keep(0, 2)
  let isTurned = false
  // between segments there is nothing; after the head of a scan there is the picture
  let isInScan = false
  for (let at = 2, parts = 0; at < size && parts < MOST_PARTS; parts += 1) {
    const next = await nextMarker(read, at, size)
    const mark = next?.at ?? size
    if (isInScan) kept.keep(at, mark)
    if (!next) break
    if (next.code === EOI) {
      kept.keep(mark, mark + 2)
      break
    }
    const head = await read(mark, 4)
    const length = next.code === SOI || head.length < 4 ? 0 : viewOf(head).getUint16(2)
    const end = Math.min(size, mark + 2 + length)
    isInScan = next.code === SOS
    if (!isSaying(next.code)) kept.keep(mark, length < 2 ? mark : end)
    else if (length >= 2) {
      const segment = await read(mark, end - mark)
      const own: Uint8Array<ArrayBuffer> | undefined = isTurned ? undefined : turnSegment(segment)
      if (isPicture(next.code, segment) || (own && isSame(own, segment))) kept.keep(mark, end)
      else if (own) kept.write(own)
      if (own) isTurned = true
    }
    at = Math.max(end, mark + 2)
  }
  return kept.all
}

const isSaying = (code: number): boolean => (code >= 0xe0 && code <= 0xef) || code === COM

/** What colours depend on: JFIF, the profile, and Adobe's word on how three numbers become one. */
function isPicture(code: number, segment: Uint8Array): boolean {
  const name = latin1(segment.subarray(4, 16))
  if (code === 0xe0) return name.startsWith('JFIF\0')
  return (code === 0xe2 && name === 'ICC_PROFILE\0') || (code === 0xee && name.startsWith('Adobe'))
}

/** The segment that says no more than how the picture is to be turned; undefined where this one does not say it. */
function turnSegment(segment: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (segment[1] !== 0xe1 || latin1(segment.subarray(4, 10)) !== EXIF) return undefined
  const turn = turnIn(segment.subarray(10))
  if (!isTurn(turn)) return undefined
  const tiff = tiffOf(turn)
  const length = 2 + EXIF.length + tiff.length
  const letters = [...EXIF].map((letter) => letter.charCodeAt(0))
  return new Uint8Array([0xff, 0xe1, length >> 8, length & 0xff, ...letters, ...tiff])
}

/** The next marker that is one: not a byte of the picture that looks like it, nor a pause within a scan. */
async function nextMarker(read: Read, from: number, size: number): Promise<{ at: number; code: number } | undefined> {
  // mostly it is right there
  for (let base = from, step = 1; base + 1 < size; base += step, step = SCAN_BYTES) {
    // one byte of the next part, for a marker across the border
    const part = await read(base, step + 1)
    for (let at = part.indexOf(0xff); at >= 0 && at + 1 < part.length; at = part.indexOf(0xff, at + 1)) {
      const code = part[at + 1]!
      const isPause = code >= RST0 && code < SOI
      if (code !== 0 && code !== 0xff && code !== TEM && !isPause) return { at: base + at, code }
    }
  }
  return undefined
}
