// People by the beginnings of words in their name, without accents; in their address and user name too, where whoever asks
// may see those. The words stand in the full-text index people_words, which triggers keep.
import { type SQL, sql } from 'drizzle-orm'
import { peopleNumbers } from '../../../db/schema/accounts'
import { nameKey } from '../institutions/name-key'

const MOST_WORDS = 10

/** The ids of everybody in whom each of the words begins one; for a condition `in`. Nobody where there is no word. */
export function peopleMatching(asked: string, { withAddress }: { withAddress: boolean }): SQL {
  const words = nameKey(asked).split(' ').filter(Boolean).slice(0, MOST_WORDS)
  const columns = withAddress ? 'name email access_name' : 'name'
  const match = `{${columns}} : (${words.map((word) => `"${word}"*`).join(' ')})`
  if (words.length === 0) return sql`(select ${peopleNumbers.personId} from ${peopleNumbers} where 0)`
  return sql`(select ${peopleNumbers.personId} from people_words
    join ${peopleNumbers} on ${peopleNumbers.n} = people_words.rowid where people_words match ${match})`
}
