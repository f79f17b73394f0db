// A film whose boxes of words - where it was made, with what - are empty: renamed and filled with zeros, because the index
// counts in bytes from the beginning of the file, and nothing may move. ISO/IEC 14496-12, 8.10 and 8.11.
import { latin1, MOST_PARTS, type Piece, pieces, type Pieces, type Read, viewOf } from './bare-pieces'

/** Boxes that hold others in which words may stand. */
const WITHIN: Record<string, readonly string[]> = { '': ['moov'], moov: ['trak'], trak: [] }
const WORDS = ['udta', 'meta', 'uuid']
const ZEROS_BYTES = 1024 * 1024

export async function bareMp4(read: Read, size: number): Promise<Piece[]> {
  const kept = pieces()
  let boxes = 0
  await walk('', 0, size)
  return kept.all

  async function walk(parent: string, from: number, to: number): Promise<void> {
    let at = from
    while (at + 8 <= to && (boxes += 1) <= MOST_PARTS) {
      const { type, headBytes, end } = await boxAt(read, at, to)
      if (end <= at + headBytes - 1) break
      if (WORDS.includes(type)) empty(kept, { at, headBytes, end }, await read(at, headBytes))
      else if (WITHIN[parent]?.includes(type)) {
        kept.keep(at, at + headBytes)
        await walk(type, at + headBytes, end)
      } else kept.keep(at, end)
      at = end
    }
    kept.keep(at, to)
  }
}

interface Place {
  at: number
  headBytes: number
  end: number
}

async function boxAt(read: Read, at: number, to: number): Promise<Place & { type: string }> {
  const head = await read(at, 16)
  const view = viewOf(head)
  const said = view.getUint32(0)
  const type = latin1(head.subarray(4, 8))
  // 0: to the end of what it is in; 1: the length stands after the name
  const isLong = said === 1 && head.length === 16
  const length = said === 0 ? to - at : isLong ? Number(view.getBigUint64(8)) : said
  return { at, type, headBytes: isLong ? 16 : 8, end: Math.min(to, at + length) }
}

function empty(kept: Pieces, { at, headBytes, end }: Place, before: Uint8Array): void {
  const head = new Uint8Array(before)
  head.set(
    [...'free'].map((letter) => letter.charCodeAt(0)),
    4,
  )
  kept.write(head)
  for (let left = end - at - headBytes; left > 0; left -= ZEROS_BYTES)
    kept.write(new Uint8Array(Math.min(left, ZEROS_BYTES)))
}
