// Writes a PNG: pixels as they are, and words in a chunk of their own beside them. PNG, third edition, 9, 10 and 11.3.3.
import { constants, crc32, deflate } from 'node:zlib'
import { promisify } from 'node:util'
import { chunksOf } from './png'

const MAGIC = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const RGB = 2
const UP = 2

/** From rows of RGBA; what shines through stands on white. */
export async function pngOf({ rgba, widthPx, heightPx }: { rgba: Buffer; widthPx: number; heightPx: number }) {
  if (rgba.length !== widthPx * heightPx * 4) throw new Error('these are not so many pixels')
  const size = Buffer.alloc(13)
  size.writeUInt32BE(widthPx, 0)
  size.writeUInt32BE(heightPx, 4)
  size.set([8, RGB], 8)
  const rows = filtered(rgba, widthPx, heightPx)
  const packed = await promisify(deflate)(rows, { level: constants.Z_BEST_COMPRESSION })
  return Buffer.concat([MAGIC, chunk('IHDR', size), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))])
}

/** Each row as what it differs from the one above: flat drawings become mostly noughts. */
function filtered(rgba: Buffer, widthPx: number, heightPx: number): Buffer {
  const wide = widthPx * 3
  const out = Buffer.alloc(heightPx * (wide + 1))
  let above = Buffer.alloc(wide)
  for (let y = 0; y < heightPx; y += 1) {
    const row = Buffer.alloc(wide)
    for (let x = 0; x < widthPx; x += 1) {
      const from = (y * widthPx + x) * 4
      const alpha = rgba[from + 3]! / 255
      for (let part = 0; part < 3; part += 1)
        row[x * 3 + part] = Math.round(rgba[from + part]! * alpha + 255 * (1 - alpha))
    }
    const at = y * (wide + 1)
    out[at] = UP
    for (let i = 0; i < wide; i += 1) out[at + 1 + i] = (row[i]! - above[i]!) & 0xff
    above = row
  }
  return out
}

/** The same picture with a text (iTXt, not compressed) right behind its head; one of this keyword that it had is left out. */
export function withText(png: Buffer, keyword: string, text: string): Buffer {
  const chunks = chunksOf(png)
  const head = chunks?.[0]
  if (!chunks || head?.type !== 'IHDR') throw new Error('this is no PNG')
  const rest = chunks.slice(1).filter((one) => textIn(one, keyword) === undefined)
  // keyword, no compression and its method, no language, no translated keyword
  const said = Buffer.concat([Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1'), Buffer.from(text, 'utf8')])
  const parts = [head, { type: 'iTXt', data: said }, ...rest].map(({ type, data }) => chunk(type, data))
  return Buffer.concat([MAGIC, ...parts])
}

/** The text under a keyword; undefined where there is none, or the file is no whole PNG. */
export function textOf(png: Buffer, keyword: string): string | undefined {
  for (const one of chunksOf(png) ?? []) {
    const text = textIn(one, keyword)
    if (text !== undefined) return text
  }
  return undefined
}

function textIn({ type, data }: { type: string; data: Buffer }, keyword: string): string | undefined {
  const start = Buffer.from(`${keyword}\0`, 'latin1')
  if (type !== 'iTXt' || !data.subarray(0, start.length).equals(start)) return undefined
  const language = data.indexOf(0, start.length + 2)
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1)
  return translated < 0 || data[start.length] !== 0 ? undefined : data.toString('utf8', translated + 1)
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(data.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}
