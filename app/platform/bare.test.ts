import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { clip, clipFolder, factsOf, ffmpeg, written } from '../../tests/support/clips'
import { bareFile } from './bare'
import { probeFile } from './probe'

const PLACE = 'PLACE +19.4326-099.1332'

/** What is left of a file; the same bytes where nothing is taken off. */
async function bare(bytes: Buffer): Promise<Buffer> {
  const pieces = await bareFile((at, length) => Promise.resolve(bytes.subarray(at, at + length)), bytes.length)
  if (!pieces) return bytes
  return Buffer.concat(pieces.map((piece) => ('from' in piece ? bytes.subarray(piece.from, piece.to) : piece)))
}

/** An Exif list with how the picture is to be turned, and a text that stands for all that a camera says. */
function exif(turn: number, order: 'II' | 'MM'): Buffer {
  const bytes = Buffer.alloc(38)
  const [short, long] =
    order === 'II'
      ? [bytes.writeUInt16LE.bind(bytes), bytes.writeUInt32LE.bind(bytes)]
      : [bytes.writeUInt16BE.bind(bytes), bytes.writeUInt32BE.bind(bytes)]
  bytes.write(order, 0, 'latin1')
  short(0x2a, 2)
  long(8, 4)
  short(2, 8)
  for (const [at, tag, value] of [
    [10, 0x0110, 7],
    [22, 0x0112, turn],
  ] as const) {
    short(tag, at)
    short(3, at + 2)
    long(1, at + 4)
    short(value, at + 8)
  }
  return Buffer.concat([bytes, Buffer.from(PLACE)])
}

describe('a JPEG', () => {
  const segment = (code: number, data: Buffer): Buffer =>
    Buffer.concat([Buffer.from([0xff, code, (data.length + 2) >> 8, (data.length + 2) & 0xff]), data])
  const whole = readFileSync(clip('picture.jpg'))
  const profile = segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01of colours'))
  const adobe = segment(0xee, Buffer.from('Adobe\0\x64\0\0\0\0\0'))
  const said = [
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(6, 'II')])),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x>${PLACE}</x>`)),
    segment(0xe2, Buffer.from(`MPF\0${PLACE}`)),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${PLACE}`)),
    segment(0xfe, Buffer.from(PLACE)),
  ]
  const told = Buffer.concat([
    whole.subarray(0, 2),
    ...said,
    profile,
    adobe,
    whole.subarray(2),
    Buffer.from(`\0\0\0\x18ftypmp42${PLACE}`),
  ])

  it('keeps its picture, its colours and how it is turned, and says no more', async () => {
    const left = await bare(told)
    expect(left.includes(PLACE)).toBe(false)
    expect(left.includes('MPF')).toBe(false)
    expect([left.includes(profile), left.includes(adobe), left.subarray(-2).toString('hex')]).toEqual([
      true,
      true,
      'ffd9',
    ])
    const file = written('bare.jpg', left)
    expect(await probeFile(file)).toMatchObject({ widthPx: 205, heightPx: 301 })
    expect(pixels(file).equals(pixels(written('told.jpg', told)))).toBe(true)
    expect((await bare(left)).equals(left)).toBe(true)
  })

  it('that stands upright, or is cut off, is read to its end', async () => {
    const upright = Buffer.concat([
      whole.subarray(0, 2),
      segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(1, 'MM')])),
      whole.subarray(2),
    ])
    const left = await bare(upright)
    expect([left.includes('Exif'), left.includes(PLACE)]).toEqual([false, false])
    const cut = told.subarray(0, told.length - 200)
    expect((await bare(cut)).includes(PLACE)).toBe(false)
    // words between the segments, where a lenient reader looks for the next one
    const loose = Buffer.concat([told.subarray(0, 2), said[0]!, Buffer.from(PLACE), whole.subarray(2)])
    expect((await bare(loose)).includes(PLACE)).toBe(false)
    expect((await bare(told.subarray(0, 40))).includes(PLACE)).toBe(false)
  })
})

describe('a PNG', () => {
  const chunk = (type: string, data: Buffer): Buffer => {
    const bytes = Buffer.concat([Buffer.alloc(4), Buffer.from(type, 'latin1'), data, Buffer.alloc(4)])
    bytes.writeUInt32BE(data.length, 0)
    bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), bytes.length - 4)
    return bytes
  }

  it('keeps the chunks that say how it looks', async () => {
    const plain = join(clipFolder, 'plain.png')
    execFileSync(ffmpeg.path, ['-v', 'error', '-y', '-i', clip('picture.jpg'), '-fflags', '+bitexact', plain])
    const bytes = readFileSync(plain)
    const texts = ['tEXt', 'zTXt', 'iTXt', 'tIME', 'prVt'].map((type) => chunk(type, Buffer.from(PLACE)))
    const exifs = chunk('eXIf', exif(8, 'MM'))
    const profile = chunk('iCCP', Buffer.concat([Buffer.from('of colours\0\0'), deflateSync(Buffer.alloc(128))]))
    const at = 8 + 12 + 13
    const told = Buffer.concat([
      bytes.subarray(0, at),
      profile,
      ...texts,
      exifs,
      bytes.subarray(at),
      Buffer.from(PLACE),
    ])
    const left = await bare(told)
    expect([left.includes(PLACE), left.includes(profile)]).toEqual([false, true])
    expect(left.length).toBe((await bare(bytes)).length + profile.length + 12 + 26)
    // the checksum of what was written is right: a reader that checks it takes the file
    const own = left.subarray(left.indexOf('eXIf') - 4, left.indexOf('eXIf') + 4 + 26 + 4)
    expect(own.readUInt32BE(own.length - 4)).toBe(crc32(own.subarray(4, -4)))
    expect(pixels(written('bare.png', left)).equals(pixels(plain))).toBe(true)
    expect((await bare(left)).equals(left)).toBe(true)
  })
})

describe('a WebP', () => {
  const chunk = (type: string, data: Buffer): Buffer => {
    const head = Buffer.alloc(8)
    head.write(type, 0, 'latin1')
    head.writeUInt32LE(data.length, 4)
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
  }
  const riff = (...chunks: Buffer[]): Buffer => {
    const head = Buffer.from('RIFF\0\0\0\0WEBP')
    const all = Buffer.concat([head, ...chunks])
    all.writeUInt32LE(all.length - 8, 4)
    return all
  }
  const picture = chunk('VP8 ', Buffer.from('the picture itself, odd'))
  const extended = (flags: number): Buffer => chunk('VP8X', Buffer.from([flags, 0, 0, 0, 9, 0, 0, 9, 0, 0]))

  it('keeps its picture and its profile, and says in its head what it keeps', async () => {
    const profile = chunk('ICCP', Buffer.from('of colours'))
    const words = [chunk('XMP ', Buffer.from(PLACE)), chunk('note', Buffer.from(PLACE))]
    const upright = riff(extended(0x2c), profile, picture, chunk('EXIF', exif(1, 'II')), ...words)
    expect(await bare(Buffer.concat([upright, Buffer.from(PLACE)]))).toEqual(riff(extended(0x20), profile, picture))
    const left = await bare(riff(extended(0x0c), picture, chunk('EXIF', exif(3, 'II')), ...words))
    expect([left.includes(PLACE), left[20], left.readUInt32LE(4)]).toEqual([false, 0x08, left.length - 8])
    expect((await bare(left)).equals(left)).toBe(true)
    expect(await bare(riff(picture))).toEqual(riff(picture))
  })
})

describe('a film', () => {
  it('stays where it is, byte by byte, but for the place and the camera', async () => {
    const words = ['location', 'com.apple.quicktime.location.ISO6709', 'comment'].flatMap((key) => [
      '-metadata',
      `${key}=${PLACE}`,
    ])
    const facts = await factsOf(clip('film.mp4'))
    for (const [name, flags] of [
      ['told.mp4', '+faststart'],
      ['told.mov', 'use_metadata_tags'],
    ] as const) {
      const path = join(clipFolder, name)
      execFileSync(ffmpeg.path, [
        '-v',
        'error',
        '-y',
        '-i',
        clip('film.mp4'),
        '-c',
        'copy',
        ...words,
        '-movflags',
        flags,
        path,
      ])
      const told = readFileSync(path)
      expect(told.includes(PLACE), name).toBe(true)
      const left = await bare(told)
      expect([left.includes(PLACE), left.length], name).toEqual([false, told.length])
      expect(left.subarray(left.indexOf('mdat'))).toHaveLength(told.length - told.indexOf('mdat'))
      expect(await factsOf(written(name, left))).toEqual(facts)
      expect((await bare(left)).equals(left)).toBe(true)
    }
  })

  it('of boxes that lie about their length is left alone from there on', async () => {
    const head = Buffer.from('\0\0\0\x10ftypisom\0\0\0\0', 'latin1')
    for (const length of [0, 1, 7, 0xffffffff]) {
      const box = Buffer.alloc(24)
      box.writeUInt32BE(length, 0)
      box.write('moov', 4, 'latin1')
      const bytes = Buffer.concat([head, box])
      expect(await bare(bytes)).toHaveLength(bytes.length)
    }
  })
})

it('what is neither is not looked at', async () => {
  for (const text of ['%PDF-1.7\n', 'GIF89a', '', 'RIFF....WAVE', PLACE]) {
    const bytes = Buffer.from(text)
    expect(
      await bareFile((at, length) => Promise.resolve(bytes.subarray(at, at + length)), bytes.length),
    ).toBeUndefined()
  }
})

/** Every pixel as it is written, not turned. */
function pixels(file: string): Buffer {
  return execFileSync(ffmpeg.path, [
    '-v',
    'error',
    '-noautorotate',
    '-i',
    file,
    '-f',
    'rawvideo',
    '-pix_fmt',
    'rgb24',
    '-',
  ])
}
