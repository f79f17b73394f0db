import { readFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readPng } from './png'

const signature = readFileSync('tests/fixtures/signature.png')

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, sum])
}

/** A PNG of one colour type, as it says and as it is. */
function png(as: {
  width?: number
  height?: number
  depth?: number
  colour?: number
  interlace?: number
  rows?: number
}): Buffer {
  const { width = 2, height = 2, depth = 8, colour = 2, interlace = 0 } = as
  const { rows = height * (1 + width * 3) } = as
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([depth, colour, 0, 0, interlace], 8)
  const data = chunk('IDAT', deflateSync(Buffer.alloc(rows)))
  return Buffer.concat([signature.subarray(0, 8), chunk('IHDR', head), data, chunk('IEND', Buffer.alloc(0))])
}

describe('a PNG for paper', () => {
  it('is taken whole, with its size', () => {
    expect(readPng(signature)).toEqual({ widthPx: 420, heightPx: 130 })
    expect(readPng(png({}))).toEqual({ widthPx: 2, heightPx: 2 })
  })

  it('is refused cut off at any byte, or with one changed', () => {
    for (let end = 0; end < signature.length; end += 97) expect(readPng(signature.subarray(0, end))).toBeUndefined()
    for (let at = 0; at < signature.length; at += 97) {
      const touched = Buffer.from(signature)
      touched[at] = (touched[at] ?? 0) ^ 1
      expect(readPng(touched)).toBeUndefined()
    }
  })

  it.each([
    ['of another size than it says', png({ rows: 13 })],
    ['that unpacks to more', png({ rows: 50_000_000 })],
    ['of 16 bits', png({ depth: 16 })],
    ['of a colour that is none', png({ colour: 5 })],
    ['of a palette that is missing', png({ colour: 3, rows: 6 })],
    ['that is interlaced', png({ interlace: 1 })],
    ['without a side', png({ width: 0, rows: 2 })],
    ['of ten thousand pixels a side', png({ width: 10_000, height: 1, rows: 30_001 })],
    ['that is text', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['that is nothing', Buffer.alloc(0)],
  ])('is refused %s', (_, bytes) => expect(readPng(bytes)).toBeUndefined())
})
