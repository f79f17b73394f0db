import { mkdirSync, readdirSync, readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { assets, renditions } from '../../../db/schema/media'
import { jobs } from '../../../db/schema/queue'
import { clip, ffmpeg, ffmpegsOf, looped, until } from '../../../tests/support/clips'
import { type MediaStage, mediaStage, ROOM } from '../../../tests/support/media-stage'
import { claimJob } from '../../platform/queue'
import { runJob } from '../../platform/queue-runner'
import { type Context, personOf } from '../context'
import { cancelMaking } from './cancel-making.server'
import { discardUpload } from './discard-upload.server'
import { editAsset } from './edit-asset.server'
import type { Edit } from './edits'
import { findCopy, findLibraryItem, listLibrary, listUploads, usedBytes } from './library-queries.server'
import { makeAgain } from './make-again.server'
import { storeAsset } from './store-asset.server'

let stage: MediaStage
let own: Context
beforeEach(() => {
  stage = mediaStage()
  own = stage.instructor()
})

const bring = async (content: Buffer | { file: string }): Promise<string> =>
  (await stage.bring(own, 'clase.mp4', content)).assetHash!
const item = (hash: string) => findLibraryItem(stage.db, personOf(own).id, hash)
const making = (hash: string) => item(hash)?.making
const versions = (hash: string) =>
  stage.db.select().from(renditions).where(eq(renditions.assetHash, hash)).orderBy(renditions.label).all()
const waiting = () =>
  stage.db
    .select()
    .from(jobs)
    .where(and(eq(jobs.kind, 'media.make'), eq(jobs.state, 'waiting')))
    .all()
const working = () => readdirSync(stage.config.workDir)

/** A worker that was taken for dead: its lease ended at once. */
function claimOfDead() {
  return claimJob(stage.db, ['media.make'], Date.now(), -1)!
}

describe('making versions', () => {
  it('stores every one, by playlists that lead to stored bytes; a worker that lost its claim records nothing', async () => {
    const hash = await bring({ file: clip('film.mp4') })
    expect(making(hash)).toEqual({ state: 'waiting' })
    const dead = claimOfDead()
    const next = stage.claim('media.make')!
    await runJob(dead, stage.handlers(ffmpeg), stage.machine)
    expect([making(hash), versions(hash)]).toEqual([{ state: 'waiting' }, []])
    await runJob(next, stage.handlers(ffmpeg), stage.machine)
    expect(making(hash)).toEqual({ state: 'ready' })

    const made = versions(hash)
    const labels = ['240p', '240p-list', 'audio', 'audio-list', 'master', 'poster', 'small', 'sound', 'thumbnails']
    expect(made.map(({ label }) => label)).toEqual(labels)
    for (const one of made) expect(await stage.storage.size(one.hash), one.label).toBe(one.sizeBytes)
    const master = made.find(({ label }) => label === 'master')!
    const lists = await followed(master.hash)
    expect(lists).toHaveLength(2)
    const parts = await Promise.all(lists.map((list) => followed(list)))
    const playable = made.filter(({ label }) => label === '240p' || label === 'audio').map((one) => one.hash)
    expect(new Set(parts.flat())).toEqual(new Set(playable))
    const [film, thumbnails] = ['240p', 'thumbnails'].map((label) => made.find((one) => one.label === label))
    expect([film?.widthPx, film?.heightPx]).toEqual([320, 240])
    expect(film?.durationMs).toBeGreaterThan(3_800)
    expect(JSON.parse(thumbnails?.grid ?? '')).toMatchObject({ count: 1, columns: 1, widthPx: 160, heightPx: 120 })
    expect(working()).toEqual([])
    // both workers made the same bytes
    expect(await stage.stored()).toHaveLength(1 + labels.length)
    makeAgain(own, hash)
    makeAgain(own, hash)
    expect([making(hash), waiting().length, versions(hash)]).toEqual([{ state: 'waiting' }, 1, made])
  })

  /** Hashes that a stored playlist leads to, by addresses beside its own; each range lies within the bytes. */
  async function followed(hash: string): Promise<string[]> {
    const text = await textOf(hash)
    const addresses = [...text.matchAll(/^(?!#)(\S+)$|URI="([^"]+)"/gm)].map(([, line, uri]) => line ?? uri ?? '')
    const hashes = addresses.map((address) => {
      expect(address).toMatch(/^\.\.\//)
      return new URL(address, `http://x/media/${hash}/list.m3u8`).pathname.split('/')[2] ?? ''
    })
    for (const one of hashes) expect(await stage.storage.size(one)).toBeGreaterThan(0)
    for (const [, , last] of text.matchAll(/\?r=(\d+)-(\d+)/g))
      expect(Number(last)).toBeLessThan((await stage.storage.size(hashes[0]!)) ?? 0)
    return hashes
  }

  const textOf = async (hash: string): Promise<string> =>
    (await stage.storage.slice(hash, 0, (await stage.storage.size(hash))! - 1)).toString('utf8')

  it('cancelled in the middle leaves no file and no ffmpeg; what is asked for after that is another job', async () => {
    const hash = await bring({ file: looped('film.mp4', 25) })
    const job = stage.claim('media.make')!
    const run = runJob(job, stage.handlers(ffmpeg), stage.machine)
    await until(() => ffmpegsOf(stage.config.workDir).length > 0, 120_000)
    expect(making(hash)).toMatchObject({ state: 'working' })
    expect(() => cancelMaking(stage.instructor(), hash)).toThrow('not-found')
    cancelMaking(own, hash)
    cancelMaking(own, hash)
    expect(making(hash)).toEqual({ state: 'cancelled' })
    makeAgain(own, hash)
    await run
    expect([ffmpegsOf(stage.config.workDir), working()]).toEqual([[], []])
    expect([making(hash), versions(hash), await stage.stored()]).toEqual([{ state: 'waiting' }, [], [hash]])
    expect(stage.db.select().from(jobs).where(eq(jobs.id, job.id)).get()).toMatchObject({ state: 'done', attempts: 1 })
    expect(waiting()).toHaveLength(1)
    cancelMaking(own, hash)
    expect([making(hash), waiting()]).toEqual([{ state: 'cancelled' }, []])
  })

  it('says why it failed, and is made again where that is asked for', async () => {
    const whole = readFileSync(clip('film.mp4'))
    const hash = await bring(whole.subarray(0, Math.floor(whole.length * 0.6)))
    await stage.work('media.make', ffmpeg)
    expect(making(hash)).toMatchObject({ state: 'failed', reason: 'truncated' })
    expect([versions(hash), working()]).toEqual([[], []])
    expect(() => makeAgain(stage.instructor(), hash)).toThrow('not-found')
    makeAgain(own, hash)
    expect(making(hash)).toEqual({ state: 'waiting' })
  })

  it('without ffmpeg the file is served as it came', async () => {
    const hash = await bring({ file: clip('mute.mp4') })
    await stage.work('media.make')
    expect([making(hash), versions(hash)]).toEqual([{ state: 'ready', reason: 'no-ffmpeg' }, []])
    cancelMaking(own, hash)
    expect(making(hash)).toMatchObject({ state: 'ready' })
    makeAgain(own, hash)
    expect([making(hash), waiting().length]).toEqual([{ state: 'waiting' }, 1])
  })

  it('of bytes that are gone, or that take every worker with them, ends; what a dead one left is cleared', async () => {
    const leftOver = join(stage.config.workDir, 'work-of-a-dead-one')
    mkdirSync(leftOver)
    utimesSync(leftOver, 0, 0)
    const hash = await bring({ file: clip('mute.mp4') })
    await stage.storage.remove(hash)
    await stage.work('media.make', ffmpeg)
    expect([making(hash), working()]).toEqual([{ state: 'failed', reason: 'gone' }, []])
    makeAgain(own, hash)
    for (let n = 0; n < 3; n += 1) claimOfDead()
    await stage.work('media.make', ffmpeg)
    expect(making(hash)).toEqual({ state: 'failed', reason: 'unexpected' })
  })
})

describe('whose turn it is', () => {
  it('is a person’s, for versions and copies alike, before all that a machine brought earlier', async () => {
    const hash = await bring({ file: clip('mute.mp4') })
    await stage.work('media.make')
    const machine: Context = { ...own, actor: { kind: 'machine', name: 'seed' } }
    const earlier = { ...machine, now: machine.now - 3_600_000 }
    storeAsset(earlier, { hash: 'a'.repeat(64), kind: 'video', mediaType: 'video/mp4', sizeBytes: 1 })
    editAsset(own, { hash, edit: { rotateDegrees: 90 }, label: 'copia', quotaBytes: ROOM.quotaBytes })
    makeAgain(own, hash)
    const next = () => claimJob(stage.db, ['media.make', 'media.copy'], Date.now() + 1_000)
    const firsts = [next(), next()].map((job) => job?.kind).toSorted()
    expect([firsts, next()?.payload]).toEqual([['media.copy', 'media.make'], { assetHash: 'a'.repeat(64) }])
  })
})

describe('a copy', () => {
  const edit = (hash: string, over: Partial<Edit>, ctx = own, quotaBytes = ROOM.quotaBytes) =>
    editAsset(ctx, { hash, edit: { rotateDegrees: 0, ...over }, label: 'clase (copia)', quotaBytes })

  it('is turned and cut, knows what it was made of, and gets versions of its own', async () => {
    const hash = await bring({ file: clip('film.mp4') })
    const { id } = edit(hash, { rotateDegrees: 90, fromMs: 1_000, toMs: 3_000 })
    expect(findCopy(stage.db, personOf(own).id, id)).toBe('waiting')
    expect(listUploads(stage.db, personOf(own).id)).toMatchObject([{ label: 'clase (copia)', state: 'received' }])
    await stage.work('media.copy', ffmpeg)
    const copy = listLibrary(stage.db, personOf(own).id, { limit: 9 }).items.find((one) => one.hash !== hash)!
    expect(findCopy(stage.db, personOf(own).id, id)).toEqual({ hash: copy.hash })
    expect(findCopy(stage.db, personOf(stage.instructor()).id, id)).toBeUndefined()
    expect(copy).toMatchObject({ label: 'clase (copia)', widthPx: 240, heightPx: 320, making: { state: 'waiting' } })
    expect(Math.abs((copy.durationMs ?? 0) - 2_000)).toBeLessThan(100)
    const row = stage.db.select().from(assets).where(eq(assets.hash, copy.hash)).get()
    expect(row?.derivedFrom).toBe(hash)
    const wanted = { of: hash, edit: { rotateDegrees: 90, fromMs: 1_000, toMs: 3_000 } }
    expect(JSON.parse(row?.edit ?? '')).toEqual(wanted)
    expect([working(), await stage.storage.size(copy.hash)]).toEqual([[], copy.sizeBytes])
    expect(listUploads(stage.db, personOf(own).id)).toEqual([])
  })

  it('is refused where it makes no sense, and of what is not in one’s library', async () => {
    const hash = await bring({ file: clip('film.mp4') })
    const picture = await bring({ file: clip('picture.jpg') })
    const sound = await bring({ file: clip('quiet.mp3') })
    expect(() => edit(hash, { rotateDegrees: 90 }, stage.instructor())).toThrow('not-found')
    expect(() => edit(picture, { rotateDegrees: 90 })).toThrow('not-found')
    for (const nothing of [{}, { fromMs: 0 }, { toMs: 999_999 }])
      expect(() => edit(hash, nothing)).toThrow('edit-nothing')
    for (const range of [{ fromMs: 3_500 }, { toMs: 900 }, { fromMs: 3_000, toMs: 1_000 }, { fromMs: 99_999 }])
      expect(() => edit(hash, range)).toThrow('edit-range')
    expect(() => edit(sound, { rotateDegrees: 180 })).toThrow('edit-nothing')
    expect(listUploads(stage.db, personOf(own).id)).toEqual([])
  })

  it('counts against the quota before it is made, by the share of the length it keeps', async () => {
    const hash = await bring({ file: clip('film.mp4') })
    const { sizeBytes } = item(hash)!
    const quota = Math.ceil(sizeBytes * 1.6)
    expect(() => edit(hash, { rotateDegrees: 90 }, own, quota)).toThrow('upload-quota')
    expect(listUploads(stage.db, personOf(own).id)).toEqual([])
    edit(hash, { toMs: 2_000 }, own, quota)
    const used = usedBytes(stage.db, personOf(own).id)
    expect(used / sizeBytes).toBeCloseTo(1.5, 1)
    expect(() => edit(hash, { fromMs: 2_000 }, own, quota)).toThrow('upload-quota')
    await stage.work('media.copy', ffmpeg)
    const kept = listLibrary(stage.db, personOf(own).id, { limit: 9 }).items.reduce(
      (sum, one) => sum + one.sizeBytes,
      0,
    )
    expect(usedBytes(stage.db, personOf(own).id)).toBe(kept)
  })

  it('discarded while it is made ends its ffmpeg at once, and leaves nothing', async () => {
    const hash = await bring({ file: looped('film.mp4', 25) })
    const { id } = edit(hash, { rotateDegrees: 90 })
    const job = stage.claim('media.copy')!
    const run = runJob(job, stage.handlers(ffmpeg), stage.machine)
    await until(() => ffmpegsOf('copy.mp4').length > 0 || ffmpegsOf(hash).length > 0, 120_000)
    discardUpload(own, id)
    await run
    expect([ffmpegsOf(hash), working(), await stage.stored()]).toEqual([[], [], [hash]])
    expect(stage.db.select().from(jobs).where(eq(jobs.id, job.id)).get()).toMatchObject({ state: 'done', attempts: 1 })
    expect(listUploads(stage.db, personOf(own).id)).toEqual([])
  })

  it('that cannot be made says why; one no longer wanted is not made', async () => {
    const hash = await bring({ file: clip('mute.mp4') })
    const refused = edit(hash, { rotateDegrees: 90 })
    await stage.work('media.copy')
    expect(findCopy(stage.db, personOf(own).id, refused.id)).toEqual({ reason: 'no-ffmpeg' })
    const { id } = edit(hash, { rotateDegrees: 180 })
    discardUpload(own, id)
    await stage.work('media.copy', ffmpeg)
    edit(hash, { rotateDegrees: 270 })
    await stage.storage.remove(hash)
    await stage.work('media.copy', ffmpeg)
    const reasons = listUploads(stage.db, personOf(own).id).map(({ state, reason }) => `${state}: ${reason}`)
    expect(reasons.sort()).toEqual(['refused: gone', 'refused: no-ffmpeg'])
    expect(listLibrary(stage.db, personOf(own).id, { limit: 9 }).total).toBe(1)
  })
})
