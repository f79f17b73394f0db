// People by the beginnings of words in their name, without accents; in their address and user name too, where whoever asks
// may see those. The words stand in the full-text index people_words, which triggers keep.
import { type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { peopleNumbers } from '../../../db/schema/accounts'
import { type Db, once } from '../../platform/db'
import { nameKey } from '../institutions/name-key'

const MOST_WORDS = 10
/** People from whom on a name is common: their rows are sooner met along an index than gathered one by one. */
const COMMON = 2_000

interface Matching {
  withAddress: boolean
  /** of the people with these numbers only, the last included */
  numbers?: { after: number; to: number }
}

/** The ids of everybody in whom each of the words begins one; for a condition `in`. Nobody where there is no word. */
export function peopleMatching(asked: string, { withAddress, numbers }: Matching): SQL {
  const match = matchOf(asked, withAddress)
  if (match === undefined) return sql`(select ${peopleNumbers.personId} from ${peopleNumbers} where 0)`
  const part = numbers && sql` and people_words.rowid > ${numbers.after} and people_words.rowid <= ${numbers.to}`
  return sql`(select ${peopleNumbers.personId} from people_words
    join ${peopleNumbers} on ${peopleNumbers.n} = people_words.rowid where people_words match ${match}${part})`
}

/** The same as a condition on one row after another: for words that so many have that other conditions find it sooner. */
export function isMatching(person: AnySQLiteColumn, asked: string, withAddress: boolean): SQL {
  const match = matchOf(asked, withAddress) ?? '""'
  return sql`(select k.n from ${peopleNumbers} k where k.person_id = ${person}) in
    (select rowid from people_words where people_words match ${match})`
}

const rowsLike = (db: Db) =>
  db.$client.prepare('select count(*) from (select 1 from people_words where people_words match ? limit ?)').pluck()

/** Whether more people than can be gathered one by one have these words. */
export function isCommon(db: Db, asked: string, withAddress: boolean): boolean {
  const match = matchOf(asked, withAddress)
  return match !== undefined && (once(db, rowsLike).get(match, COMMON + 1) as number) > COMMON
}

function matchOf(asked: string, withAddress: boolean): string | undefined {
  const words = nameKey(asked).split(' ').filter(Boolean).slice(0, MOST_WORDS)
  const columns = withAddress ? 'name email access_name' : 'name'
  return words.length === 0 ? undefined : `{${columns}} : (${words.map((word) => `"${word}"*`).join(' ')})`
}
