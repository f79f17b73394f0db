// People found by what is known of them: parts of their name, address or access name, accents or not. The one who came last
// stands first.
import { and, desc, eq, lt, sql } from 'drizzle-orm'
import { people, peopleNumbers } from '../../../db/schema/accounts'
import type { Db } from '../../platform/db'

export const PEOPLE_A_PAGE = 50
const MOST_WORDS = 8
const LONGEST_WORD = 60

export interface FoundPerson {
  id: string
  name: string
  email: string | null
  accessName: string | null
  country: string
  endedAt: number | null
}

/** Every word must begin a word of the person's; `before` = the number that the page before gave as `next`. */
export function searchPeople(
  db: Db,
  asked: string,
  before?: number,
  limit = PEOPLE_A_PAGE,
): { people: FoundPerson[]; next: number | undefined } {
  const words = wordsOf(asked)
  if (words === '') return { people: [], next: undefined }
  // the index says which numbers, newest first; only those of this page are read
  const { id, name, email, accessName, country, endedAt } = people
  const rows = db
    .select({ n: peopleNumbers.n, id, name, email, accessName, country, endedAt })
    .from(sql`people_words`)
    .innerJoin(peopleNumbers, eq(peopleNumbers.n, sql`people_words.rowid`))
    .innerJoin(people, eq(people.id, peopleNumbers.personId))
    .where(and(sql`people_words match ${words}`, lt(sql`people_words.rowid`, before ?? Number.MAX_SAFE_INTEGER)))
    .orderBy(desc(sql`people_words.rowid`))
    .limit(limit + 1)
    .all()
  return { people: rows.slice(0, limit), next: rows.length > limit ? rows[limit - 1]?.n : undefined }
}

/** In the words of FTS5: each in quotes, so that none of its signs means anything, and each the beginning of a word. */
function wordsOf(asked: string): string {
  const words = asked.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words
    .slice(0, MOST_WORDS)
    .map((word) => `"${word.slice(0, LONGEST_WORD)}"*`)
    .join(' ')
}
