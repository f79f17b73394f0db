import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { assets } from '../../../db/schema/media'
import { clip } from '../../../tests/support/clips'
import { machineContext } from '../../../tests/support/context'
import { mediaStage } from '../../../tests/support/media-stage'
import { finishJob } from '../../platform/queue'
import { videoVersions } from '../courses/video-versions.server'
import { personOf } from '../context'
import { findLibraryItem } from './library-queries.server'
import { makeAgain } from './make-again.server'
import { findAsset } from './queries.server'
import { type NewRendition, recordReady } from './record-making.server'
import { forgetReplaced, GRACE_MS } from './sweep-bytes.server'

const made = (...hashes: string[]): NewRendition[] =>
  (['240p', '240p-list', 'master'] as const).map((label, at) => ({
    label,
    hash: hashes[at]!.repeat(64),
    mediaType: 'video/mp4',
    sizeBytes: 10,
  }))

it('versions made anew take the place of the old, which stay within reach of whoever is watching, for a while', async () => {
  const stage = mediaStage()
  const own = stage.instructor()
  const { assetHash } = await stage.bring(own, 'clase.mp4', { file: clip('mute.mp4') })
  const hash = assetHash!
  const record = (versions: NewRendition[]): boolean => {
    const job = stage.claim('media.make')!
    const isRecorded = recordReady(machineContext(stage.db, Date.now()), job, hash, versions)
    finishJob(stage.db, job)
    return isRecorded
  }
  expect(record(made('a', 'b', 'c'))).toBe(true)
  stage.db.update(assets).set({ publishedAt: 1 }).where(eq(assets.hash, hash)).run()
  makeAgain(own, hash)
  // the film came out the same, its lists did not
  expect(record(made('a', 'd', 'e'))).toBe(true)

  for (const one of 'abcde') expect(findAsset(stage.db, one.repeat(64)), one).toMatchObject({ isPublished: true })
  const shown = findLibraryItem(stage.db, personOf(own).id, hash)?.versions.map((one) => one.hash[0])
  expect(shown?.sort()).toEqual(['a', 'd', 'e'])
  expect(videoVersions(stage.db, hash).versions?.automatic).toContain('e'.repeat(64))

  const now = Date.now()
  expect(forgetReplaced(stage.db, now + GRACE_MS - 60_000)).toBe(0)
  expect(forgetReplaced(stage.db, now + GRACE_MS + 60_000)).toBe(2)
  const known = [...'abcde'].filter((one) => findAsset(stage.db, one.repeat(64)))
  expect(known).toEqual(['a', 'd', 'e'])
})
