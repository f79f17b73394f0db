// A copy of the database while others write, and what can be said of a copy: which schema it has, and whether it is sound.
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { type Db, openBare } from './client'

export interface SchemaMark {
  /** moment of the newest migration that was applied, ms UTC: its name in drizzle/meta */
  newest: number
  /** how many were applied */
  applied: number
}

/** Writes all that is committed at this moment into a new file; writers go on. Its log is empty: one file is all of it. */
export function copyDatabase(db: Db, file: string): void {
  db.$client.prepare('vacuum into ?').run(file)
  const copy = openBare(file)
  try {
    copy.pragma('journal_mode = delete')
  } finally {
    copy.close()
  }
}

export function schemaOf(db: Pick<Db, '$client'>): SchemaMark {
  const found = db.$client.prepare('select max(created_at) as newest, count(*) as applied from __drizzle_migrations')
  const { newest, applied } = found.get() as { newest: number | null; applied: number }
  return { newest: Number(newest ?? 0), applied }
}

/** Whether this version of the product has the migration up to which a database was brought. */
export function knowsSchema({ newest, applied }: SchemaMark, folder = 'drizzle'): boolean {
  const known = readMigrationFiles({ migrationsFolder: folder }).map(({ folderMillis }) => folderMillis)
  return known.indexOf(newest) === applied - 1
}

/** Whether a database has all that this version knows, and nothing else. */
export function hasNewestSchema(db: Pick<Db, '$client'>, folder = 'drizzle'): boolean {
  const found = schemaOf(db)
  return knowsSchema(found, folder) && readMigrationFiles({ migrationsFolder: folder }).length === found.applied
}

/** The first line of what is wrong in a file; undefined where all of it is sound and every reference leads somewhere. */
export function damageIn(file: string): string | undefined {
  const client = openBare(file)
  try {
    const said = client.pragma('integrity_check(1)', { simple: true })
    if (said !== 'ok') return String(said)
    const [broken] = client.pragma('foreign_key_check') as { table: string; parent: string }[]
    return broken && `${broken.table} → ${broken.parent}`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    client.close()
  }
}
