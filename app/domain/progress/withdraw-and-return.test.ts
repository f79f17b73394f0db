import { beforeEach, expect, test } from 'vitest'
import { completions } from '../../../db/schema/progress'
import { machineContext, personContext } from '../../../tests/support/context'
import { COURSE_ID, courseDocument, publishDocument, readingLesson, videoLesson } from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { factOf, makePerson, tell, watchedFact } from '../../../tests/support/learner'
import type { Db } from '../../platform/db'
import type { Context } from '../context'
import { unpublish } from '../courses/unpublish.server'
import { enrol } from '../enrolments/enrol.server'
import { findEnrolment, listEnrolments, listLeft } from '../enrolments/queries.server'
import { withdraw } from '../enrolments/withdraw.server'
import { learnHome } from './learn-home.server'
import { progressOf } from './queries.server'

let db: Db
let ctx: Context
let person: string
beforeEach(() => {
  db = freshDatabase()
  publishDocument(machineContext(db), courseDocument([videoLesson('v1'), readingLesson('r1'), readingLesson('r2')]))
  person = makePerson(db)
  ctx = personContext(db, person)
})
const later = (ms: number): Context => ({ ...ctx, now: ctx.now + ms })
const join = (at = ctx) => enrol(at, { courseId: COURSE_ID, language: 'es' })
const read = (at: Context, lesson: string, over = {}) =>
  factOf(at, join(), { kind: 'reading-read', lesson, payload: {}, ...over })

test('leaving twice is leaving once; coming back finds the same enrolment with everything done', () => {
  const enrolment = join()
  tell(ctx, read(ctx, 'r1'), watchedFact(ctx, enrolment, [[0, 20_000]]))
  withdraw(later(10), { courseId: COURSE_ID })
  withdraw(later(20), { courseId: COURSE_ID })
  expect([findEnrolment(db, person, COURSE_ID), listEnrolments(db, person).length]).toEqual([undefined, 0])
  expect(listLeft(db, person)).toMatchObject([{ id: enrolment.id, withdrawnAt: ctx.now + 10 }])
  expect(learnHome(db, person, 'es').left).toMatchObject([{ slug: 'curso-de-prueba', doneCount: 1, requiredCount: 3 }])

  const back = join(later(100))
  expect([back.id, back.rule, back.revision]).toEqual([enrolment.id, enrolment.rule, enrolment.revision])
  expect(progressOf(db, back)).toMatchObject({ doneCount: 1, continuePositionMs: 20_000 })
  expect(learnHome(db, person, 'es').left).toEqual([])
})

test('what was done before leaving still counts when it arrives later; what comes after does not', () => {
  const enrolment = join()
  const before = read(ctx, 'r1')
  withdraw(later(1_000), { courseId: COURSE_ID })
  const after = factOf(later(5_000), enrolment, { kind: 'reading-read', lesson: 'r2', payload: {} })
  const outcomes = tell(later(6_000), before, after)
  expect(outcomes).toMatchObject([{ ok: true }, { ok: false, why: 'not-enrolled', retry: false }])
  // told again after coming back, it is taken: nothing was written about it
  join(later(7_000))
  expect(tell(later(8_000), { ...after, at: ctx.now + 8_000 })).toMatchObject([{ ok: true }])
  expect(db.select().from(completions).all()).toEqual([])
})

test('a course that takes nobody new still takes back who was inside', () => {
  const enrolment = join()
  withdraw(ctx, { courseId: COURSE_ID })
  unpublish(machineContext(db), { courseId: COURSE_ID })
  expect(join(later(50)).id).toBe(enrolment.id)
  expect(() => enrol(personContext(db, makePerson(db)), { courseId: COURSE_ID, language: 'es' })).toThrow(
    'course-not-open',
  )
})

test('who never joined has nothing to leave', () => {
  expect(() => withdraw(ctx, { courseId: COURSE_ID })).not.toThrow()
  expect(listLeft(db, person)).toEqual([])
})
