import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { assets } from '../../../db/schema/media'
import { clip } from '../../../tests/support/clips'
import { type MediaStage, mediaStage, ROOM } from '../../../tests/support/media-stage'
import { MAX_ATTEMPTS } from '../../platform/queue'
import { type Context, personOf } from '../context'
import { beginUpload } from './begin-upload.server'
import { listLibrary, listUploads } from './library-queries.server'
import { receiveUpload } from './receive-upload.server'

let stage: MediaStage
let own: Context
beforeEach(() => {
  stage = mediaStage()
  own = stage.instructor()
})
const library = (ctx: Context) => listLibrary(stage.db, personOf(ctx).id, { limit: 9 }).items

/** The head of a picture of this size, and no picture. */
function png(widthPx: number, heightPx: number): Buffer {
  const bytes = Buffer.alloc(33)
  bytes.write('\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR', 0, 'latin1')
  bytes.writeUInt32BE(widthPx, 16)
  bytes.writeUInt32BE(heightPx, 20)
  return bytes
}

describe('a file is taken by its content', () => {
  it.each([
    ['guía.mp4', '%PDF-1.7\n', { kind: 'document', mediaType: 'application/pdf' }],
    ['es.txt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nHola\n', { kind: 'captions', mediaType: /vtt/ }],
    ['mapa.pdf', png(640, 480), { kind: 'image', mediaType: 'image/png', widthPx: 640, heightPx: 480 }],
  ])('%s', async (name, bytes, expected) => {
    const upload = await stage.bring(own, name, bytes)
    expect(upload).toMatchObject({ refusedAt: null, storedAt: expect.any(Number) })
    const { mediaType, ...rest } = expected
    expect(library(own)).toMatchObject([{ hash: upload.assetHash, label: name, ...rest }])
    expect(library(own)[0]).not.toHaveProperty('making')
    expect(library(own)[0]?.mediaType).toMatch(mediaType)
    expect(await stage.storage.size(upload.assetHash!)).toBe(upload.sizeBytes)
    expect(readdirSync(stage.config.uploadsDir)).toEqual([])
  })

  it('and a recording waits for its versions', async () => {
    const { assetHash } = await stage.bring(own, 'clase', { file: clip('mute.mp4') })
    expect(library(own)).toMatchObject([
      { hash: assetHash, kind: 'video', widthPx: 320, heightPx: 240, durationMs: 2_000, making: { state: 'waiting' } },
    ])
  })
})

describe('what a camera wrote beside it', () => {
  const PLACE = '+19.4326-099.1332'
  const words = Buffer.from(PLACE)
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, words.length + 2]), words])

  it.each([
    ['foto.jpg', 'picture.jpg', (bytes: Buffer) => [bytes.subarray(0, 2), comment, bytes.subarray(2)]],
    ['clase.mp4', 'mute.mp4', (bytes: Buffer) => [bytes, Buffer.from(`\0\0\0\x19udta${PLACE}`)]],
  ] as const)('is not stored with %s, and the same file is still known', async (name, of, told) => {
    const sent = Buffer.concat(told(readFileSync(clip(of))))
    expect(sent.includes(PLACE)).toBe(true)
    const { assetHash } = await stage.bring(own, name, sent)
    const [item] = library(own)
    const kept = await stage.storage.slice(assetHash!, 0, item!.sizeBytes - 1)
    expect([item!.hash, kept.includes(PLACE)]).toEqual([assetHash, false])
    expect(await stage.storage.size(assetHash!)).toBe(item!.sizeBytes)
    expect(createHash('sha256').update(kept).digest('hex')).toBe(assetHash)
    expect((await stage.bring(own, 'otra', sent)).assetHash).toBe(assetHash)
    expect([await stage.stored(), library(own).length]).toEqual([[assetHash], 1])
    expect(readdirSync(stage.config.uploadsDir)).toEqual([])
  })
})

describe('a file is refused, with its reason, and nothing of it stays', () => {
  it.each([
    ['clase.mp4', '<!doctype html><script>alert(1)</script>', 'unknown-type'],
    ['lista.mp4', '#EXTM3U\n#EXT-X-VERSION:3\nfile:///etc/passwd\n', 'unknown-type'],
    ['guion.mp4', "ffconcat version 1.0\nfile '/etc/passwd'\n", 'unknown-type'],
    ['dibujo.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', 'unknown-type'],
    ['dibujo.png', '<?xml version="1.0"?><svg onload="x"/>', 'unknown-type'],
    ['enorme.png', png(20_000, 20_000), 'picture-too-large'],
    ['nada.png', png(0, 0), 'broken'],
    ['rota.mp4', Buffer.concat([Buffer.from('\0\0\0\x18ftypisom'), Buffer.alloc(400, 7)]), 'broken'],
  ])('%s', async (name, bytes, reason) => {
    const upload = await stage.bring(own, name, bytes)
    expect(upload).toMatchObject({ reason, storedAt: null, assetHash: null, refusedAt: expect.any(Number) })
    expect(stage.db.select().from(assets).all()).toEqual([])
    expect(await stage.stored()).toEqual([])
    expect(readdirSync(stage.config.uploadsDir)).toEqual([])
  })

  it('where it is empty, or gone from the disk', async () => {
    for (const reason of ['empty', 'gone']) {
      const { id } = beginUpload(own, { name: reason, sizeBytes: 5, limits: ROOM })
      if (reason === 'empty') writeFileSync(join(stage.config.uploadsDir, id), '')
      receiveUpload(own, id)
      await stage.work('media.receive')
    }
    const reasons = listUploads(stage.db, personOf(own).id).map(({ label, reason }) => [label, reason])
    expect(Object.fromEntries(reasons)).toEqual({ empty: 'empty', gone: 'gone' })
  })
})

it('a store that fails is tried to the last, and then its owner is told', async () => {
  const { id } = beginUpload(own, { name: 'guía.pdf', sizeBytes: 9, limits: ROOM })
  const file = join(stage.config.uploadsDir, id)
  writeFileSync(file, '%PDF-1.7\n')
  receiveUpload(own, id)
  rmSync(stage.config.mediaDir, { recursive: true })
  writeFileSync(stage.config.mediaDir, 'no folder')
  for (let n = 1; n < MAX_ATTEMPTS; n += 1) await stage.work('media.receive')
  expect([listUploads(stage.db, personOf(own).id)[0]?.state, existsSync(file)]).toEqual(['received', true])
  await stage.work('media.receive')
  expect(listUploads(stage.db, personOf(own).id)).toMatchObject([{ state: 'refused', reason: 'unexpected' }])
  expect(existsSync(file)).toBe(false)
})
