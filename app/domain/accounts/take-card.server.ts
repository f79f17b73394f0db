// Whoever holds an access card chooses a password with its code; from then on the code is worth nothing.
// Between the two stands a ticket: the card's id under a key of this machine, good for half an hour.
import { eq } from 'drizzle-orm'
import { accessCards, people } from '../../../db/schema/accounts'
import { endSignInsOf } from '../../platform/auth'
import { type Db, inTransaction } from '../../platform/db'
import type { Keyring } from '../../platform/keys'
import type { Context } from '../context'
import { Refusal } from '../refusal'
import { cardState, findCard } from './cards.server'
import { findPerson, type Person } from './queries.server'
import { give } from './sharing.server'

const TICKET_LASTS_MS = 30 * 60_000
type Keys = Pick<Keyring, 'hmac' | 'hmacs'>

const PURPOSE = 'accounts.card-ticket'

export function cardTicket(keys: Keys, cardId: string, now: number): string {
  const until = (now + TICKET_LASTS_MS).toString(36)
  return `${cardId}.${until}.${keys.hmac(PURPOSE, `${cardId} ${until}`)}`
}

export interface TicketHolder {
  cardId: string
  person: Person
  /** a password was chosen with this very card already */
  isUsed: boolean
}

/** Whose password may be chosen with a ticket; undefined where it is no ticket, too old, or the card is void. */
export function findTicketHolder(db: Db, keys: Keys, ticket: string, now: number): TicketHolder | undefined {
  const [cardId = '', until = '', sealed = ''] = ticket.split('.')
  const isOurs = keys.hmacs(PURPOSE, `${cardId} ${until}`).includes(sealed)
  if (!isOurs || Number.parseInt(until, 36) < now) return undefined
  const card = findCard(db, cardId)
  const person = card && findPerson(db, card.personId)
  if (!card || !person || !['open', 'used'].includes(cardState(card, now))) return undefined
  return { cardId, person, isUsed: card.usedAt !== null }
}

/** `isShared`: ticked on the page, for the institution that is named there. Refuses: token-used-or-old. */
export function takeCard(
  ctx: Context,
  input: { ticket: string; passwordHash: string; isShared?: boolean },
): { personId: string } {
  return inTransaction(ctx, (ctx) => {
    const holder = findTicketHolder(ctx.db, ctx.keys, input.ticket, ctx.now)
    if (!holder || holder.isUsed) throw new Refusal('token-used-or-old')
    const personId = holder.person.id
    ctx.db.update(accessCards).set({ usedAt: ctx.now }).where(eq(accessCards.id, holder.cardId)).run()
    ctx.db.update(people).set({ passwordHash: input.passwordHash }).where(eq(people.id, personId)).run()
    if (input.isShared) give(ctx, personId)
    endSignInsOf(ctx.db, personId)
    return { personId }
  })
}
