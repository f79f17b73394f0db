// Institutions found by parts of their name, accents or not.
import { asc } from 'drizzle-orm'
import { institutions } from '../../../db/schema/institutions'
import type { Db } from '../../platform/db'
import type { Institution } from './queries.server'

/** Those whose name holds every word, by name; at most `limit`. The register has thousands of rows, not millions. */
export function findInstitutions(db: Db, asked: string, limit: number): Institution[] {
  const words = fold(asked).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const found: Institution[] = []
  for (const row of db.select().from(institutions).orderBy(asc(institutions.name)).all()) {
    const name = fold(row.name)
    if (!words.every((word) => name.includes(word))) continue
    const { id, country, province, kind } = row
    found.push({ id, name: row.name, country, province, kind })
    if (found.length === limit) break
  }
  return found
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
