// The programme's settings as every page reads them: parsed once for each version of the table, in each process.
import { eq } from 'drizzle-orm'
import { settings, versions } from '../../../db/schema/settings'
import type { Db } from '../../platform/db'
import { Programme } from './programme'

const read = new WeakMap<Db, { version: number; programme: Programme }>()

/** The settings of this moment; those never set have their defaults. */
export function programme(db: Db): Programme {
  const version = settingsVersion(db)
  const known = read.get(db)
  if (known?.version === version) return known.programme
  const given = Object.fromEntries(
    db
      .select()
      .from(settings)
      .all()
      .map((row) => [row.key, JSON.parse(row.value) as unknown]),
  )
  const found = Object.freeze(Programme.parse(given))
  read.set(db, { version, programme: found })
  return found
}

/** Counts up with every change of a setting; 0 before the first. */
export function settingsVersion(db: Db): number {
  return db.select({ number: versions.number }).from(versions).where(eq(versions.name, 'settings')).get()?.number ?? 0
}
