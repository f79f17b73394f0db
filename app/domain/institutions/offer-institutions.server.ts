// Institutions of a country as a field offers them: all where they are few, else those whose name has the words typed.
import { and, count, eq, isNull, like, type SQL, sql } from 'drizzle-orm'
import { institutions } from '../../../db/schema/institutions'
import type { Db } from '../../platform/db'
import { nameKey } from './name-key'

export interface InstitutionChoices {
  /** by name; the one that is chosen already is among them */
  found: { id: string; name: string }[]
  /** a list to search, and not to scroll through */
  isLong: boolean
  /** how many there are to search in */
  all: number
  /** more than are offered have the words */
  isCut: boolean
}

interface Wanted {
  words?: string | undefined
  /** an id */
  chosen?: string | undefined
  province?: string | undefined
  most?: number
}

/** A list that is still read from one end to the other. */
export const MOST_OFFERED = 100

/** Words may be beginnings, in any order, without accents. */
export function offerInstitutions(
  db: Db,
  country: string,
  { words = '', chosen, province, most = MOST_OFFERED }: Wanted = {},
): InstitutionChoices {
  const { id, name, nameKey: key } = institutions
  const standing = and(
    eq(institutions.country, country),
    isNull(institutions.mergedInto),
    province ? eq(institutions.province, province) : undefined,
  )
  const all = db.select({ n: count() }).from(institutions).where(standing).get()?.n ?? 0
  const read = (more?: SQL, limit = most + 1) =>
    db.select({ id, name }).from(institutions).where(and(standing, more)).orderBy(key).limit(limit).all()
  const isLong = all > most
  const typed = nameKey(words).split(' ').filter(Boolean)
  if (isLong && typed.length === 0) return { found: read(eq(id, chosen ?? ''), 1), isLong, all, isCut: false }
  // the beginning of a word: after a space that is put before the first
  const has = typed.map((word) => like(sql`' ' || ${key}`, `% ${word}%`))
  const rows = read(isLong ? and(...has) : undefined)
  const found = rows.slice(0, most)
  if (chosen !== undefined && !found.some((one) => one.id === chosen)) found.unshift(...read(eq(id, chosen), 1))
  return { found, isLong, all, isCut: rows.length > most }
}

/** The provinces of a country that have any, as their codes. */
export function provincesWithInstitutions(db: Db, country: string): string[] {
  const { province } = institutions
  const rows = db
    .selectDistinct({ province })
    .from(institutions)
    .where(and(eq(institutions.country, country), isNull(institutions.mergedInto)))
    .all()
  return rows.flatMap((row) => row.province ?? []).sort()
}
