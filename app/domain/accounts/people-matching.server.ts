// People by a part of their name; by their address too, where whoever asks may see it.
import { and, or, type SQL, sql } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'

/** The ids of everybody in whose name (or address) each of the words stands; for a condition `in`. */
export function peopleMatching(words: string, { withAddress }: { withAddress: boolean }): SQL {
  const each = words.split(' ').map((word) => {
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    const inName = sql`${people.name} like ${like} escape '\\'`
    return withAddress
      ? or(inName, sql`${people.email} like ${like} escape '\\'`, sql`${people.accessName} like ${like} escape '\\'`)
      : inName
  })
  return sql`(select ${people.id} from ${people} where ${and(...each)})`
}
