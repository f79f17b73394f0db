// What a link about a change of address would do, for the page that asks before it is done. Looking changes nothing.
import type { Context } from '../context'
import { isTakeable } from './confirm-email-change.server'
import { type ChangeLink, findChangeByToken, isReturnOpen } from './email-changes.server'
import { findPerson } from './queries.server'

export interface OpenChangeLink {
  /** of the person whose account it is */
  name: string
  /** the address the account would have */
  email: string
}

/** Undefined where the link is unknown, used, old or void. */
export function findChangeLink(
  ctx: Pick<Context, 'db' | 'keys' | 'now'>,
  link: ChangeLink,
  token: string,
): OpenChangeLink | undefined {
  const change = findChangeByToken(ctx, link, token)
  const person = change && findPerson(ctx.db, change.personId)
  if (!change || !person) return undefined
  const isOpen = link === 'change' ? isTakeable(ctx, change, person) : isReturnOpen(change, ctx.now)
  if (!isOpen) return undefined
  return { name: person.name, email: link === 'change' ? change.newEmail : change.oldEmail }
}
