// What a person watched of one recording, for the player to draw.
import { and, eq, sql } from 'drizzle-orm'
import { watched } from '../../../db/schema/progress'
import { type Db, once } from '../../platform/db'

const rangesRow = (db: Db) =>
  db
    .select({ ranges: watched.ranges })
    .from(watched)
    .where(
      and(
        eq(watched.enrolmentId, sql.placeholder('e')),
        eq(watched.lessonId, sql.placeholder('l')),
        eq(watched.asset, sql.placeholder('a')),
      ),
    )
    .prepare()

/** Ranges in ms of the recording, sorted, without overlaps. */
export function watchedRanges(db: Db, enrolmentId: string, lessonId: string, asset: string): [number, number][] {
  const row = once(db, rangesRow).get({ e: enrolmentId, l: lessonId, a: asset })
  return row ? (JSON.parse(row.ranges) as [number, number][]) : []
}
