// The doors of a lesson: who may open it, what a form without a script does, what a guest sees.
import { beforeEach, describe, expect, test } from 'vitest'
import { unpublish } from '../../../app/domain/courses/unpublish.server'
import { findEnrolment } from '../../../app/domain/enrolments/queries.server'
import { progressOf } from '../../../app/domain/progress/queries.server'
import { startSignIn } from '../../../app/platform/auth'
import type { Db } from '../../../app/platform/db'
import { newId } from '../../../app/platform/ids'
import * as enrolment from '../../../app/routes/learn/enrolment'
import * as lesson from '../../../app/routes/learn/lesson'
import * as lessonFacts from '../../../app/routes/learn/lesson-facts'
import type { LessonPage } from '../../../app/ui/lesson/page-data'
import { machineContext, personContext } from '../../support/context'
import { COURSE_ID, courseDocument, publishDocument } from '../../support/course'
import { freshDatabase } from '../../support/database'
import { makePerson, tell, watchedFact } from '../../support/learner'
import { answered, door, get, post, testVisit } from '../../support/visit'

const COURSE = '/es/courses/curso-de-prueba'
const params = (lessonId: string, lang = 'es') => ({ lang, slug: 'curso-de-prueba', lessonId })
let db: Db
let personId: string
let cookie: string

beforeEach(async () => {
  db = freshDatabase()
  publishDocument(machineContext(db), courseDocument())
  personId = makePerson(db)
  cookie = (await startSignIn(db, personId, { isHttps: false })).cookie.split(';')[0] ?? ''
})

const visit = (as = cookie) => testVisit({ db, cookie: as })
const open = (lessonId: string, { as = cookie, lang = 'es', query = '' } = {}) =>
  answered(
    lesson.loader(
      door(get(`/${lang}/courses/curso-de-prueba/lessons/${lessonId}${query}`), params(lessonId, lang), visit(as)),
    ),
  )
const join = (as = cookie, headers: Record<string, string> = {}) => {
  const request = post(`${COURSE}/enrolment`, {})
  for (const [name, value] of Object.entries(headers)) request.headers.set(name, value)
  return answered(enrolment.action(door(request, { lang: 'es', slug: 'curso-de-prueba' }, visit(as))))
}
const markRead = (lessonId: string, fields: Record<string, string>) =>
  answered(lessonFacts.action(door(post(`${COURSE}/lessons/${lessonId}/facts`, fields), params(lessonId), visit())))
const page = async (...args: Parameters<typeof open>) => (await open(...args)).data as LessonPage

describe('joining', () => {
  test('leads to the first lesson; pressing twice joins once', async () => {
    for (let i = 0; i < 2; i += 1) {
      const reply = await join()
      expect([reply.status, reply.location]).toEqual([303, `${COURSE}/lessons/v1`])
    }
  })

  test('a visitor’s browser is led to the sign-in and remembered; anything else gets 401', async () => {
    const browser = await join('', { Accept: 'text/html,*/*' })
    expect([browser.status, browser.location]).toEqual([
      303,
      `/es/sign-in?next=${encodeURIComponent(`${COURSE}/enrolment`)}`,
    ])
    expect((await join('')).status).toBe(401)
  })

  test('a course that is closed to newcomers refuses', async () => {
    unpublish(machineContext(db), { courseId: COURSE_ID })
    expect((await join()).status).toBe(409)
  })

  test('a GET leads to the course', async () => {
    const reply = await answered(
      enrolment.loader(door(get(`${COURSE}/enrolment`), { lang: 'es', slug: 'curso-de-prueba' }, visit(''))),
    )
    expect(reply.location).toBe(COURSE)
  })
})

describe('opening a lesson', () => {
  test('a guest opens the sample, without anything of a person, and nothing else', async () => {
    const sample = await page('v1', { as: '' })
    expect([sample.kind, sample.mine]).toEqual(['video', undefined])
    expect(sample.video?.islandJson).not.toContain('"learner"')
    expect((await open('r1', { as: '' })).location).toBe(COURSE)
  })

  test('somebody signed in but not inside is sent to the course', async () => {
    expect((await open('r1')).location).toBe(COURSE)
  })

  test('a lesson or course that is none is a 404, also with odd letters', async () => {
    await join()
    expect((await open('nada')).status).toBe(404)
    const odd = await answered(
      lesson.loader(door(get('/es/courses/x/lessons/y'), { lang: 'es', slug: '\r\n', lessonId: '//' }, visit())),
    )
    expect(odd.status).toBe(404)
  })

  test('a course unpublished meanwhile stays open for those inside, and is not there for others', async () => {
    await join()
    unpublish(machineContext(db), { courseId: COURSE_ID })
    expect((await open('r1')).status).toBe(200)
    expect((await open('v1', { as: '' })).status).toBe(404)
  })

  test('goes on where the person was, in any language; a second that is asked for comes first', async () => {
    await join()
    const mine = findEnrolment(db, personId, COURSE_ID)!
    const ctx = personContext(db, personId)
    expect(tell(ctx, watchedFact(ctx, mine, [[0, 31_000]]))).toMatchObject([{ ok: true }])
    const again = await page('v1', { lang: 'pt' })
    expect(again.video?.startMs).toBe(31_000)
    expect(JSON.parse(again.video!.islandJson)).toMatchObject({
      learner: { positionMs: 31_000, watched: [[0, 31_000]] },
    })
    expect((await page('v1', { query: '?t=7' })).video?.startMs).toBe(7_000)
    expect((await page('v1', { query: '?t=999999999' })).video?.startMs).toBe(31_000)
    expect((await page('v1', { query: '?t=-4' })).video?.startMs).toBe(31_000)
  })

  test('the transcript is a list of links that work without a script, notes among them', async () => {
    const { html } = (await page('v1', { as: '' })).video!.transcript
    expect(html).toContain('href="?t=0#video"')
    expect(html).toContain('<em>[En pantalla: 50 lux]</em>')
    const other = (await page('v1', { as: '', lang: 'pt' })).video!.transcript
    expect([other.lang, other.html.includes('Olá')]).toEqual(['pt', true])
  })
})

describe('the outline', () => {
  test('shows one person’s states and never another’s', async () => {
    await join()
    await markRead('r1', { id: newId(), kind: 'read' })
    expect((await page('v1')).outlineHtml).toContain('dot done')
    const other = makePerson(db)
    const otherCookie = (await startSignIn(db, other, { isHttps: false })).cookie.split(';')[0] ?? ''
    await join(otherCookie)
    expect((await page('v1', { as: otherCookie })).outlineHtml).not.toContain('dot done')
    expect((await page('v1', { as: '' })).outlineHtml).not.toMatch(/dot done|lessons\/r1/)
  })
})

describe('marking read', () => {
  beforeEach(() => join())

  test('makes the lesson done, once, and stays or goes on', async () => {
    const id = newId()
    const first = await markRead('r1', { id, kind: 'read', go: 'next' })
    expect([first.status, first.location]).toEqual([303, `${COURSE}/lessons/z1`])
    const second = await markRead('r1', { id, kind: 'read' })
    expect(second.location).toBe(`${COURSE}/lessons/r1`)
    const mine = progressOf(db, findEnrolment(db, personId, COURSE_ID)!)
    expect([mine.doneCount, mine.lessons['r1']?.isDone]).toEqual([1, true])
    expect((await page('r1')).mine).toMatchObject({ isDone: true, doneCount: 1 })
  })

  test('of a video’s transcript counts too', async () => {
    await markRead('v1', { id: newId(), kind: 'read' })
    expect((await page('v1')).mine?.isDone).toBe(true)
  })

  test('a quiz is not done by reading', async () => {
    await markRead('z1', { id: newId(), kind: 'read' })
    expect((await page('z1')).mine?.isDone).toBe(false)
  })

  test('a form without its id, or none at all, changes nothing', async () => {
    expect((await markRead('r1', { kind: 'read' })).status).toBe(422)
    expect((await markRead('r1', { id: 'x', kind: 'watched' })).status).toBe(422)
    const none = new Request('http://localhost:3000/x', {
      method: 'POST',
      body: '[1]',
      headers: { 'Content-Type': 'application/json' },
    })
    expect((await answered(lessonFacts.action(door(none, params('r1'), visit())))).status).toBe(415)
    expect((await page('r1')).mine?.isDone).toBe(false)
  })
})
