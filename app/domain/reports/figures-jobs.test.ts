// A course counted by the verbs' own rows: what people did through the facts door is what the figures say.
import { beforeEach, expect, test } from 'vitest'
import { courseFigures } from '../../../db/schema/reports'
import { machineContext, personContext, TEST_NOW } from '../../../tests/support/context'
import {
  COURSE_ID,
  courseDocument,
  everyQuestion,
  hashOf,
  publishDocument,
  quizLesson,
  readingLesson,
  videoLesson,
} from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { answersFor, factOf, makePerson, tell, watchedFact } from '../../../tests/support/learner'
import type { Db } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import type { Context } from '../context'
import { joinTeam } from '../courses/join-team.server'
import { enrol } from '../enrolments/enrol.server'
import { withdraw } from '../enrolments/withdraw.server'
import { openLesson } from '../progress/open-lesson.server'
import { applyRegrade } from '../progress/apply-regrade.server'
import { regrade } from '../progress/regrade.server'
import { reserveAttempt } from '../progress/reserve-attempt.server'
import { submitAttempt } from '../progress/submit-attempt.server'
import { askAllFigures, askFigures } from './ask-figures.server'
import type { CourseFigures } from './figures'
import { countCourse } from './figures-jobs.server'

const DAY = 24 * 3_600_000
const ASSET = hashOf('v1')
let db: Db
beforeEach(() => {
  db = freshDatabase()
  publishDocument(machineContext(db), courseDocument())
})

const count = (now = TEST_NOW) => countCourse(machineContext(db, now), COURSE_ID, () => Promise.resolve())
const kept = () => db.select().from(courseFigures).get()
const figures = () => JSON.parse(kept()?.figures ?? '{}') as CourseFigures

function someone(language: Lang = 'es', now = TEST_NOW) {
  const ctx = personContext(db, makePerson(db), [], now)
  return { ctx, enrolment: enrol(ctx, { courseId: COURSE_ID, language }) }
}
type Someone = ReturnType<typeof someone>
const many = (n: number, make: () => Someone): Someone[] => Array.from({ length: n }, () => make())
const later = ({ ctx, enrolment }: Someone, ms: number): Someone => ({ ctx: { ...ctx, now: ctx.now + ms }, enrolment })

function watch({ ctx, enrolment }: Someone, ...ranges: [number, number][]): void {
  openLesson(ctx, enrolment, 'v1')
  for (const range of ranges) tell(ctx, watchedFact(ctx, enrolment, [range]))
}

/** Answers the first `right` questions by the key; others are left out, but the first wrongly where none is right. */
function answer({ ctx, enrolment }: Someone, right: number, choice?: string): void {
  const { attemptId } = reserveAttempt(ctx, { enrolmentId: enrolment.id, lessonId: 'z1', language: 'es' })
  if (right > 0) tell(ctx, ...answersFor(ctx, enrolment, attemptId, right))
  if (choice) answerWith(ctx, { enrolment, attemptId, choice })
  submitAttempt(ctx, { attemptId })
}

function answerWith(
  ctx: Context,
  { enrolment, attemptId, choice }: { enrolment: Someone['enrolment']; attemptId: string; choice: string },
) {
  const [fact] = answersFor(ctx, enrolment, attemptId, 1) as { payload: object }[]
  const masked = ctx.keys.hmac('attempt-options', `${saltOf(attemptId)}:${choice}`).slice(0, 12)
  tell(
    ctx,
    factOf(ctx, enrolment, {
      ...fact,
      id: crypto.randomUUID(),
      payload: { ...fact!.payload, response: { choice: masked } },
    }),
  )
}

const saltOf = (attemptId: string) =>
  db.$client.prepare('select salt from attempts where id = ?').pluck().get(attemptId) as string

test('nobody, a few, and a course that was never published', async () => {
  await count()
  expect(figures()).toEqual({ v: 1, people: 'none' })
  many(4, someone)
  await count(TEST_NOW + 1)
  expect(figures()).toEqual({ v: 1, people: 'few' })
  await countCourse(machineContext(db), 'b9f0a1de-52a3-4d0c-9b1e-0a54a1c1f999', () => Promise.resolve())
  expect(db.select().from(courseFigures).all()).toHaveLength(1)
})

test('what was watched, again and left, stretch by stretch; what was opened and done', async () => {
  many(9, () => someone('pt')).forEach((one) => watch(one, [0, 60_000]))
  many(11, someone).forEach((one) => watch(one, [0, 20_000], [10_000, 20_000]))
  many(5, someone).forEach(({ ctx, enrolment }) => openLesson(ctx, enrolment, 'r1'))
  await count(TEST_NOW + DAY)
  const { people, told } = figures()
  expect(people).toBe(25)
  const [video, reading] = told!.lessons
  expect(video).toMatchObject({ opened: { is: 'about', count: 20 }, done: { is: 'about', count: 10 } })
  expect(reading).toMatchObject({
    opened: { is: 'about', count: 5 },
    done: { is: 'none' },
    stopped: { is: 'about', count: 5 },
  })
  const [strip] = video!.recordings
  expect(strip).toMatchObject({ asset: ASSET, stretchMs: 5_000, watched: { is: 'about', count: 20 } })
  expect(strip!.stretches.map(({ seen }) => ('count' in seen ? seen.count : seen.is))).toEqual([
    20, 20, 20, 20, 10, 10, 10, 10, 10, 10, 10, 10,
  ])
  expect(strip!.stretches.map(({ again }) => ('count' in again ? again.count : again.is)).slice(0, 5)).toEqual([
    'none', 'none', 10, 10, 'none',
  ]) // prettier-ignore
  expect(strip!.stretches[4]?.left).toEqual({ is: 'about', count: 10 })
  expect(told!.languages.map(({ language, people }) => [language, people])).toEqual([
    ['es', { is: 'about', count: 15 }],
    ['pt', { is: 'about', count: 10 }],
  ])
})

test('questions count each person’s first attempt, as a mended key judges it', async () => {
  const wrong = many(12, someone)
  wrong.forEach((one) => answer(one, 0, 'z1-1b'))
  many(8, someone).forEach((one) => answer(one, 7))
  many(6, someone)
  // a second attempt, which has seen the explanations, counts no more
  wrong.slice(0, 2).forEach((one) => answer(later(one, DAY), 7))
  await count(TEST_NOW + 2 * DAY)
  expect(figures().told?.lessons[2]?.questions[0]).toMatchObject({
    id: 'z1-q1',
    asked: { is: 'about', count: 20 },
    right: { is: 'about', count: 10 },
    rightPercent: 50,
    slip: { slip: { kind: 'chose', option: 'z1-1b' }, people: { is: 'about', count: 10 } },
  })
  const [first, ...others] = everyQuestion('z1')
  const options = (first as { options: { id: string }[] }).options.map((o) => ({ ...o, correct: o.id === 'z1-1b' }))
  const mended = [{ ...first, options } as typeof first & object, ...others]
  publishDocument(
    machineContext(db),
    courseDocument([videoLesson('v1'), readingLesson('r1'), quizLesson('z1', mended)]),
  )
  const ctx = machineContext(db, TEST_NOW + 3 * DAY)
  const { id: regradeId } = regrade(ctx, { courseId: COURSE_ID, lessonId: 'z1', questionId: 'z1-q1', reason: 'clave' })
  for (let after: string | undefined = ''; after !== undefined;) after = applyRegrade(ctx, { regradeId, after })
  await count(TEST_NOW + 4 * DAY)
  // the eight keep what the wrong key gave them
  expect(figures().told?.lessons[2]?.questions[0]).toMatchObject({ right: { is: 'nearly-all' } })
})

test('figures stay as they are until five people have done something, or nobody for a month', async () => {
  const people = many(20, someone)
  await count(TEST_NOW + 1)
  const before = kept()
  people.slice(0, 4).forEach((one) => watch(later(one, DAY), [0, 30_000]))
  await count(TEST_NOW + 2 * DAY)
  expect(kept()).toEqual({ ...before, lookedAt: TEST_NOW + 2 * DAY })
  withdraw(later(people[9]!, DAY).ctx, { courseId: COURSE_ID })
  await count(TEST_NOW + 3 * DAY)
  expect(kept()?.asOf).toBe(TEST_NOW + 3 * DAY)
  expect(figures().people).toBe(19)
  await count(TEST_NOW + 40 * DAY)
  expect(figures().told?.paused).toEqual({ is: 'all' })
})

test('the round asks for each course once a day, the team when it likes, a stranger never', async () => {
  const jobs = () => db.$client.prepare("select count(*) from jobs where kind = 'reports.count-course'").pluck().get()
  askAllFigures(machineContext(db))
  askAllFigures(machineContext(db))
  expect(jobs()).toBe(1)
  const owner = makePerson(db)
  joinTeam(machineContext(db), { courseId: COURSE_ID, personId: owner, part: 'translator' })
  expect(() => askFigures(someone().ctx, COURSE_ID)).toThrow('not-found')
  db.$client.prepare("update jobs set state = 'done'").run()
  await count()
  askFigures(personContext(db, owner), COURSE_ID)
  expect(jobs()).toBe(1)
  askFigures(personContext(db, owner, [], TEST_NOW + DAY), COURSE_ID)
  expect(jobs()).toBe(2)
})

test('nothing that is kept names a person or an enrolment', async () => {
  const people = many(15, someone)
  people.forEach((one) => watch(one, [0, 60_000]))
  await count()
  for (const { enrolment } of people) {
    expect(kept()?.figures).not.toContain(enrolment.id)
    expect(kept()?.figures).not.toContain(enrolment.personId)
  }
})
