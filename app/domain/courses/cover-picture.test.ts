// A course shows the picture it was given: as it came where that is light, in sizes made for its places once there are any.
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { assets } from '../../../db/schema/media'
import { clip, ffmpeg } from '../../../tests/support/clips'
import { machineContext } from '../../../tests/support/context'
import { COURSE_ID, courseDocument, publishDocument } from '../../../tests/support/course'
import { type MediaStage, mediaStage } from '../../../tests/support/media-stage'
import { claimJob } from '../../platform/queue'
import { runJob } from '../../platform/queue-runner'
import { personOf } from '../context'
import { findLibraryItem } from '../media/library-queries.server'
import { courseJobs } from './jobs.server'
import { listCatalogue } from './list-catalogue.server'
import { courseView } from './view-course.server'

let stage: MediaStage
let hash: string
const own = () => stage.instructor()

beforeEach(async () => {
  stage = mediaStage()
  hash = (await stage.bring(own(), 'vitrina.jpg', { file: clip('picture.jpg') })).assetHash!
})

function publishWithCover(): void {
  const cover = { image: { hash, label: 'vitrina.jpg' }, alt: { es: { text: 'Una vitrina' } }, credit: 'Museo, CC BY' }
  publishDocument(machineContext(stage.db), { ...courseDocument(), cover })
}
const listed = () => listCatalogue(stage.db, { lang: 'es' }).entries[0]?.cover
const view = () => courseView(stage.db, COURSE_ID, 1, 'pt')

test('a light picture is shown as it came, with its words and its credit, also to those who share the page', () => {
  publishWithCover()
  const asItCame = { src: `/media/${hash}/vitrina.jpg`, widthPx: 301, heightPx: 205 }
  expect(listed()).toEqual(asItCame)
  expect(view().cover).toEqual({
    large: asItCame,
    small: asItCame,
    alt: { text: 'Una vitrina', lang: 'es' },
    credit: 'Museo, CC BY',
  })
  expect(view().picture).toMatchObject({ href: asItCame.src, alt: 'Una vitrina' })
})

test('its sizes are made once, and lists show them without another publication', async () => {
  publishWithCover()
  await stage.work('media.cover', ffmpeg)
  for (let job = claimJob(stage.db, ['courses.weigh']); job; job = claimJob(stage.db, ['courses.weigh']))
    await runJob(job, courseJobs, stage.machine)
  expect(listed()?.src).toMatch(/^\/media\/[0-9a-f]{64}\/cover-small\.jpg$/)
  expect(view().cover?.large?.src).toMatch(/\/cover\.jpg$/)
  expect(listed()).toMatchObject({ widthPx: 300, heightPx: 204 })
  expect(claimJob(stage.db, ['media.cover'])).toBeUndefined()
})

test('a heavy picture of which nothing could be made leaves the course drawn', async () => {
  stage.db.update(assets).set({ sizeBytes: 9_000_000 }).where(eq(assets.hash, hash)).run()
  publishWithCover()
  await stage.work('media.cover')
  expect(listed()).toBeUndefined()
  expect(view().cover).toEqual({ alt: { text: 'Una vitrina', lang: 'es' }, credit: 'Museo, CC BY' })
})

test('the library says nothing of sizes nobody asked for', async () => {
  const ctx = own()
  const { assetHash } = await stage.bring(ctx, 'vitrina.jpg', { file: clip('picture.jpg') })
  publishWithCover()
  await stage.work('media.cover')
  expect(findLibraryItem(stage.db, personOf(ctx).id, assetHash!)).toMatchObject({ kind: 'image' })
  expect(findLibraryItem(stage.db, personOf(ctx).id, assetHash!)?.making).toBeUndefined()
})
