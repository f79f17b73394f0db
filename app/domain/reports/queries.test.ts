import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '../../../db/client'
import { machineContext, personContext } from '../../../tests/support/context'
import { COURSE_ID, courseDocument, publishDocument } from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { signUp } from '../accounts/sign-up.server'
import { enrol } from '../enrolments/enrol.server'
import { countEnrolled, courseCounts } from './queries.server'

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

describe('counts of a course', () => {
  it('are nought before anybody comes, and nothing is counted that was never published', () => {
    expect(courseCounts(db, 'es')).toEqual([])
    publishDocument(machineContext(db), courseDocument())
    expect(courseCounts(db, 'pt')).toMatchObject([
      {
        slug: 'curso-de-prueba',
        revision: 1,
        isOpen: true,
        enrolled: 0,
        completed: 0,
        certificates: 0,
        title: { lang: 'pt' },
      },
    ])
  })
  it('count each person once', () => {
    publishDocument(machineContext(db), courseDocument())
    for (const n of [1, 2]) {
      const ctx = personContext(db, somebody(n))
      for (let twice = 0; twice < 2; twice++) enrol(ctx, { courseId: COURSE_ID, language: 'es' })
    }
    expect(courseCounts(db, 'es')[0]?.enrolled).toBe(2)
    expect(countEnrolled(db, COURSE_ID)).toBe(2)
  })
})
