import { afterAll, beforeAll, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { renditions } from '../../../db/schema/media'
import { jobs } from '../../../db/schema/queue'
import { readdirSync } from 'node:fs'
import { clip, ffmpeg } from '../../../tests/support/clips'
import { mediaStage } from '../../../tests/support/media-stage'
import { type TestS3, testS3 } from '../../../tests/support/s3'
import { personOf } from '../context'
import { findLibraryItem, listUploads } from './library-queries.server'

let s3: TestS3
beforeAll(async () => void (s3 = await testS3()))
afterAll(() => s3.stop())

it('a store that goes away in the middle of it is waited for, and the making finishes once', async () => {
  const stage = mediaStage(s3.settings)
  const own = stage.instructor()
  const away: TestS3['meddle'] = (req) => {
    req.socket.destroy()
    return true
  }

  s3.meddle = away
  const coming = await stage.bring(own, 'clase.mp4', { file: clip('mute.mp4') })
  expect(coming).toMatchObject({ storedAt: null, refusedAt: null })
  expect(listUploads(stage.db, personOf(own).id)).toMatchObject([{ state: 'received', waitsFor: 'store-away' }])
  s3.meddle = undefined
  await stage.work('media.receive')
  expect(listUploads(stage.db, personOf(own).id)).toEqual([])
  const [hash = ''] = await stage.stored()
  const making = () => findLibraryItem(stage.db, personOf(own).id, hash)?.making

  // it takes the film and one of its versions, and then nothing more
  let puts = 0
  s3.meddle = (req, res) => {
    if (req.method === 'PUT') puts += 1
    return puts > 1 && away(req, res)
  }
  await stage.work('media.make', ffmpeg)
  expect([making(), await countRenditions()]).toEqual([{ state: 'waiting', waitsFor: 'store-away' }, 0])
  expect([readdirSync(stage.config.workDir), s3.unfinished()]).toEqual([[], []])
  expect(jobOf()).toMatchObject({ state: 'waiting', attempts: 0 })

  s3.meddle = undefined
  await stage.work('media.make', ffmpeg)
  expect([making(), jobOf()?.attempts]).toEqual([{ state: 'ready' }, 1])
  expect(await stage.work('media.make', ffmpeg)).toBe(false)
  const made = stage.db.select().from(renditions).all()
  expect(new Set(await stage.stored())).toEqual(new Set([hash, ...made.map((one) => one.hash)]))

  function jobOf() {
    return stage.db.select().from(jobs).where(eq(jobs.kind, 'media.make')).get()
  }
  async function countRenditions(): Promise<number> {
    return stage.db.select().from(renditions).all().length
  }
})
