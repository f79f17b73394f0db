// A recording with sign language and with audio description: chosen once, watched as the recording itself.
import { beforeEach, describe, expect, test } from 'vitest'
import type { CourseDocument, MediaRef, VideoLesson } from '../../../app/domain/courses/document'
import { linkedCourse } from '../../../app/domain/courses/linked-course'
import { courseView } from '../../../app/domain/courses/view-course.server'
import { findEnrolment } from '../../../app/domain/enrolments/queries.server'
import { findAsset } from '../../../app/domain/media/queries.server'
import { startSignIn } from '../../../app/platform/auth'
import type { Db } from '../../../app/platform/db'
import * as enrolment from '../../../app/routes/learn/enrolment'
import * as lesson from '../../../app/routes/learn/lesson'
import type { LessonPage } from '../../../app/ui/lesson/page-data'
import type { PlayerPage } from '../../../app/ui/player/lesson-data'
import { machineContext, personContext } from '../../support/context'
import { COURSE_ID, courseDocument, hashOf, publishDocument, VIDEO_MS, videoLesson } from '../../support/course'
import { freshDatabase } from '../../support/database'
import { makePerson, tell, watchedFact } from '../../support/learner'
import { addReady, version } from '../../support/library'
import { answered, door, get, post, testVisit } from '../../support/visit'

const SLUG = 'curso-de-prueba'
let db: Db
let personId: string
let cookie: string

const ref = (name: string): MediaRef => ({ hash: hashOf(name), label: `${name}.mp4` })
const path = (asset: MediaRef): string => `/media/${asset.hash}/${asset.label}`

/** v1 with both alternatives, v2 with audio description only, v3 with none. */
function accessibleCourse(): CourseDocument {
  const lessons = ['v1', 'v2', 'v3'].map((id) => videoLesson(id) as VideoLesson)
  const described = { asset: ref('descrita') }
  lessons[0]!.recordings[0]!.alternatives = { sign: { asset: ref('senas'), language: 'mfs' }, described }
  lessons[1]!.recordings[0]!.alternatives = { described }
  return courseDocument(lessons)
}

beforeEach(async () => {
  db = freshDatabase()
  publishDocument(machineContext(db), accessibleCourse())
  personId = makePerson(db)
  cookie = (await startSignIn(db, personId, { isHttps: false })).cookie.split(';')[0] ?? ''
  const request = post(`/es/courses/${SLUG}/enrolment`, {})
  await answered(enrolment.action(door(request, { lang: 'es', slug: SLUG }, testVisit({ db, cookie }))))
})

interface Asked {
  id?: string
  lang?: string
  chosen?: string
}
function open(query = '', { id = 'v1', lang = 'es', chosen = '' }: Asked = {}) {
  const as = chosen ? `${cookie}; ${chosen}` : cookie
  const request = get(`/${lang}/courses/${SLUG}/lessons/${id}${query}`)
  request.headers.set('Cookie', as)
  return answered(lesson.loader(door(request, { lang, slug: SLUG, lessonId: id }, testVisit({ db, cookie: as }))))
}
const video = async (...given: Parameters<typeof open>) => ((await open(...given)).data as LessonPage).video!
const shown = async (...given: Parameters<typeof open>) =>
  (await video(...given)).choices.find((choice) => choice.isShown)?.kind

describe('the versions of a recording', () => {
  test('are offered where there are some, the recording itself first', async () => {
    const { choices, src } = await video('?t=7')
    expect(choices.map(({ kind, signLanguage }) => [kind, signLanguage])).toEqual([
      ['standard', undefined],
      ['sign', 'mfs'],
      ['described', undefined],
    ])
    expect(choices.map(({ href }) => href.split('?')[1])).toEqual([
      'version=standard&t=7',
      'version=sign&t=7',
      'version=described&t=7',
    ])
    expect(src).toBe(path(ref('v1')))
    expect((await video('', { id: 'v3' })).choices).toEqual([])
  })

  test('are chosen once: every lesson that has it opens with it, in each language', async () => {
    const reply = await open('?version=described&t=12')
    expect([reply.status, reply.location]).toEqual([303, `/es/courses/${SLUG}/lessons/v1?t=12`])
    const chosen = reply.cookie?.split(';')[0] ?? ''
    expect(chosen).toBe('version=described')
    expect([await shown('', { chosen }), await shown('', { id: 'v2', chosen, lang: 'pt' })]).toEqual([
      'described',
      'described',
    ])
    expect((await video('', { id: 'v3', chosen })).src).toBe(path(ref('v3')))
    expect(await shown('', { id: 'v2', chosen: 'version=sign' })).toBe('standard')
    const back = await open('?version=standard', { chosen })
    expect(back.cookie).toMatch(/^version=;.*Max-Age=0/)
    expect((await open('?version=%00zz&t=1')).location).toBe(`/es/courses/${SLUG}/lessons/v1?t=1`)
    expect(await shown('', { chosen: 'version=constructor' })).toBe('standard')
  })

  test('on a shared computer the choice goes with the browser', async () => {
    expect((await open('?version=sign')).cookie).toMatch(/Max-Age=31536000/)
    const shared = await startSignIn(db, personId, { isHttps: false }, 'shared')
    cookie = shared.cookie.split(';')[0] ?? ''
    const reply = await open('?version=sign')
    expect(reply.cookie).toMatch(/^version=sign;/)
    expect(reply.cookie).not.toMatch(/Max-Age|Expires/)
  })

  test('play other bytes at the same second, and what is told of them is told of the recording', async () => {
    const ctx = personContext(db, personId)
    const mine = findEnrolment(db, personId, COURSE_ID)!
    tell(ctx, watchedFact(ctx, mine, [[0, 40_000]]))
    const signed = await video('', { chosen: 'version=sign' })
    expect([signed.src, signed.startMs, signed.durationMs]).toEqual([path(ref('senas')), 40_000, VIDEO_MS])
    const island = JSON.parse(signed.islandJson) as PlayerPage
    expect([island.lesson.src, island.lesson.asset, island.learner?.watched]).toEqual([
      path(ref('senas')),
      hashOf('v1'),
      [[0, 40_000]],
    ])
    const usual = JSON.parse((await video()).islandJson) as PlayerPage
    expect([usual.lesson.src, usual.lesson.asset]).toEqual([path(ref('v1')), hashOf('v1')])
    // the rest is watched in the other version: one recording, one lesson done
    const after = { ...ctx, now: ctx.now + VIDEO_MS }
    const told = tell(after, watchedFact(after, mine, [[40_000, VIDEO_MS]], { asset: island.lesson.asset }))
    expect(told).toMatchObject([{ ok: true, done: true }])
  })

  test('have their own qualities, sizes, poster and files to take along', async () => {
    const owner = personContext(db, makePerson(db), ['instructor'])
    addReady(owner, 'senas', { hash: hashOf('senas') }, [
      version('master', hashOf('senas master')),
      version('240p', hashOf('senas 240p'), 500),
      version('240p-list', hashOf('senas 240p list'), 20),
      version('small', hashOf('senas small'), 480),
      version('poster', hashOf('senas poster'), 30),
    ])
    const signed = await video('', { chosen: 'version=sign' })
    expect([signed.src, signed.sizesBytes]).toEqual([`/media/${hashOf('senas small')}/small.mp4`, [520]])
    expect(signed.poster).toContain(hashOf('senas poster'))
    expect(signed.downloads).toMatchObject([{ href: signed.src, name: `${SLUG}-1-sign.mp4`, sizeBytes: 480 }])
    expect((await video()).sizesBytes).toEqual([1_000])
  })
})

describe('a course with accessible versions', () => {
  const view = () => courseView(db, COURSE_ID, 1, 'es')

  test('says in how many videos there is which', () => {
    expect(view().alternatives).toEqual([
      { kind: 'sign', signLanguage: 'mfs', lessonCount: 1 },
      { kind: 'described', lessonCount: 2 },
    ])
    expect(linkedCourse(view(), { origin: 'https://x.example', name: 'X' })).toMatchObject({
      accessibilityFeature: ['captions', 'transcript', 'signLanguage', 'audioDescription'],
    })
  })

  test('weighs what a reader watches, one version of each video; all of them are public', () => {
    expect(view().sizeBytes).toBe(3_000)
    for (const name of ['v1', 'senas', 'descrita']) expect(findAsset(db, hashOf(name))?.isPublished, name).toBe(true)
  })
})
