// Counters that tell every process, on its next request, that something it keeps in memory has changed.
// The number is part of the key under which a cache keeps things; nothing else has to be told.
import { eq, sql } from 'drizzle-orm'
import { versions } from '../../../db/schema/settings'
import { type Db, once } from '../../platform/db'

export type VersionName = 'settings' | 'catalogue' | 'media' | 'revocations'

const byName = (db: Db) =>
  db
    .select({ number: versions.number })
    .from(versions)
    .where(eq(versions.name, sql.placeholder('name')))
    .prepare()

/** The number of a counter; 0 before the first change. */
export function versionOf(db: Db, name: VersionName): number {
  return once(db, byName).get({ name })?.number ?? 0
}

/** Counts up, inside the transaction of the change itself. */
export function bumpVersion(db: Db, name: VersionName): void {
  db.insert(versions)
    .values({ name, number: 1 })
    .onConflictDoUpdate({ target: versions.name, set: { number: sql`${versions.number} + 1` } })
    .run()
}
