// The figures of a course: for its team, and as its people left them.
import { beforeEach, expect, test } from 'vitest'
import { grantRole } from '../../../app/domain/accounts/grant-role.server'
import { joinTeam } from '../../../app/domain/courses/join-team.server'
import { enrol } from '../../../app/domain/enrolments/enrol.server'
import { countCourse } from '../../../app/domain/reports/figures-jobs.server'
import type { FiguresView } from '../../../app/domain/reports/figures-view'
import { startSignIn } from '../../../app/platform/auth'
import type { Db } from '../../../app/platform/db'
import { action, loader } from '../../../app/routes/studio/figures'
import { machineContext, personContext } from '../../support/context'
import { COURSE_ID, courseDocument, publishDocument } from '../../support/course'
import { freshDatabase } from '../../support/database'
import { makePerson } from '../../support/learner'
import { answered, door, get, post, testVisit } from '../../support/visit'

const PATH = `/es/studio/courses/${COURSE_ID}/figures`
let db: Db
let team: string
let stranger: string

beforeEach(async () => {
  db = freshDatabase()
  publishDocument(machineContext(db), courseDocument())
  const [one, other] = [makePerson(db), makePerson(db)]
  for (const personId of [one, other]) grantRole(machineContext(db), { personId, role: 'instructor' })
  joinTeam(machineContext(db), { courseId: COURSE_ID, personId: one, part: 'translator' })
  team = await cookieOf(one)
  stranger = await cookieOf(other)
})

const cookieOf = async (personId: string) =>
  (await startSignIn(db, personId, { isHttps: false })).cookie.split(';')[0] ?? ''
const params = { lang: 'es', courseId: COURSE_ID }
const show = async (cookie: string) => {
  const reply = await answered(loader(door(get(PATH), params, testVisit({ db, cookie }))))
  return { ...reply, view: (reply.data as { view: FiguresView } | undefined)?.view }
}
const ask = (cookie: string) => answered(action(door(post(PATH, {}), params, testVisit({ db, cookie }))))
const enrolMany = (n: number) => {
  for (let i = 0; i < n; i += 1) enrol(personContext(db, makePerson(db)), { courseId: COURSE_ID, language: 'es' })
}
const count = () => countCourse(machineContext(db), COURSE_ID, () => Promise.resolve())

test('an instructor of another course learns nothing, not even that there is one', async () => {
  expect((await show(stranger)).status).toBe(404)
  expect((await ask(stranger)).status).toBe(404)
})

test('says what is missing: not counted, nobody, a few, too few', async () => {
  expect((await show(team)).view).toMatchObject({ state: 'uncounted', people: 0, isCounting: false })
  await count()
  expect((await show(team)).view?.state).toBe('none')
  enrolMany(4)
  await count()
  expect((await show(team)).view).toMatchObject({ state: 'few', people: 0 })
  enrolMany(3)
  await count()
  expect((await show(team)).view).toMatchObject({ state: 'small', people: 7 })
})

test('has the lessons and questions in their own words, once there are people enough', async () => {
  enrolMany(15)
  await count()
  const { view } = await show(team)
  expect(view).toMatchObject({ state: 'told', people: 15, openReports: 0 })
  expect(view?.modules[0]?.lessons.map(({ title }) => title.text)).toEqual(['Video v1', 'Lectura r1', 'Prueba z1'])
  expect(view?.quizzes[0]?.questions[0]?.prompt.text).toBe('Pregunta q1')
})

test('the button asks the worker, and leads back to the page, which says so', async () => {
  expect(await ask(team)).toMatchObject({ status: 303, location: PATH })
  expect((await show(team)).view?.isCounting).toBe(true)
})
