// Reads over the register of institutions.
import { eq } from 'drizzle-orm'
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
    .where(eq(institutions.country, country))
    .all()
    .map(toInstitution)
    .sort((a, b) => order.compare(a.name, b.name))
}

export function findInstitution(db: Db, id: string): Institution | undefined {
  const row = db.select().from(institutions).where(eq(institutions.id, id)).get()
  return row && toInstitution(row)
}

const toInstitution = ({ id, name, country, province, kind }: typeof institutions.$inferSelect): Institution => {
  return { id, name, country, province, kind }
}
