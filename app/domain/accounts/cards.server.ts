// Access cards as they stand, and the codes on them. A code is made from the card's id under a key of this machine, so
// that one press shows one code; the database holds only its digest.
import { and, count, desc, eq, isNull, sql } from 'drizzle-orm'
import { accessCards, people } from '../../../db/schema/accounts'
import { institutions } from '../../../db/schema/institutions'
import type { Db } from '../../platform/db'
import type { Keyring } from '../../platform/keys'
import { isOfInstitution, standingName } from '../institutions/queries.server'
import { cardCodeFrom } from './access-name'
import type { CoordinatorScope } from './policy'
import type { Person } from './queries.server'

const DAY_MS = 24 * 60 * 60 * 1000
export const CARD_LASTS_MS = 30 * DAY_MS
export const CARDS_A_PAGE = 50

export type CardRow = typeof accessCards.$inferSelect
type Keys = Pick<Keyring, 'hmac' | 'hmacs'>

export const cardCode = (keys: Keys, cardId: string): string =>
  cardCodeFrom(Buffer.from(keys.hmac('accounts.card-code', cardId), 'base64url'))
export const cardCodeHash = (keys: Keys, cardId: string, code: string): string =>
  keys.hmac('accounts.card', `${cardId} ${code}`)

export type CardState = 'open' | 'used' | 'old' | 'void'

/** What a card is worth now; one that was used was good until then. */
export function cardState(card: Pick<CardRow, 'usedAt' | 'voidedAt' | 'expiresAt'>, now: number): CardState {
  if (card.usedAt !== null) return 'used'
  if (card.voidedAt !== null) return 'void'
  return card.expiresAt > now ? 'open' : 'old'
}

export function findCard(db: Db, id: string): CardRow | undefined {
  return db.select().from(accessCards).where(eq(accessCards.id, id)).get()
}

/** The newest card of a person. */
export function newestCard(db: Db, personId: string): CardRow | undefined {
  const own = eq(accessCards.personId, personId)
  return db.select().from(accessCards).where(own).orderBy(desc(accessCards.madeAt), desc(accessCards.id)).limit(1).get()
}

/** The card of this person that the code opens, where there is one. */
export function findOpenCard(db: Db, keys: Keys, person: Person, code: string, now: number): CardRow | undefined {
  const card = newestCard(db, person.id)
  if (!card || cardState(card, now) !== 'open') return undefined
  return keys.hmacs('accounts.card', `${card.id} ${code}`).includes(card.codeHash) ? card : undefined
}

export interface ListedCard {
  personId: string
  name: string
  accessName: string
  institution: string | null
  madeAt: number
  expiresAt: number
  usedAt: number | null
  state: CardState
  /** the person has an address of their own now: nobody else may open the account again */
  hasEmail: boolean
}

/** The people with a card that a coordinator may see, each with the newest one, last made first; a page of them. */
export function listCards(
  db: Db,
  scope: CoordinatorScope,
  now: number,
  page = 1,
): { cards: ListedCard[]; total: number } {
  if (!scope) return { cards: [], total: 0 }
  const mine = and(
    isNull(people.endedAt),
    scope.institutionId === null ? undefined : isOfInstitution(accessCards.institutionId, scope.institutionId),
    scope.country === null ? undefined : sql`coalesce(${institutions.country}, ${people.country}) = ${scope.country}`,
    // a card is the newest where none of the person was made after it
    sql`not exists (select 1 from access_cards later where later.person_id = ${accessCards.personId}
      and (later.made_at, later.id) > (${accessCards.madeAt}, ${accessCards.id}))`,
  )
  const all = db
    .select({ n: count() })
    .from(accessCards)
    .innerJoin(people, eq(people.id, accessCards.personId))
    .leftJoin(institutions, eq(institutions.id, accessCards.institutionId))
    .where(mine)
  const rows = db
    .select({ card: accessCards, person: people, institution: standingName(accessCards.institutionId) })
    .from(accessCards)
    .innerJoin(people, eq(people.id, accessCards.personId))
    .leftJoin(institutions, eq(institutions.id, accessCards.institutionId))
    .where(mine)
    .orderBy(desc(accessCards.madeAt), desc(accessCards.id))
    .limit(CARDS_A_PAGE)
    .offset((Math.max(1, page) - 1) * CARDS_A_PAGE)
    .all()
  return {
    total: all.get()?.n ?? 0,
    cards: rows.map(({ card, person, institution }) => listed(card, person, institution, now)),
  }
}

function listed(card: CardRow, person: Person, institution: string | null, now: number): ListedCard {
  const { madeAt, expiresAt, usedAt } = card
  return {
    personId: person.id,
    name: person.name,
    accessName: person.accessName ?? '',
    institution,
    madeAt,
    expiresAt,
    usedAt,
    state: cardState(card, now),
    hasEmail: person.emailConfirmedAt !== null,
  }
}
