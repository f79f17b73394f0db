// A person with certificates for tests: issued by the verbs, for courses that are published on the way.
import { issueCredential } from '../../app/domain/credentials/issue.server'
import { enrol } from '../../app/domain/enrolments/enrol.server'
import type { Db } from '../../db/client'
import { machineContext, personContext, TEST_NOW } from './context'
import { COURSE_ID, courseDocument, publishDocument } from './course'
import { makePerson } from './learner'

export const DAY = 24 * 3_600_000

/** The nth course of the tests; published when it is first asked for. Its hours are the lessons' third. */
export function publishNth(db: Db, nth: number, hours = 1): string {
  const id = `${COURSE_ID.slice(0, -3)}${String(nth).padStart(3, '0')}`
  publishDocument(machineContext(db), { ...courseDocument(), id, slug: `curso-numero-${nth}`, hours })
  return id
}

interface Graduation {
  courseId: string
  /** days before TEST_NOW on which the course began and ended */
  from?: number
  to?: number
  mark?: number | null
}

/** Completes a course for a person: the grouped code of the certificate. */
export function graduate(db: Db, personId: string, { courseId, from = 3, to = 0, mark = 88 }: Graduation): string {
  const ctx = personContext(db, personId)
  const { id } = enrol(ctx, { courseId, language: 'es' })
  const times = { startedAt: TEST_NOW - from * DAY, completedAt: TEST_NOW - to * DAY }
  const issued = issueCredential(ctx, { enrolmentId: id, ...times, markPercent: mark, revision: 1 })
  if (!('code' in issued)) throw new Error('no certificate')
  return issued.code
}

export const makeGraduate = (db: Db, name = 'Lucía Quispe Mamani') => {
  const personId = makePerson(db, { name })
  return { personId, ctx: personContext(db, personId) }
}
