// Reads over recognised training: of a person, of some enrolments, and all that was said of one.
import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { enrolments, recognitions } from '../../../db/schema/enrolments'
import type { Db } from '../../platform/db'

export type Recognition = typeof recognitions.$inferSelect

/** What is recognised to a person, by course. */
export function recognisedTo(db: Db, personId: string) {
  return db
    .select({ courseId: enrolments.courseId, training: recognitions.training, recognisedAt: recognitions.recognisedAt })
    .from(enrolments)
    .innerJoin(recognitions, eq(recognitions.enrolmentId, enrolments.id))
    .where(and(eq(enrolments.personId, personId), isNull(recognitions.endedAt)))
    .orderBy(desc(recognitions.recognisedAt))
    .all()
}

/** When each of these enrolments was recognised, ms UTC; those that were not are left out. */
export function recognisedAmong(db: Db, enrolmentIds: readonly string[]): Record<string, number> {
  const rows = db
    .select({ enrolmentId: recognitions.enrolmentId, at: recognitions.recognisedAt })
    .from(recognitions)
    .where(and(inArray(recognitions.enrolmentId, [...enrolmentIds]), isNull(recognitions.endedAt)))
    .all()
  return Object.fromEntries(rows.map(({ enrolmentId, at }) => [enrolmentId, at]))
}

/** Everything that was recognised of an enrolment and taken back, the last first. */
export function recognitionsOf(db: Db, enrolmentId: string): Recognition[] {
  const of = eq(recognitions.enrolmentId, enrolmentId)
  return db.select().from(recognitions).where(of).orderBy(desc(recognitions.recognisedAt)).all()
}
