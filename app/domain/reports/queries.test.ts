import { beforeEach, expect, test } from 'vitest'
import type { Db } from '../../../db/client'
import { machineContext, personContext } from '../../../tests/support/context'
import { COURSE_ID, courseDocument, publishDocument } from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { signUp } from '../accounts/sign-up.server'
import { enrol } from '../enrolments/enrol.server'
import { countEnrolled } from './queries.server'

let db: Db
beforeEach(() => {
  db = freshDatabase()
})

function somebody(n: number): string {
  return signUp(machineContext(db), {
    name: `Persona ${n}`,
    email: `p${n}@example.org`,
    country: 'PE',
    language: 'es',
    passwordHash: 'x',
    isConfirmed: true,
  }).personId
}

test('people inside a course are counted once each', () => {
  publishDocument(machineContext(db), courseDocument())
  expect(countEnrolled(db, COURSE_ID)).toBe(0)
  for (const n of [1, 2]) {
    const ctx = personContext(db, somebody(n))
    for (let twice = 0; twice < 2; twice++) enrol(ctx, { courseId: COURSE_ID, language: 'es' })
  }
  expect(countEnrolled(db, COURSE_ID)).toBe(2)
})
