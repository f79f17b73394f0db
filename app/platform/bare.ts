// What a camera writes beside a picture or a film - where it was made, when, with what - taken off: what is left are ranges
// of the file and a few bytes in place of others. Also runs in browsers, which then never send it.
import { bareJpeg } from './bare-jpeg'
import { bareMp4 } from './bare-mp4'
import type { Piece, Read } from './bare-pieces'
import { bareWebp } from './bare-webp'
import { barePng } from './bare-png'

/**
 * The pieces of a JPEG, PNG, WebP, MP4 or QuickTime file without what its camera says of it; how a picture is to be turned
 * and its colours stay. undefined = nothing is to be taken off, or it is another kind of file. Doing it twice changes nothing.
 */
export async function bareFile(read: Read, size: number): Promise<Piece[] | undefined> {
  const head = String.fromCharCode(...(await read(0, 12)))
  const pieces = await piecesOf(head, read, size)
  const [only] = pieces ?? []
  return pieces?.length === 1 && only && 'from' in only && only.to - only.from === size ? undefined : pieces
}

function piecesOf(head: string, read: Read, size: number): Promise<Piece[]> | undefined {
  if (head.startsWith('\xff\xd8\xff')) return bareJpeg(read, size)
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return barePng(read, size)
  if (/^RIFF[^]{4}WEBP/.test(head)) return bareWebp(read, size)
  return /^[^]{4}(ftyp|moov|mdat|wide|free|skip)/.test(head) ? bareMp4(read, size) : undefined
}
