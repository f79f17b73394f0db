// Reads over the register of institutions. One that was merged is read as the one it was merged into, everywhere.
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { institutions } from '../../../db/schema/institutions'
import type { Db } from '../../platform/db'

export interface Institution {
  id: string
  name: string
  country: string
  /** ISO 3166-2 */
  province: string | null
  kind: string
}

/** Those of a country, by name. */
export function listInstitutions(db: Db, country: string): Institution[] {
  const order = new Intl.Collator('es')
  return db
    .select()
    .from(institutions)
    .where(and(eq(institutions.country, country), isNull(institutions.mergedInto)))
    .all()
    .map(toInstitution)
    .sort((a, b) => order.compare(a.name, b.name))
}

/** By its own id or that of one that was merged into it. */
export function findInstitution(db: Db, id: string): Institution | undefined {
  const row = institutionRow(db, id)
  const standing = row?.mergedInto ? institutionRow(db, row.mergedInto) : row
  return standing && toInstitution(standing)
}

export type InstitutionRow = typeof institutions.$inferSelect

/** The row itself, also where it was merged. */
export const institutionRow = (db: Db, id: string): InstitutionRow | undefined =>
  db.select().from(institutions).where(eq(institutions.id, id)).get()

/** Whether a column names this institution, by its own id or that of one merged into it. `id` must be a standing one. */
export const isOfInstitution = (column: AnySQLiteColumn | SQL, id: string): SQL =>
  sql`${column} in (select id from institutions where id = ${id} union all select id from institutions where merged_into = ${id})`

/** The name that stands for the institution a column names. */
export const standingName = (column: AnySQLiteColumn | SQL): SQL<string | null> =>
  sql<
    string | null
  >`(select s.name from institutions own join institutions s on s.id = coalesce(own.merged_into, own.id) where own.id = ${column})`

const toInstitution = ({ id, name, country, province, kind }: InstitutionRow): Institution => {
  return { id, name, country, province, kind }
}
