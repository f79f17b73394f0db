// How a picture is to be turned, read from what a camera writes and written again with nothing beside it.
import { viewOf } from './bare-pieces'

const ORIENTATION = 0x0112
const MOST_ENTRIES = 200

/** Exif 2.3, 4.6: 1 to 8, of which 5 to 8 lie on their side; 0 where nothing is said. A TIFF head, then one list of entries. */
export function turnIn(tiff: Uint8Array): number {
  if (tiff.length < 8) return 0
  const view = viewOf(tiff)
  const isLittle = view.getUint16(0) === 0x4949
  const short = (at: number): number => (at + 2 > tiff.length ? 0 : view.getUint16(at, isLittle))
  const list = view.getUint32(4, isLittle)
  for (let n = 0; n < Math.min(short(list), MOST_ENTRIES); n += 1) {
    const entry = list + 2 + n * 12
    if (short(entry) === ORIENTATION) return short(entry + 8)
  }
  return 0
}

/** Whether a picture is seen otherwise than it is written. */
export const isTurn = (turn: number): boolean => turn >= 2 && turn <= 8

/** The shortest TIFF that says it. */
export function tiffOf(turn: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(26)
  const view = viewOf(bytes)
  bytes.set([0x4d, 0x4d, 0, 0x2a])
  view.setUint32(4, 8)
  view.setUint16(8, 1)
  view.setUint16(10, ORIENTATION)
  view.setUint16(12, 3)
  view.setUint32(14, 1)
  view.setUint16(18, turn)
  return bytes
}
