// Reads over enrolments, always from the person's side.
import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { enrolments } from '../../../db/schema/enrolments'
import { type Db, once } from '../../platform/db'
import { EnrolmentRule } from './rules'

type Row = typeof enrolments.$inferSelect
export type Enrolment = Omit<Row, 'rule'> & { rule: EnrolmentRule }

const byPersonAndCourse = (db: Db) =>
  db
    .select()
    .from(enrolments)
    .where(
      and(eq(enrolments.personId, sql.placeholder('personId')), eq(enrolments.courseId, sql.placeholder('courseId'))),
    )
    .prepare()

const byId = (db: Db) =>
  db
    .select()
    .from(enrolments)
    .where(eq(enrolments.id, sql.placeholder('id')))
    .prepare()

/** The person's enrolment in the course; one they withdrew from counts as none. */
export function findEnrolment(db: Db, personId: string, courseId: string): Enrolment | undefined {
  const row = once(db, byPersonAndCourse).get({ personId, courseId })
  return row && row.withdrawnAt === null ? toEnrolment(row) : undefined
}

/** Whether the person withdrew from the course: what was done in it waits for them. */
export function hasLeft(db: Db, personId: string, courseId: string): boolean {
  return typeof once(db, byPersonAndCourse).get({ personId, courseId })?.withdrawnAt === 'number'
}

/** An enrolment by its id, if it is this person's. */
export function findOwnEnrolment(db: Db, personId: string, id: string): Enrolment | undefined {
  const row = once(db, byId).get({ id })
  return row && row.personId === personId ? toEnrolment(row) : undefined
}

/** An enrolment by its id, for machines. */
export function getEnrolment(db: Db, id: string): Enrolment {
  const row = once(db, byId).get({ id })
  if (!row) throw new Error(`no enrolment ${id}`)
  return toEnrolment(row)
}

/** All current enrolments of a person, last seen first. */
export function listEnrolments(db: Db, personId: string): Enrolment[] {
  return db
    .select()
    .from(enrolments)
    .where(eq(enrolments.personId, personId))
    .all()
    .filter((row) => row.withdrawnAt === null)
    .sort((a, b) => b.lastSeenAt - a.lastSeenAt)
    .map(toEnrolment)
}

/** Those a person withdrew from, last left first. */
export function listLeft(db: Db, personId: string): Enrolment[] {
  return db
    .select()
    .from(enrolments)
    .where(and(eq(enrolments.personId, personId), isNotNull(enrolments.withdrawnAt)))
    .orderBy(desc(enrolments.withdrawnAt))
    .all()
    .map(toEnrolment)
}

/** Ids of a course's enrolments after one id, in order; for work in chunks. */
export function listEnrolmentIds(db: Db, courseId: string, afterId: string, limit: number): string[] {
  return db
    .select({ id: enrolments.id })
    .from(enrolments)
    .where(and(eq(enrolments.courseId, courseId), sql`${enrolments.id} > ${afterId}`))
    .orderBy(enrolments.id)
    .limit(limit)
    .all()
    .map((row) => row.id)
}

export function toEnrolment(row: Row): Enrolment {
  return { ...row, rule: EnrolmentRule.parse(JSON.parse(row.rule)) }
}
