import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { drafts } from '../../../db/schema/courses'
import {
  COURSE_ID,
  courseDocument,
  hashOf,
  publishDocument,
  VIDEO_MS,
  videoLesson,
} from '../../../tests/support/course'
import { addReady, addRecording, cutOf, version } from '../../../tests/support/library'
import { type MediaStage, mediaStage } from '../../../tests/support/media-stage'
import { refusalOf } from '../../../tests/support/refusal'
import type { Db } from '../../platform/db'
import { type Context, personOf } from '../context'
import { bytesAccess } from '../media/policy'
import { findAsset } from '../media/queries.server'
import { GRACE_MS } from '../media/sweep-bytes.server'
import { type AlternativeAs, attachAlternative, detachAlternative } from './attach-alternative.server'
import { attachRecording } from './attach-recording.server'
import { CourseDocument, type Recording, type VideoLesson } from '../courses/document'
import { worksOnMedia } from '../courses/draft-media.server'
import { joinTeam } from '../courses/join-team.server'
import { removeFromLibrary, usesOf } from '../courses/media-use.server'
import { publishOwn } from './publish-own.server'
import { findLesson } from '../courses/rules'
import { sweepLibrary } from '../courses/sweep-library.server'
import { listVideoPlaces } from '../courses/video-places.server'

let stage: MediaStage
let db: Db
let owner: Context
let machine: Context
beforeEach(() => {
  stage = mediaStage()
  db = stage.db
  owner = stage.instructor()
  machine = { ...owner, actor: { kind: 'machine', name: 'seed' } }
  publishDocument(machine, courseDocument([videoLesson('v1')]))
  join(owner, 'owner')
})

const LSM: AlternativeAs = { kind: 'sign', signLanguage: 'mfs' }
const DESCRIBED: AlternativeAs = { kind: 'described' }
const PLACE = { courseId: COURSE_ID, lessonId: 'v1' }
const join = (ctx: Context, part: 'owner' | 'editor' | 'translator'): void =>
  joinTeam(machine, { courseId: COURSE_ID, personId: personOf(ctx).id, part })
const put = (
  hash: string,
  as: AlternativeAs = LSM,
  { ctx = owner, ...over }: { ctx?: Context; language?: 'pt' } = {},
): void => attachAlternative(ctx, { ...PLACE, language: 'es', hash, ...over }, as)
const takeOut = (hash: string, ctx = owner): void => detachAlternative(ctx, { ...PLACE, hash })
const draft = () => db.select().from(drafts).where(eq(drafts.courseId, COURSE_ID)).get()!
const recording = (): Recording => {
  const lesson = findLesson(CourseDocument.parse(JSON.parse(draft().document)), 'v1') as VideoLesson
  return lesson.recordings[0]!
}

describe('an alternative', () => {
  it('takes its place beside the recording, which stays as it is; twice is once, another one replaces it', () => {
    const { alternatives: _, ...before } = recording()
    const signed = addReady(owner, 'senas')
    put(signed)
    const { version: saved } = draft()
    put(signed)
    expect(draft().version).toBe(saved)
    const described = addReady(owner, 'descrita')
    put(described, DESCRIBED)
    expect(recording()).toEqual({
      ...before,
      alternatives: {
        sign: { asset: { hash: signed, label: 'senas.mp4' }, language: 'mfs' },
        described: { asset: { hash: described, label: 'descrita.mp4' } },
      },
    })
    put(addReady(owner, 'libras'), { kind: 'sign', signLanguage: 'bzs' })
    expect(recording().alternatives?.sign).toMatchObject({ asset: { hash: hashOf('libras') }, language: 'bzs' })
    expect(recording().alternatives?.described?.asset.hash).toBe(described)
  })

  it('is as long as its recording, and another file, or it is refused with both lengths', () => {
    const before = draft()
    const long = addReady(owner, 'larga', { durationMs: VIDEO_MS + 12_000 })
    const { code, params, status } = refusalOf(() => put(long, DESCRIBED))
    expect([code, status, params]).toEqual(['alternative-length', 422, { length: '1:12', recording: '1:00' }])
    const short = addReady(owner, 'corta', { durationMs: VIDEO_MS - 1_201 })
    expect(refusalOf(() => put(short)).code).toBe('alternative-length')
    const own = addReady(owner, 'v1', { hash: hashOf('v1') })
    expect(refusalOf(() => put(own)).code).toBe('alternative-same')
    expect(refusalOf(() => put(addReady(owner, 'senas'), LSM, { language: 'pt' })).code).toBe('alternative-alone')
    expect(draft()).toEqual(before)
    put(addReady(owner, 'casi', { durationMs: VIDEO_MS - 1_200 }))
    expect(recording().alternatives?.sign?.asset.hash).toBe(hashOf('casi'))
  })

  it('is for who changes the course, of their own library, once it is ready', () => {
    const signed = addReady(owner, 'senas')
    const [translator, stranger] = [stage.instructor(), stage.instructor()]
    join(translator, 'translator')
    addReady(translator, 'otra')
    addReady(stranger, 'ajena')
    expect(() => put(hashOf('ajena'))).toThrow('not-found')
    expect(() => put(hashOf('ajena'), LSM, { ctx: stranger })).toThrow('not-found')
    expect(() => put(hashOf('otra'), LSM, { ctx: translator })).toThrow('not-allowed')
    expect(() => put(addRecording(owner, 'en-curso'))).toThrow('media-not-ready')
    expect(() => put(addReady(owner, 'voz', { kind: 'audio', mediaType: 'audio/mpeg' }))).toThrow('not-found')
    put(signed)
    expect(() => takeOut(signed, translator)).toThrow('not-allowed')
    expect(() => takeOut(signed, stranger)).toThrow('not-found')
    expect(recording().alternatives?.sign?.asset.hash).toBe(signed)
  })

  it('is taken out of the draft by whoever changes it, also where another brought it; twice is once', () => {
    const editor = stage.instructor()
    join(editor, 'editor')
    const signed = addReady(owner, 'senas')
    put(signed)
    put(addReady(owner, 'descrita'), DESCRIBED)
    const beside = () => listVideoPlaces(db, personOf(editor).id, 'es')[0]?.lessons[0]?.alternatives
    expect(beside()).toEqual([
      { language: 'es', kind: 'sign', hash: signed, signLanguage: 'mfs' },
      { language: 'es', kind: 'described', hash: hashOf('descrita') },
    ])
    takeOut(signed, editor)
    expect(recording().alternatives).toEqual({
      described: { asset: { hash: hashOf('descrita'), label: 'descrita.mp4' } },
    })
    const { version: saved } = draft()
    takeOut(signed, editor)
    expect(draft().version).toBe(saved)
    takeOut(hashOf('descrita'))
    expect(recording()).not.toHaveProperty('alternatives')
  })

  it('stands in the way of a recording that it would not run beside, until it is taken out', () => {
    put(addReady(owner, 'senas'))
    const cut = addReady(owner, 'recorte', cutOf(hashOf('v1'), 0, 50_000))
    const attach = (hash: string) => attachRecording(owner, { ...PLACE, language: 'es', hash })
    expect(refusalOf(() => attach(cut)).code).toBe('alternatives-unlike')
    expect(refusalOf(() => attach(hashOf('senas'))).code).toBe('alternatives-unlike')
    expect(recording().asset.hash).toBe(hashOf('v1'))
    const turned = addReady(owner, 'girada', cutOf(hashOf('v1'), 0, VIDEO_MS))
    attach(turned)
    expect([recording().asset.hash, recording().alternatives?.sign?.asset.hash]).toEqual([turned, hashOf('senas')])
    takeOut(hashOf('senas'))
    attach(cut)
    expect(recording().asset.hash).toBe(cut)
  })
})

describe('the bytes of an alternative', () => {
  const film = hashOf('240p de senas')
  let signed: string
  beforeEach(() => {
    signed = addReady(owner, 'senas', {}, [version('240p', film)])
    put(signed)
  })

  it('are the team’s while a draft alone names them, and everybody’s with the revision', () => {
    const [translator, stranger] = [stage.instructor(), stage.instructor()]
    join(translator, 'translator')
    for (const hash of [signed, film]) {
      const asset = findAsset(db, hash)!
      const access = (ctx: Context) => {
        const personId = personOf(ctx).id
        return bytesAccess(
          { ...asset, isOnTeam: worksOnMedia(db, hash, personId) },
          { id: personId, roles: ['instructor'] },
        )
      }
      expect([owner, translator, stranger].map(access)).toEqual(['team', 'team', 'hidden'])
      expect(bytesAccess({ ...asset, isOnTeam: false }, undefined)).toBe('hidden')
    }
    publishOwn(owner, COURSE_ID)
    expect([signed, film].map((hash) => findAsset(db, hash)?.isPublished)).toEqual([true, true])
  })

  it('stay while a draft or a revision names them, and go with the library afterwards', () => {
    expect(usesOf(db, signed)).toEqual([{ slug: 'curso-de-prueba' }])
    expect(() => removeFromLibrary(owner, signed)).toThrow('media-in-use')
    takeOut(signed)
    expect(usesOf(db, signed)).toEqual([])
    removeFromLibrary(owner, signed)
    expect(sweepLibrary({ ...machine, now: owner.now + GRACE_MS + 1 }, 10)).toBe(1)
    expect([findAsset(db, signed), findAsset(db, film)]).toEqual([undefined, undefined])
  })
})
