// Publishing from the studio: a press on a button, and whatever else is sent to its address.
import { beforeEach, expect, test } from 'vitest'
import { grantRole } from '../../../app/domain/accounts/grant-role.server'
import { joinTeam } from '../../../app/domain/courses/join-team.server'
import { startSignIn } from '../../../app/platform/auth'
import type { Db } from '../../../app/platform/db'
import { changeDraft } from '../../../app/domain/authoring/change-draft.server'
import { listReviewLinks, makeReviewLink } from '../../../app/domain/authoring/review-links.server'
import { loader as showReviewed } from '../../../app/routes/learn/review-lesson'
import { loader as showLesson } from '../../../app/routes/studio/lesson'
import { loader as showItem } from '../../../app/routes/studio/media-item'
import { action } from '../../../app/routes/studio/publication'
import type { LessonPage } from '../../../app/ui/lesson/page-data'
import type { ItemPart } from '../../../app/ui/library/item-page'
import type { LessonPart } from '../../../app/ui/studio/lesson-page'
import type { Context } from '../../../app/domain/context'
import { machineContext, personContext } from '../../support/context'
import { COURSE_ID, courseDocument, publishDocument } from '../../support/course'
import { freshDatabase } from '../../support/database'
import { makePerson } from '../../support/learner'
import { addReady } from '../../support/library'
import { answered, door, get, post, testVisit } from '../../support/visit'

const PATH = `/es/studio/courses/${COURSE_ID}/publication`
const FILE = 'a'.repeat(64)
let db: Db
let cookie: string
let owner: Context

beforeEach(async () => {
  db = freshDatabase()
  const machine = machineContext(db)
  publishDocument(machine, courseDocument())
  const personId = makePerson(db)
  grantRole(machine, { personId, role: 'instructor' })
  joinTeam(machine, { courseId: COURSE_ID, personId, part: 'owner' })
  owner = personContext(db, personId, ['instructor'], Date.now())
  cookie = (await startSignIn(db, personId, { isHttps: false })).cookie.split(';')[0] ?? ''
})

const publish = (request: Request) =>
  answered(action(door(request, { lang: 'es', courseId: COURSE_ID }, testVisit({ db, cookie }))))

test('leads back to the file it was pressed on, and only ever to a file', async () => {
  const says = `?did=publish&course=${COURSE_ID}&revision=1`
  expect(await publish(post(PATH, { back: FILE }))).toMatchObject({
    status: 303,
    location: `/es/studio/media/${FILE}${says}`,
  })
  for (const back of ['//elsewhere.example', '../..', 'x'.repeat(5_000)])
    expect((await publish(post(PATH, { back }))).location).toBe(`/es/studio${says}`)
})

test('a body that is no form is a 415', async () => {
  const request = new Request(`http://localhost:3000${PATH}`, {
    method: 'POST',
    body: '[]',
    headers: { 'Content-Type': 'application/json' },
  })
  expect((await publish(request)).status).toBe(415)
})

const show = async (
  loader: (args: ReturnType<typeof door>) => Promise<unknown>,
  params: Record<string, string>,
  path = '/',
) => (await answered(loader(door(get(path), { lang: 'es', ...params }, testVisit({ db, cookie }))))).data

test('a file that left a draft offers to publish it, unless that has to be looked at first', async () => {
  const hash = addReady(owner, 'visita')
  const shown = async () => ((await show(showItem, { hash }, `/?did=detach&course=${COURSE_ID}`)) as ItemPart).publish
  expect(await shown()).toEqual({ courseId: COURSE_ID, asksFirst: false })
  changeDraft(owner, COURSE_ID, (document) => {
    document.passing.passMarkPercent = 65
    return { act: 'edit-course', subject: 'course', label: '' }
  })
  expect(await shown()).toEqual({ courseId: COURSE_ID, asksFirst: true })
})

test('a lesson offers the film that was sent today, until a course has it', async () => {
  const hash = addReady(owner, 'visita')
  addReady(personContext(db, makePerson(db), ['instructor'], Date.now()), 'de otra persona')
  const ready = async () =>
    ((await show(showLesson, { courseId: COURSE_ID, lessonId: 'v1' })) as LessonPart).video?.upload.ready
  expect(await ready()).toEqual([{ hash, label: 'visita.mp4' }])
  changeDraft(owner, COURSE_ID, (document) => {
    document.media.push({ hash, label: 'visita.mp4' })
    return { act: 'edit-course', subject: 'course', label: '' }
  })
  expect(await ready()).toEqual([])
})

test('who has a link for reviewers sees every type of question as it is asked, and no answer', async () => {
  makeReviewLink(owner, COURSE_ID)
  const [link] = listReviewLinks(db, COURSE_ID, Date.now())
  const found = await show(showReviewed, { token: link!.token, lessonId: 'z1' })
  const { questions } = (found as { page: LessonPage }).page.preview!
  const texts = (all: readonly { text: string }[] = []) => all.map(({ text }) => text)
  expect(questions?.map(({ type, parts, partners }) => [type, texts(parts), texts(partners)])).toEqual([
    ['single', ['Opción 1a', 'Opción 1b', 'Opción 1c'], []],
    ['multiple', ['Opción 2a', 'Opción 2b', 'Opción 2c'], []],
    ['true-false', [], []],
    ['short', [], []],
    ['number', [], []],
    ['matching', ['Izq 6a', 'Izq 6b', 'Izq 6c'], ['Der 6a', 'Der 6b', 'Der 6c']],
    ['ordering', ['Paso 7a', 'Paso 7b', 'Paso 7c'], []],
  ])
  expect(questions?.[4]?.unit?.text).toBe('lux hora')
  expect(JSON.stringify(questions)).not.toMatch(/correct|luxómetro|40000/)
})
