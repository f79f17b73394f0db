import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { uploads } from '../../../db/schema/media'
import { jobs } from '../../../db/schema/queue'
import { personContext } from '../../../tests/support/context'
import { type MediaStage, mediaStage, ROOM } from '../../../tests/support/media-stage'
import { makePerson } from '../../../tests/support/learner'
import { newId } from '../../platform/ids'
import { claimJob } from '../../platform/queue'
import { type Context, personOf } from '../context'
import { MediaRef } from '../courses/document'
import { beginUpload } from './begin-upload.server'
import { discardUpload } from './discard-upload.server'
import { findUpload, hashesOfSize, listLibrary, listUploads, usedBytes } from './library-queries.server'
import { receiveUpload } from './receive-upload.server'
import { settleUpload } from './settle-upload.server'
import { sweepUploads, UPLOAD_KEPT_MS } from './sweep-uploads.server'
import { fileLabel, labelOf, limitInWords } from './upload-rules'

let stage: MediaStage
let own: Context
let stranger: Context
beforeEach(() => {
  stage = mediaStage()
  own = stage.instructor()
  stranger = stage.instructor()
})

const begin = (ctx: Context, sizeBytes = 1_000, name = 'clase.mp4', limits = ROOM): string =>
  beginUpload(ctx, { name, sizeBytes, limits }).id
const rowOf = (id: string) => stage.db.select().from(uploads).where(eq(uploads.id, id)).get()!
const asset = (name: string, sizeBytes = 1_000) => ({
  asset: { hash: name.repeat(64).slice(0, 64), kind: 'image' as const, mediaType: 'image/png', sizeBytes },
})

/** Settles an upload as the worker that holds its job. */
function settle(ctx: Context, id: string, outcome: Parameters<typeof settleUpload>[3]): boolean {
  receiveUpload(ctx, id)
  const job = stage.claim('media.receive')
  return settleUpload(ctx, job!, id, outcome)
}

describe('beginning', () => {
  it('is for those who make courses', () => {
    const learner = personContext(stage.db, makePerson(stage.db))
    const coordinator = personContext(stage.db, makePerson(stage.db), ['coordinator'])
    const administrator = personContext(stage.db, makePerson(stage.db), ['administrator'])
    for (const ctx of [learner, coordinator, administrator]) expect(() => begin(ctx)).toThrow('not-allowed')
    expect(stage.db.select().from(uploads).all()).toEqual([])
    expect(listUploads(stage.db, personOf(own).id)).toEqual([])
    const id = begin(own)
    expect(listUploads(stage.db, personOf(own).id)).toMatchObject([{ id, label: 'clase.mp4', state: 'coming' }])
  })

  it('refuses what cannot be taken before its bytes come', () => {
    expect(() => begin(own, 0)).toThrow('upload-empty')
    expect(() => begin(own, -1)).toThrow('upload-empty')
    expect(() => begin(own, ROOM.largestBytes + 1)).toThrow('upload-too-large')
    expect(begin(own, ROOM.largestBytes)).toBeTruthy()
  })

  it('counts the library and what is on its way against the quota, of this person only', () => {
    const limits = { largestBytes: 1_000, quotaBytes: 1_000 }
    const id = begin(own, 400, 'a.png', limits)
    settle(own, id, asset('a', 400))
    const open = begin(own, 400, 'b.png', limits)
    expect(usedBytes(stage.db, personOf(own).id)).toBe(800)
    expect(() => begin(own, 201, 'c.png', limits)).toThrow('upload-quota')
    expect(begin(stranger, 1_000, 'c.png', limits)).toBeTruthy()
    // what was given up, or could not be taken, leaves its room
    discardUpload(own, open)
    settle(own, begin(own, 600, 'd.png', limits), { reason: 'broken' })
    expect(begin(own, 600, 'e.png', limits)).toBeTruthy()
  })
})

describe('a name', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\Ana\\clase 1.mp4', 'clase 1.mp4'],
    ['a\u0000b\r\nc.mp4', 'abc.mp4'],
    ['\u202egpj.exe', 'gpj.exe'],
    ['\u2066uno\u2069\u200b.png', 'uno.png'],
    ['  dos   espacios .png ', 'dos espacios .png'],
    ['', 'archivo'],
    ['/', 'archivo'],
    ['..', 'archivo'],
    ['.'.repeat(300), 'archivo'],
    ['leccio\u0301n.mp4', 'lecci\u00f3n.mp4'],
    ['<img onerror=x>.png', '<img onerror=x>.png'],
  ])('%j is read as %j', (name, label) => expect(labelOf(name)).toBe(label))

  it('of any length is cut by letters and keeps its ending, on the screen and in the address', () => {
    for (const letter of ['a', 'ñ', '🏺', 'ﬃ']) {
      const label = labelOf(`${letter.repeat(300)}.mp4`)
      expect([...label].length).toBeLessThanOrEqual(120)
      expect(label).toMatch(/….mp4$/u)
      expect(Buffer.from(label).toString()).toBe(label)
    }
    const address = fileLabel(labelOf(`${'a'.repeat(300)}.mp4`))
    expect(address).toMatch(/^a+\.mp4$/)
  })

  it.each(['', '...', '---', '日本', '../x', 'á é.mp4', '🏺.mp4', '-rf', '%2e%2e', 'ﷺ'.repeat(120), '\u202egpj.exe'])(
    '%j can stand in a document and an address',
    (name) => expect(MediaRef.shape.label.safeParse(fileLabel(labelOf(name))).success).toBe(true),
  )
})

describe('receiving and settling', () => {
  it('says once that the bytes are there, however often it is told', () => {
    const id = begin(own)
    receiveUpload(own, id)
    receiveUpload({ ...own, now: own.now + 5 }, id)
    expect(rowOf(id).receivedAt).toBe(own.now)
    expect(stage.db.select().from(jobs).all()).toHaveLength(1)
    const given = begin(own)
    discardUpload(own, given)
    receiveUpload(own, given)
    expect([rowOf(given).receivedAt, stage.db.select().from(jobs).all().length]).toEqual([null, 1])
  })

  it('writes nothing under a claim that was lost', () => {
    const id = begin(own)
    receiveUpload(own, id)
    const now = Date.now()
    const dead = claimJob(stage.db, ['media.receive'], now, 0)!
    const next = claimJob(stage.db, ['media.receive'], now + 1)!
    expect(settleUpload(own, dead, id, asset('a'))).toBe(false)
    expect(settleUpload(own, dead, id, { reason: 'broken' })).toBe(false)
    expect(rowOf(id)).toMatchObject({ storedAt: null, refusedAt: null, assetHash: null })
    expect(listLibrary(stage.db, personOf(own).id, { limit: 9 }).items).toEqual([])
    expect(settleUpload(own, next, id, asset('a'))).toBe(true)
    expect(settleUpload(own, next, id, asset('b'))).toBe(false)
    expect(rowOf(id).assetHash).toBe('a'.repeat(64))
  })

  it('of the same bytes makes one asset in two libraries, which see nothing of each other', () => {
    settle(own, begin(own, 1_000, 'mía.png'), asset('a'))
    settle(stranger, begin(stranger, 1_000, 'suya.png'), asset('a'))
    settle(own, begin(own, 1_000, 'otra vez.png'), asset('a'))
    const labels = (ctx: Context) =>
      listLibrary(stage.db, personOf(ctx).id, { limit: 9 }).items.map(({ label }) => label)
    expect([labels(own), labels(stranger)]).toEqual([['mía.png'], ['suya.png']])
    expect(hashesOfSize(stage.db, personOf(own).id, 1_000)).toEqual(['a'.repeat(64)])
    expect(hashesOfSize(stage.db, makePerson(stage.db), 1_000)).toEqual([])
  })
})

describe('discarding', () => {
  it('is for its owner, and over once it is stored', () => {
    const id = begin(own)
    expect(() => discardUpload(stranger, id)).toThrow('not-found')
    expect(() => discardUpload(own, newId())).toThrow('not-found')
    expect(findUpload(stage.db, personOf(stranger).id, id)).toBeUndefined()
    expect(findUpload(stage.db, personOf(own).id, id)?.id).toBe(id)
    discardUpload(own, id)
    expect(findUpload(stage.db, personOf(own).id, id)).toBeUndefined()
    const stored = begin(own)
    settle(own, stored, asset('a'))
    expect(() => discardUpload(own, stored)).toThrow('not-found')
    expect(rowOf(stored).discardedAt).toBeNull()
  })

  it('puts away the notice that a file could not be taken', () => {
    const id = begin(own)
    settle(own, id, { reason: 'broken' })
    expect(listUploads(stage.db, personOf(own).id)).toMatchObject([{ state: 'refused', reason: 'broken' }])
    discardUpload(own, id)
    expect(listUploads(stage.db, personOf(own).id)).toEqual([])
  })

  it('while the queue has the file leaves nothing of it', async () => {
    const id = begin(own)
    const file = join(stage.config.uploadsDir, id)
    writeFileSync(file, '%PDF-1.7\n')
    receiveUpload(own, id)
    discardUpload(own, id)
    await stage.work('media.receive')
    expect([existsSync(file), rowOf(id).storedAt]).toEqual([false, null])
    expect(await stage.stored()).toEqual([])
  })
})

it('sweeps after a week what nobody came back for, and nothing that arrived whole', () => {
  const [coming, refused, received, stored] = [begin(own), begin(own), begin(own), begin(own)]
  settle(own, refused, { reason: 'broken' })
  settle(own, stored, asset('a'))
  receiveUpload(own, received)
  expect(sweepUploads({ ...own, now: own.now + UPLOAD_KEPT_MS })).toEqual([])
  const later = { ...own, now: own.now + UPLOAD_KEPT_MS + 1 }
  expect(sweepUploads(later).sort()).toEqual([coming, refused].sort())
  expect(sweepUploads(later)).toEqual([])
  expect(listUploads(stage.db, personOf(own).id).map(({ id }) => id)).toEqual([received])
})

it('a limit is one figure, however many bytes it is', () => {
  const said = [4_096, 1_500, 512].map((mb) => limitInWords(mb * 2 ** 20))
  expect(said).toEqual(['4\u00a0GB', '1500\u00a0MB', '512\u00a0MB'])
})
