// People as a coordinator finds them: by words of the name, without accents, by the whole e-mail address, or by the user
// name of an access card. Nobody outside of what they coordinate is found or counted.
import { and, asc, eq, inArray, isNotNull, type SQL } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import type { Db } from '../../platform/db'
import { parseAccessName } from '../accounts/access-name'
import { emailKey, isEmail, tidyEmail } from '../accounts/email'
import { peopleMatching } from '../accounts/people-matching.server'
import type { Scope } from '../accounts/policy'
import { isSeen } from './seen.server'

export const PEOPLE_A_PAGE = 50

export interface FoundPerson {
  id: string
  name: string
  country: string
  accessName: string | null
}

/** A page (from 1) by name; `hasMore` = there is another. Without words only an institution's people are listed. */
export function searchPeople(
  db: Db,
  scope: Scope | undefined,
  asked: { q: string; page: number },
): { rows: FoundPerson[]; hasMore: boolean } {
  const q = asked.q.trim().slice(0, 200)
  if (!scope || (q === '' && scope.institutionId === null)) return { rows: [], hasMore: false }
  const { id, name, country, accessName } = people
  const rows = db
    .select({ id, name, country, accessName })
    .from(people)
    .where(and(q === '' ? undefined : asks(q), isSeen(scope)))
    .orderBy(asc(people.name), asc(people.id))
    .limit(PEOPLE_A_PAGE + 1)
    .offset((Math.max(1, asked.page) - 1) * PEOPLE_A_PAGE)
    .all()
  return { rows: rows.slice(0, PEOPLE_A_PAGE), hasMore: rows.length > PEOPLE_A_PAGE }
}

/** An address is asked for whole: the beginning of one finds nobody, so nobody's is guessed letter by letter. */
function asks(q: string): SQL | undefined {
  const email = tidyEmail(q)
  if (isEmail(email)) return and(eq(people.emailKey, emailKey(email)), isNotNull(people.emailConfirmedAt))
  const accessName = /\d$/.test(q) ? parseAccessName(q) : undefined
  if (accessName !== undefined && accessName.includes('-')) return eq(people.accessName, accessName)
  return inArray(people.id, peopleMatching(q, { withAddress: false }))
}
