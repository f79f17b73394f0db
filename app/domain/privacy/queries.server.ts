// Whether somebody asked that their account goes, and what has to be in other hands before it can.
import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { courses, courseTeam } from '../../../db/schema/courses'
import { deletions } from '../../../db/schema/privacy'
import { type Db, once } from '../../platform/db'
import { hasOtherAdministrator } from '../accounts/role-queries.server'
import { listRoles } from '../accounts/queries.server'

export type Deletion = typeof deletions.$inferSelect

const openOf = (db: Db) =>
  db
    .select()
    .from(deletions)
    .where(
      and(eq(deletions.personId, sql.placeholder('person')), isNull(deletions.takenBackAt), isNull(deletions.erasedAt)),
    )
    .prepare()

/** The request that an account goes, while it can still be taken back or is being carried out. */
export const openDeletion = (db: Db, personId: string): Deletion | undefined =>
  once(db, openOf).get({ person: personId })

/** Courses that nobody else owns: ids with their addresses. */
export function coursesOwnedAlone(db: Db, personId: string): { id: string; slug: string }[] {
  const owned = and(eq(courseTeam.personId, personId), eq(courseTeam.part, 'owner'))
  const own = db
    .select({ id: courses.id, slug: courses.slug })
    .from(courseTeam)
    .innerJoin(courses, eq(courses.id, courseTeam.courseId))
    .where(owned)
    .all()
  if (own.length === 0) return []
  const ids = own.map(({ id }) => id)
  const others = db
    .select({ id: courseTeam.courseId })
    .from(courseTeam)
    .where(and(inArray(courseTeam.courseId, ids), eq(courseTeam.part, 'owner'), ne(courseTeam.personId, personId)))
    .all()
  const shared = new Set(others.map(({ id }) => id))
  return own.filter(({ id }) => !shared.has(id))
}

export interface HandOver {
  isLastAdministrator: boolean
  courses: { id: string; slug: string }[]
}

/** What somebody else has to take over first; undefined where nothing stands in the way. */
export function handOverFirst(db: Db, personId: string): HandOver | undefined {
  const isLastAdministrator = listRoles(db, personId).includes('administrator') && !hasOtherAdministrator(db, personId)
  const alone = coursesOwnedAlone(db, personId)
  return isLastAdministrator || alone.length > 0 ? { isLastAdministrator, courses: alone } : undefined
}
