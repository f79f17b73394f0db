// A learner joins a course, in any of its languages. Joining twice is joining once; coming back after withdrawing
// finds everything as it was.
import { and, eq } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import { courses } from '../../../db/schema/courses'
import { enrolments } from '../../../db/schema/enrolments'
import { inTransaction } from '../../platform/db'
import { newId } from '../../platform/ids'
import type { Lang } from '../../platform/languages'
import { findAffiliation } from '../accounts/affiliation.server'
import { actorName, type Context, personOf } from '../context'
import { revisionDocument } from '../courses/queries.server'
import { languageState, lessonsOf } from '../courses/rules'
import { Refusal } from '../refusal'
import { type Enrolment, toEnrolment } from './queries.server'
import type { EnrolmentRule } from './rules'

/**
 * Enrols the person who acts. The rule and the required lessons are those of the newest revision, for good.
 * Refuses: not-found, course-not-open.
 */
export function enrol(ctx: Context, input: { courseId: string; language: Lang }): Enrolment {
  return inTransaction(ctx, ({ db, now, actor }) => {
    const personId = personOf(ctx).id
    const mine = and(eq(enrolments.personId, personId), eq(enrolments.courseId, input.courseId))
    const known = db.select().from(enrolments).where(mine).get()
    if (known && known.withdrawnAt === null) return toEnrolment(known)
    const course = db.select().from(courses).where(eq(courses.id, input.courseId)).get()
    if (!course || course.currentRevision === null) throw new Refusal('not-found')
    if (known) {
      db.update(enrolments).set({ withdrawnAt: null, lastSeenAt: now }).where(mine).run()
      return toEnrolment({ ...known, withdrawnAt: null, lastSeenAt: now })
    }
    if (course.unpublishedAt !== null) throw new Refusal('course-not-open')
    const document = revisionDocument(db, course.id, course.currentRevision)
    if (languageState(document, input.language) === 'none') throw new Refusal('course-not-open')
    const rule: EnrolmentRule = {
      lessons: lessonsOf(document).map((l) => l.lesson.id),
      passMarkPercent: document.passing.passMarkPercent,
    }
    const row = db
      .insert(enrolments)
      .values({
        id: newId(),
        personId,
        courseId: course.id,
        revision: course.currentRevision,
        rule: JSON.stringify(rule),
        language: input.language,
        ...placeOf(ctx, personId),
        enrolledAt: now,
        enrolledBy: actorName(actor),
        lastSeenAt: now,
      })
      .returning()
      .get()
    return toEnrolment(row)
  })
}

export interface Place {
  country: string
  province: string | null
  institutionId: string | null
  jobArea: string | null
}

/** Where a person works at this moment; copied, so that last year's figures do not move when a person does. */
export function placeOf({ db }: Context, personId: string): Place {
  const person = db.select({ country: people.country }).from(people).where(eq(people.id, personId)).get()
  if (!person) throw new Refusal('not-found')
  const link = findAffiliation(db, personId)
  if (!link) return { country: person.country, province: null, institutionId: null, jobArea: null }
  const { id: institutionId, country, province } = link.institution
  return { country, province, institutionId, jobArea: link.jobArea }
}
