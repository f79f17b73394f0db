// What a link from a mail would do, for the page that asks before it is done. Looking changes nothing.
import { eq } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import type { Db } from '../../platform/db'
import { findPersonByEmail } from './queries.server'
import { findToken, isOpen, type Purpose } from './tokens.server'

export interface OpenLink {
  name: string
  email: string
  /** another account owns the address: confirming joins the two */
  joins: boolean
}

/** Undefined where the link is unknown, used, old or void. */
export function findOpenLink(db: Db, purpose: Purpose, token: string, now: number): OpenLink | undefined {
  const row = findToken(db, purpose, token)
  const person = row && db.select().from(people).where(eq(people.id, row.personId)).get()
  if (!row || !person || !isOpen(row, person, now)) return undefined
  const owner = findPersonByEmail(db, row.email)
  return { name: person.name, email: row.email, joins: owner !== undefined && owner.id !== person.id }
}
