// Reads over attempts that were allowed above what the rule of a quiz allows.
import { and, desc, eq, sql } from 'drizzle-orm'
import { extraAttempts } from '../../../db/schema/progress'
import { type Db, once } from '../../platform/db'

const counted = (db: Db) =>
  db
    .select({ count: sql<number>`count(*)` })
    .from(extraAttempts)
    .where(
      and(
        eq(extraAttempts.enrolmentId, sql.placeholder('enrolment')),
        eq(extraAttempts.lessonId, sql.placeholder('lesson')),
      ),
    )
    .prepare()

/** How many more attempts somebody was allowed at a quiz. */
export const extraAttemptsAt = (db: Db, enrolmentId: string, lessonId: string): number =>
  once(db, counted).get({ enrolment: enrolmentId, lesson: lessonId })?.count ?? 0

/** Every further attempt of an enrolment, with its reason, the last first. */
export const extraAttemptsOf = (db: Db, enrolmentId: string) =>
  db
    .select()
    .from(extraAttempts)
    .where(eq(extraAttempts.enrolmentId, enrolmentId))
    .orderBy(desc(extraAttempts.allowedAt))
    .all()
