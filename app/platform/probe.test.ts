import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clip, written } from '../../tests/support/clips'
import { demuxerOf } from './ffmpeg-format'
import { probeFile } from './probe'
import { playsAsItCame } from './probe-recording'

const dir = mkdtempSync(join(tmpdir(), 'minicursos-probe-'))
const media = join(import.meta.dirname, '../../db/seed/courses/conservacion-preventiva/media')

function file(name: string, bytes: Buffer | string): string {
  const path = join(dir, name)
  writeFileSync(path, bytes)
  return path
}

const png = (width: number, height: number): Buffer => {
  const bytes = Buffer.alloc(33)
  bytes.write('\x89PNG\r\n\x1a\n', 0, 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

describe('what a file is', () => {
  it('measures pictures by their header', async () => {
    expect(await probeFile(file('a.png', png(640, 480)))).toEqual({
      kind: 'image',
      mediaType: 'image/png',
      sizeBytes: 33,
      widthPx: 640,
      heightPx: 480,
    })
    const gif = Buffer.concat([Buffer.from('GIF89a'), Buffer.from([10, 0, 20, 0, 0, 0, 0])])
    expect(await probeFile(file('a.gif', gif))).toMatchObject({ mediaType: 'image/gif', widthPx: 10, heightPx: 20 })
  })

  it.each([
    [1, 300, 204],
    [3, 300, 204],
    [6, 204, 300],
    [8, 204, 300],
    [0, 300, 204],
  ])('measures a picture of a phone as it is seen: orientation %i', async (turn, widthPx, heightPx) => {
    const picture = readFileSync(clip('picture.jpg'))
    for (const order of ['II', 'MM']) {
      const tiff = Buffer.alloc(26)
      const put = (value: number, at: number, bytes: 2 | 4) =>
        order === 'II' ? tiff.writeUIntLE(value, at, bytes) : tiff.writeUIntBE(value, at, bytes)
      tiff.write(order, 0, 'latin1')
      for (const [value, at, bytes] of [
        [42, 2, 2],
        [8, 4, 4],
        [1, 8, 2],
        [0x0112, 10, 2],
        [3, 12, 2],
        [1, 14, 4],
      ] as const)
        put(value, at, bytes)
      put(turn, 18, 2)
      const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 8 + tiff.length])
      const turnedPicture = Buffer.concat([head, Buffer.from('Exif\0\0'), tiff, picture.subarray(2)])
      const probed = await probeFile(written('turned.jpg', turnedPicture))
      expect([Math.abs(probed.widthPx! - widthPx) < 2, Math.abs(probed.heightPx! - heightPx) < 2]).toEqual([true, true])
    }
  })

  it('goes by the content, whatever the name says', async () => {
    expect(await probeFile(file('a.mp4', '%PDF-1.7\n'))).toMatchObject({
      kind: 'document',
      mediaType: 'application/pdf',
    })
    expect(await probeFile(file('a.txt', '\ufeffWEBVTT\n\n'))).toMatchObject({ kind: 'captions' })
  })

  it.each([
    ['x.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'],
    ['x.png', '<?xml version="1.0"?><svg/>'],
    ['x.html', '<!doctype html><script>1</script>'],
    ['x.vtt', 'WEBVTTX'],
    ['x.txt', 'text'],
    ['x.avif', '\0\0\0\x1cftypavif\0\0\0\0'],
  ])('refuses %s', async (name, bytes) => {
    await expect(probeFile(file(name, bytes))).rejects.toMatchObject({ why: 'unknown-type' })
  })

  it('says what is broken or empty', async () => {
    await expect(probeFile(file('e', ''))).rejects.toMatchObject({ why: 'empty' })
    await expect(probeFile(file('p.png', png(5, 5).subarray(0, 18)))).rejects.toMatchObject({ why: 'broken' })
    await expect(probeFile(file('p2.png', png(0, 5)))).rejects.toMatchObject({ why: 'broken' })
    await expect(probeFile(file('m.mp4', '\0\0\0\x18ftypisom\0\0\0\0isom'))).rejects.toMatchObject({ why: 'broken' })
    await expect(probeFile(file('j.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 9])))).rejects.toMatchObject({
      why: 'broken',
    })
  })

  it('measures the recordings and pictures of the sample course', async () => {
    for (const name of readdirSync(media)) {
      const probed = await probeFile(join(media, name))
      if (name.endsWith('.mp4'))
        expect(probed).toMatchObject({ kind: 'video', mediaType: 'video/mp4', widthPx: 960, heightPx: 540 })
      if (name.endsWith('.mp4')) expect(probed.durationMs).toBeGreaterThan(30_000)
      if (name.endsWith('.jpg')) expect(probed).toMatchObject({ kind: 'image', mediaType: 'image/jpeg' })
      expect(probed.sizeBytes).toBe(readFileSync(join(media, name)).length)
    }
  })
})

describe('recordings of other containers', () => {
  const box = (type: string, ...content: Buffer[]): Buffer => {
    const body = Buffer.concat(content)
    const head = Buffer.alloc(8)
    head.writeUInt32BE(8 + body.length)
    head.write(type, 4, 'latin1')
    return Buffer.concat([head, body])
  }

  it.each([
    ['sound.wav', 'audio', 'audio/wav'],
    ['sound.ogg', 'audio', 'audio/ogg'],
    ['sound.opus', 'audio', 'audio/ogg'],
    ['sound.flac', 'audio', 'audio/flac'],
    ['sound.aac', 'audio', 'audio/aac'],
    ['sound.m4a', 'audio', 'audio/mp4'],
    ['quiet.mp3', 'audio', 'audio/mpeg'],
    ['film.webm', 'video', 'video/webm'],
    ['hdr.mkv', 'video', 'video/matroska'],
  ] as const)('%s is %s of %s, whatever it is called', async (name, kind, mediaType) => {
    const probed = await probeFile(written('a.pdf', readFileSync(clip(name))))
    expect(probed).toMatchObject({ kind, mediaType })
    expect(probed.durationMs).toBeGreaterThan(900)
    expect(await demuxerOf(clip(name))).toBeDefined()
    expect(await playsAsItCame(clip(name))).toBe(name !== 'hdr.mkv')
  })

  it('a film of QuickTime that is older than ftyp is measured all the same', async () => {
    const film = readFileSync(clip('late-index.mp4'))
    const old = film.subarray(film.readUInt32BE(0))
    for (const bytes of [old, Buffer.concat([box('wide'), old])]) {
      const path = written('old.mov', bytes)
      expect(await probeFile(path)).toMatchObject({
        kind: 'video',
        mediaType: 'video/mp4',
        widthPx: 320,
        durationMs: 4_000,
      })
      expect(await demuxerOf(path)).toBe('mov')
      expect(await playsAsItCame(path)).toBe(true)
    }
  })

  it('a picture of Ogg is said to be of a format that is not read here; a head alone is broken', async () => {
    const film = clip('theora.ogv')
    await expect(probeFile(film)).rejects.toMatchObject({ why: 'unsupported' })
    for (const name of ['sound.wav', 'sound.ogg', 'sound.flac', 'sound.aac'] as const)
      await expect(probeFile(written('cut', readFileSync(clip(name)).subarray(0, 30)))).rejects.toMatchObject({
        why: /broken|unsupported/,
      })
  })
})
