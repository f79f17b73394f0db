import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { drafts } from '../../../db/schema/courses'
import { machineContext, personContext } from '../../../tests/support/context'
import { COURSE_ID, courseDocument, hashOf, publishDocument, videoLesson, words } from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { makePerson } from '../../../tests/support/learner'
import { addReady, addRecording, cutOf } from '../../../tests/support/library'
import { mediaStage } from '../../../tests/support/media-stage'
import type { Db } from '../../platform/db'
import { type Context, personOf } from '../context'
import { startMaking } from '../media/start-making.server'
import { attachRecording } from './attach-recording.server'
import { checkDocument, errorsOf } from '../courses/check'
import { type Captions, CourseDocument, type VideoLesson } from '../courses/document'
import { joinTeam } from '../courses/join-team.server'
import { publishOwn } from './publish-own.server'
import { findLesson } from '../courses/rules'
import { storeCaptions } from '../courses/store-captions.server'
import { listVideoPlaces } from '../courses/video-places.server'

let db: Db
let machine: Context
let owner: Context
beforeEach(() => open(freshDatabase()))

function open(on: Db): void {
  db = on
  machine = machineContext(db)
  owner = teamMate('owner', documentWith(lessonWithChapters()))
}

function teamMate(part: 'owner' | 'editor' | 'translator', document?: CourseDocument): Context {
  if (document) publishDocument(machine, document)
  const ctx = personContext(db, makePerson(db), ['instructor'])
  joinTeam(machine, { courseId: COURSE_ID, personId: personOf(ctx).id, part })
  return ctx
}

const documentWith = (lesson: VideoLesson): CourseDocument => courseDocument([lesson])

/** A minute with a cue every ten seconds, chapters at 0, 20 and 40, and a note at 25. */
function lessonWithChapters(): VideoLesson {
  const lesson = videoLesson('v1') as VideoLesson
  const cues = [0, 10, 20, 30, 40, 50].map((s) => ({ startMs: s * 1_000, endMs: s * 1_000 + 5_000, text: `${s} s` }))
  lesson.chapters = [0, 20_000, 40_000].map((atMs) => ({ atMs, title: words(`En ${atMs}`) }))
  const recording = lesson.recordings[0]!
  recording.captions = { es: { cues, notes: [{ atMs: 25_000, text: '[50 lux]' }] } }
  return lesson
}

const attach = (hash: string, over: object = {}, ctx = owner): void =>
  attachRecording(ctx, { courseId: COURSE_ID, lessonId: 'v1', language: 'es', hash, isSure: true, ...over })
const draft = () => db.select().from(drafts).where(eq(drafts.courseId, COURSE_ID)).get()!
const lesson = (): VideoLesson => {
  const found = findLesson(CourseDocument.parse(JSON.parse(draft().document)), 'v1')
  if (found?.kind !== 'video') throw new Error('no video')
  return found
}
const captions = (): Captions => lesson().recordings[0]!.captions.es!
const starts = () => captions().cues.map(({ startMs, endMs }) => [startMs / 1000, endMs / 1000])
const chapters = () => lesson().chapters.map(({ atMs }) => atMs)
const whole = [0, 10, 20, 30, 40, 50].map((s) => [s, s + 5])

describe('attaching', () => {
  it('replaces the recording and keeps its captions and chapters; twice is once', () => {
    const hash = addReady(owner, 'nueva')
    attach(hash)
    const { version } = draft()
    expect(lesson().recordings).toMatchObject([{ language: 'es', asset: { hash, label: 'nueva.mp4' } }])
    expect([starts(), chapters()]).toEqual([whole, [0, 20_000, 40_000]])
    attach(hash)
    expect(draft().version).toBe(version)
  })

  it('adds a recording in a language that has none', () => {
    const hash = addReady(owner, 'portuguesa')
    attach(hash, { language: 'pt' })
    expect(lesson().recordings.map(({ language, asset }) => [language, asset.hash])).toEqual([
      ['es', hashOf('v1')],
      ['pt', hash],
    ])
    expect(starts()).toEqual(whole)
  })

  it('is for who changes the course, of their own library, once it is ready', () => {
    const hash = addReady(owner, 'nueva')
    const before = draft()
    const stranger = personContext(db, makePerson(db), ['instructor'])
    addReady(stranger, 'ajena')
    const translator = teamMate('translator')
    addReady(translator, 'del-traductor')
    expect(() => attach(hashOf('ajena'), {}, stranger)).toThrow('not-found')
    expect(() => attach(hashOf('ajena'))).toThrow('not-found')
    expect(() => attach(hashOf('del-traductor'), {}, translator)).toThrow('not-allowed')
    expect(() => publishOwn(translator, COURSE_ID)).toThrow('not-allowed')
    expect(() => publishOwn(stranger, COURSE_ID)).toThrow('not-found')
    for (const over of [{ lessonId: 'nowhere' }, { courseId: hashOf('x') }])
      expect(() => attach(hash, over)).toThrow('not-found')
    expect(() => attach(addRecording(owner, 'en-curso'))).toThrow('media-not-ready')
    startMaking(owner, hash, { again: true })
    expect(() => attach(hash)).toThrow('media-not-ready')
    const sound = addReady(owner, 'voz', { kind: 'audio', mediaType: 'audio/mpeg' })
    expect(() => attach(sound)).toThrow('not-found')
    expect(draft()).toEqual(before)
  })

  it('is offered for the video lessons of the courses one changes', () => {
    const places = (ctx: Context) => listVideoPlaces(db, personOf(ctx).id, 'pt')
    const place = { courseId: COURSE_ID, lessons: [{ id: 'v1', title: { text: 'Video v1 (pt)' } }] }
    expect(places(owner)).toMatchObject([place])
    expect(places(teamMate('editor'))).toMatchObject([place])
    expect(places(teamMate('translator'))).toEqual([])
    expect(places(personContext(db, makePerson(db), ['instructor']))).toEqual([])
  })
})

describe('a cut copy', () => {
  it('moves captions, notes and chapters; what was cut away goes, a cue that was cut begins with it', () => {
    attach(addReady(owner, 'corta', cutOf(hashOf('v1'), 12_000, 42_000)))
    expect(starts()).toEqual([
      [0, 3],
      [8, 13],
      [18, 23],
      [28, 30],
    ])
    expect(captions().notes).toEqual([{ atMs: 13_000, text: '[50 lux]' }])
    expect(chapters()).toEqual([0, 8_000, 28_000])
  })

  it('leaves chapters going forward where several were cut away at one end', () => {
    for (const [from, to, expected] of [
      [45_000, 60_000, [0, 1, 2]],
      [0, 15_000, [0, 14_998, 14_999]],
    ] as const) {
      open(freshDatabase())
      attach(addReady(owner, 'corta', cutOf(hashOf('v1'), from, to)))
      expect(chapters()).toEqual(expected)
      expect(errorsOf(checkDocument(CourseDocument.parse(JSON.parse(draft().document))))).toEqual([])
    }
  })

  it('also of a copy, and cut anew from the first: captions stay with what is said', () => {
    const first = hashOf('v1')
    const early = addReady(owner, 'desde-5', cutOf(first, 5_000, 55_000))
    const turned = addReady(owner, 'girada', cutOf(early, 0, 50_000))
    attach(turned)
    expect(starts()[0]).toEqual([5, 10])
    attach(addReady(owner, 'desde-2', cutOf(first, 2_000, 55_000)))
    expect(starts()[0]).toEqual([8, 13])
    attach(addReady(owner, 'otra'))
    expect(starts()[0]).toEqual([8, 13])
  })

  it('gives way to the recording as it first came', () => {
    const first = addReady(owner, 'primera')
    attach(first)
    attach(addReady(owner, 'corta', cutOf(first, 10_000, 60_000)))
    expect([starts()[0], chapters()]).toEqual([
      [0, 5],
      [0, 10_000, 30_000],
    ])
    attach(first)
    expect([starts(), chapters()[2]]).toEqual([whole.slice(1), 40_000])
  })

  it('is published with its moved captions, whose files are stored by then', async () => {
    const stage = mediaStage()
    open(stage.db)
    attach(addReady(owner, 'corta', cutOf(hashOf('v1'), 12_000, 42_000)))
    expect(() => publishOwn(owner, COURSE_ID)).toThrow('media-missing')
    const stranger = personContext(db, makePerson(db), ['instructor'])
    for (const ctx of [stranger, teamMate('translator')]) await storeCaptions(ctx, stage.storage, COURSE_ID)
    expect(await stage.stored()).toEqual([])
    await storeCaptions(owner, stage.storage, COURSE_ID)
    await storeCaptions(owner, stage.storage, COURSE_ID)
    expect(await stage.stored()).toHaveLength(1)
    expect(publishOwn(owner, COURSE_ID)).toEqual({ revision: 2, isNew: true })
    expect(publishOwn(owner, COURSE_ID)).toEqual({ revision: 2, isNew: false })
  })
})
