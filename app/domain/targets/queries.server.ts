// Targets as they stand.
import { and, eq, inArray } from 'drizzle-orm'
import { targets } from '../../../db/schema/targets'
import type { Db } from '../../platform/db'
import type { Measure } from './rules'

export type TargetRow = Omit<typeof targets.$inferSelect, 'measure'> & { measure: Measure }

/** Of a year; of these places, or of all. Those that were taken away are among them, without a goal. */
export function listTargets(db: Db, year: number, places?: readonly string[]): TargetRow[] {
  const here = places && inArray(targets.place, [...places])
  return db
    .select()
    .from(targets)
    .where(and(eq(targets.year, year), here))
    .all() as TargetRow[]
}
