import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { captionOrders } from '../../../db/schema/authoring'
import { courseTeam } from '../../../db/schema/courses'
import { jobs } from '../../../db/schema/queue'
import { machineContext, personContext } from '../../../tests/support/context'
import { COURSE_ID, courseDocument, publishDocument, videoLesson } from '../../../tests/support/course'
import { makePerson } from '../../../tests/support/learner'
import { type MediaStage, mediaStage } from '../../../tests/support/media-stage'
import { claimJob, type JobMachine } from '../../platform/queue'
import { runJob } from '../../platform/queue-runner'
import { type Context, personOf } from '../context'
import type { Captions, VideoLesson } from '../courses/document'
import { joinTeam } from '../courses/join-team.server'
import { findLesson } from '../courses/rules'
import { captionJobs } from './caption-jobs.server'
import { CAPTION_JOB } from './caption-orders'
import type { CaptionPlace } from './caption-place'
import { fillCaptions } from './fill-captions.server'
import { cancelCaptions, findCaptionOrder, orderCaptions } from './order-captions.server'
import { useAsideCaptions } from './record-captions.server'
import { changeDraft } from './change-draft.server'
import { readDraft } from './team.server'

const PROGRAM = join(import.meta.dirname, '../../../tests/support/captioner-in-process.mjs')
const place: CaptionPlace = { courseId: COURSE_ID, lessonId: 'v1', recording: 'es', language: 'es' }

let stage: MediaStage
let own: Context
beforeEach(async () => {
  stage = mediaStage()
  const { hash } = await stage.storage.put(Readable.from(['Hola']))
  const lesson = videoLesson('v1') as VideoLesson
  lesson.recordings[0] = { ...lesson.recordings[0]!, asset: { hash, label: 'clase.mp4' }, captions: {} }
  publishDocument(machineContext(stage.db), courseDocument([lesson]))
  own = personContext(stage.db, makePerson(stage.db), ['instructor'], Date.now())
  joinTeam(machineContext(stage.db), { courseId: COURSE_ID, personId: personOf(own).id, part: 'owner' })
})

/** Does the job as a worker whose captioner behaves so; false where there is none. */
async function work(how: string | undefined, { wallMs = 60_000 } = {}): Promise<boolean> {
  const command = [process.execPath, PROGRAM, how ?? '', '{input}', '{language}', '{output}', '{folder}'] as const
  const captioner = how === undefined ? undefined : { command, wallMs, memoryBytes: 16 * 2 ** 30, niceness: 0 }
  const machine: JobMachine = { ...stage.machine, config: { ...stage.config, captioner } }
  const job = claimJob(stage.db, [CAPTION_JOB], Date.now() + 3_600_000)
  if (job) await runJob(job, captionJobs({ storage: stage.storage, workDir: stage.config.workDir }), machine)
  expect(readdirSync(stage.config.workDir)).toEqual([])
  return job !== undefined
}
const video = (): VideoLesson => findLesson(readDraft(stage.db, COURSE_ID).document, 'v1') as VideoLesson
const track = (): Captions | undefined => video().recordings[0]?.captions.es
const order = () => findCaptionOrder(stage.db, place)
const write = (text: string) => fillCaptions(own, place, { cues: [{ startMs: 0, endMs: 900, text }], notes: [] })

describe('captions that a program writes', () => {
  it('go into the draft unreviewed, in the name of whoever asked; asked twice is once', async () => {
    orderCaptions(own, place)
    orderCaptions(own, place)
    expect(stage.db.select().from(jobs).where(eq(jobs.kind, CAPTION_JOB)).all()).toHaveLength(1)
    expect(order()).toEqual({ state: 'working', percent: 0 })
    expect(await work('file')).toBe(true)
    expect(track()).toEqual({
      cues: [{ startMs: 1_000, endMs: 3_000, text: 'Hola es false' }],
      notes: [],
      review: { needed: true },
    })
    expect([order(), readDraft(stage.db, COURSE_ID).savedBy]).toEqual([undefined, personOf(own).id])
    expect(await work('file')).toBe(false)
  })

  it('wait where others were written meanwhile, until somebody decides', async () => {
    orderCaptions(own, place)
    write('A mano')
    await work('folder')
    expect([order(), track()?.cues[0]?.text]).toEqual([{ state: 'aside', count: 1 }, 'A mano'])
    useAsideCaptions(own, place)
    useAsideCaptions(own, place)
    expect([order(), track()?.cues[0]?.text]).toEqual([undefined, 'Hola es false'])
    // asked for over captions that stay as they are, they take their place
    orderCaptions(own, place)
    await work('printed')
    expect(order()).toBeUndefined()
    orderCaptions(own, place)
    write('Otra vez a mano')
    await work('printed')
    cancelCaptions(own, place)
    expect([order(), track()?.cues[0]?.text]).toEqual([undefined, 'Otra vez a mano'])
  })

  it.each([
    ['garbage', 'unreadable'],
    ['nothing', 'nothing'],
    ['failing', 'failed'],
    ['flooding', 'too-much'],
    [undefined, 'no-captioner'],
  ] as const)('where the program is %s: nothing is written, and the reason is told: %s', async (how, reason) => {
    orderCaptions(own, place)
    await work(how)
    expect([order(), track()]).toEqual([{ state: 'failed', reason }, undefined])
    orderCaptions(own, place)
    expect(order()).toEqual({ state: 'working', percent: 0 })
  })

  it('that take too long are told so; those no longer wanted are not made', async () => {
    orderCaptions(own, place)
    await work('hanging', { wallMs: 1_000 })
    expect(order()).toEqual({ state: 'failed', reason: 'too-slow' })
    orderCaptions(own, place)
    cancelCaptions(own, place)
    cancelCaptions(own, place)
    expect([await work('file'), order(), track()]).toEqual([false, undefined, undefined])
  })

  it('of a recording that was replaced, or asked for by somebody who left, are not put in', async () => {
    orderCaptions(own, place)
    changeDraft(own, COURSE_ID, (document) => {
      const lesson = findLesson(document, 'v1') as VideoLesson
      lesson.recordings[0]!.asset = { hash: 'b'.repeat(64), label: 'otra.mp4' }
      return { act: 'attach', subject: 'v1', label: '' }
    })
    await work('file')
    expect([order(), track()]).toEqual([{ state: 'failed', reason: 'replaced' }, undefined])
    stage.db
      .update(captionOrders)
      .set({ assetHash: 'c'.repeat(64) })
      .run()
    orderCaptions(own, place)
    await work('file')
    expect(order()).toEqual({ state: 'failed', reason: 'gone' })
  })

  it('are for who changes the course', () => {
    const stranger = personContext(stage.db, makePerson(stage.db), ['instructor'])
    for (const verb of [orderCaptions, cancelCaptions, useAsideCaptions])
      expect(() => verb(stranger, place)).toThrow('not-found')
    stage.db.update(courseTeam).set({ part: 'translator' }).run()
    for (const verb of [orderCaptions, cancelCaptions, useAsideCaptions])
      expect(() => verb(own, place)).toThrow('not-allowed')
    expect(order()).toBeUndefined()
  })
})
