// The hours of a revision, as reports add them up. A revision never changes, so what was read once stays known.
import { and, eq, sql } from 'drizzle-orm'
import { revisions } from '../../../db/schema/courses'
import type { Db } from '../../platform/db'

const known = new WeakMap<Db, Map<string, number>>()

export function hoursOf(db: Db, courseId: string, revision: number): number {
  let hours = known.get(db)
  if (!hours) known.set(db, (hours = new Map()))
  const key = `${courseId}:${revision}`
  const found = hours.get(key)
  if (found !== undefined) return found
  const row = db
    .select({ hours: sql<number | null>`json_extract(${revisions.document}, '$.hours')` })
    .from(revisions)
    .where(and(eq(revisions.courseId, courseId), eq(revisions.number, revision)))
    .get()
  const read = row?.hours ?? 0
  hours.set(key, read)
  return read
}
