// A coordinator makes an access card for somebody without e-mail, or a new one for a person who has one: a user name on
// paper and a code that signs in once. A new card voids the one before, with the password and the sign-ins that came of it.
import { and, eq, isNull } from 'drizzle-orm'
import { randomInt } from 'node:crypto'
import { accessCards, people } from '../../../db/schema/accounts'
import { endSignInsOf } from '../../platform/auth'
import { inTransaction } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { record } from '../audit/record.server'
import { actorName, type Context } from '../context'
import { findInstitution } from '../institutions/queries.server'
import { Refusal } from '../refusal'
import { accessNameStem } from './access-name'
import { CARD_LASTS_MS, type CardRow, cardCode, cardCodeHash, findCard, newestCard } from './cards.server'
import { declareAffiliation } from './declare-affiliation.server'
import { mayMakeCards } from './policy'
import { pressId } from './press-id.server'
import { coordinatorScope, findPerson, type Person } from './queries.server'
import { tidyName } from './rules'

/** The same press may show the card again for this long: a reload, a second tap. Then it is gone from the screen for good. */
const SHOWN_AGAIN_MS = 10 * 60_000

export interface MadeCard {
  personId: string
  name: string
  accessName: string
  /** as stored: show it by showCardCode */
  code: string
  language: Lang
  institution: string | undefined
  expiresAt: number
}

export interface NewCard {
  /** of the form that was pressed: the same press twice makes one person and one card */
  press: string
  name: string
  /** ISO 3166-1; that of the institution where there is one */
  country: string
  language: Lang
  institutionId?: string | undefined
}

/** Opens an account without e-mail and makes its card. Refuses: not-allowed, not-found, card-shown. */
export function makeCard(ctx: Context, input: NewCard): MadeCard {
  return inTransaction(ctx, (ctx) => {
    const institution = input.institutionId === undefined ? undefined : findInstitution(ctx.db, input.institutionId)
    const institutionId = institution?.id ?? input.institutionId ?? null
    const country = institution?.country ?? input.country
    if (!mayMakeCards(ctx.actor, coordinatorScope(ctx.db, ctx.actor), { institutionId, country }))
      throw new Refusal('not-allowed')
    if (institutionId !== null && !institution) throw new Refusal('not-found')
    const name = tidyName(input.name)
    const personId = pressId(ctx.keys, 'accounts.card-person', actorName(ctx.actor), input.press, name)
    const known = findPerson(ctx.db, personId)
    if (!known) {
      const row = { id: personId, name, accessName: freeAccessName(ctx, name), language: input.language }
      const made = { country, createdAt: ctx.now, createdBy: actorName(ctx.actor) }
      ctx.db
        .insert(people)
        .values({ ...row, ...made })
        .run()
      if (institution) declareAffiliation(ctx, { personId, institutionId: institution.id, isConfirmed: true })
    }
    return writeCard(ctx, { personId, press: input.press, institutionId })
  })
}

/** Refuses: not-found (also for people of other institutions), card-shown, card-has-email. */
export function renewCard(ctx: Context, input: { personId: string; press: string }): MadeCard {
  return inTransaction(ctx, (ctx) => {
    const before = newestCard(ctx.db, input.personId)
    if (!before || !mayRenew(ctx, before)) throw new Refusal('not-found')
    return writeCard(ctx, { ...input, institutionId: before.institutionId })
  })
}

/** Whether this card may be made anew by whoever acts; its place is the institution's, or that of the person. */
export function mayRenew(ctx: Pick<Context, 'db' | 'actor'>, { personId, institutionId }: CardRow): boolean {
  const institution = institutionId === null ? undefined : findInstitution(ctx.db, institutionId)
  const country = institution?.country ?? findPerson(ctx.db, personId)?.country ?? ''
  const place = { institutionId: institution?.id ?? null, country }
  return mayMakeCards(ctx.actor, coordinatorScope(ctx.db, ctx.actor), place)
}

function writeCard(ctx: Context, input: { personId: string; press: string; institutionId: string | null }): MadeCard {
  const { personId, institutionId } = input
  const person = findPerson(ctx.db, personId)
  if (!person?.accessName) throw new Refusal('not-found')
  // An account with an address of its own is opened by its owner alone.
  if (person.emailConfirmedAt !== null) throw new Refusal('card-has-email')
  const id = pressId(ctx.keys, 'accounts.card-press', actorName(ctx.actor), input.press, personId)
  const shown = findCard(ctx.db, id)
  if (shown) {
    if (shown.usedAt !== null || shown.voidedAt !== null || ctx.now - shown.madeAt > SHOWN_AGAIN_MS)
      throw new Refusal('card-shown')
    return told(ctx, person, shown.id, shown.expiresAt, institutionId)
  }
  voidCards(ctx, personId)
  ctx.db.update(people).set({ passwordHash: null }).where(eq(people.id, personId)).run()
  endSignInsOf(ctx.db, personId)
  const expiresAt = ctx.now + CARD_LASTS_MS
  const made = { madeAt: ctx.now, madeBy: actorName(ctx.actor), expiresAt }
  const codeHash = cardCodeHash(ctx.keys, id, cardCode(ctx.keys, id))
  ctx.db
    .insert(accessCards)
    .values({ id, personId, codeHash, institutionId, ...made })
    .run()
  record(ctx, 'accounts.make-card', personId, { institution: institutionId })
  return told(ctx, person, id, expiresAt, institutionId)
}

function told(ctx: Context, person: Person, cardId: string, expiresAt: number, institutionId: string | null): MadeCard {
  return {
    personId: person.id,
    name: person.name,
    accessName: person.accessName ?? '',
    code: cardCode(ctx.keys, cardId),
    language: person.language as Lang,
    institution: institutionId === null ? undefined : findInstitution(ctx.db, institutionId)?.name,
    expiresAt,
  }
}

function voidCards(ctx: Context, personId: string): void {
  const open = and(eq(accessCards.personId, personId), isNull(accessCards.usedAt), isNull(accessCards.voidedAt))
  ctx.db.update(accessCards).set({ voidedAt: ctx.now }).where(open).run()
}

/** `lucia-quispe-482`: three digits while there are free ones, then more. */
function freeAccessName(ctx: Context, name: string): string {
  const stem = accessNameStem(name)
  for (let tries = 0; ; tries += 1) {
    const digits = 3 + Math.min(5, Math.floor(tries / 20))
    const accessName = `${stem}-${randomInt(10 ** (digits - 1), 10 ** digits)}`
    const taken = ctx.db.select({ id: people.id }).from(people).where(eq(people.accessName, accessName)).get()
    if (!taken) return accessName
  }
}
