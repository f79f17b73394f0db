// Changes of an address as they stand: which one waits, and what the links and the code of its mails are. They are sealed
// with a key of the machine, so none is kept, and a mail that is sent again says the same.
import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { emailChanges } from '../../../db/schema/accounts'
import type { Db } from '../../platform/db'
import type { Keyring } from '../../platform/keys'
import type { Context } from '../context'

const HOUR_MS = 60 * 60 * 1000
/** How long the new address may be confirmed, and the old one may take it back. */
export const CHANGE_LASTS_MS = 24 * HOUR_MS
export const RETURN_LASTS_MS = 7 * 24 * HOUR_MS

type Keys = Pick<Keyring, 'hmac' | 'hmacs'>
export type EmailChange = typeof emailChanges.$inferSelect
/** 'change' confirms the new address; 'return' gives the old one back. */
export type ChangeLink = 'change' | 'return'

const purposeOf = (link: ChangeLink): string => `accounts.email-${link}`
const CODE = 'accounts.email-code'

export const changeToken = (keys: Keys, link: ChangeLink, id: string): string =>
  `${id}.${keys.hmac(purposeOf(link), id)}`

/** The eight digits of a change, for those who type them. */
export const changeCode = (keys: Keys, id: string): string => digitsOf(keys.hmac(CODE, id))

/** Whether these are the digits of a change, also where the mail went out before the machine's keys were renewed. */
export const isChangeCode = (keys: Keys, id: string, code: string): boolean =>
  keys.hmacs(CODE, id).map(digitsOf).includes(code)

const digitsOf = (sealed: string): string =>
  String(Buffer.from(sealed, 'base64url').readUIntBE(0, 6) % 100_000_000).padStart(8, '0')

/** The change that a link of its mails leads to, whatever became of it. */
export function findChangeByToken(ctx: Pick<Context, 'db' | 'keys'>, link: ChangeLink, token: string) {
  const [id = '', sealed] = token.split('.')
  return sealed !== undefined && ctx.keys.hmacs(purposeOf(link), id).includes(sealed)
    ? findChange(ctx.db, id)
    : undefined
}

export function findChange(db: Db, id: string): EmailChange | undefined {
  return db.select().from(emailChanges).where(eq(emailChanges.id, id)).get()
}

/** The change of a person that waits to be confirmed. */
export function openChange(db: Db, personId: string, now: number): EmailChange | undefined {
  return db
    .select()
    .from(emailChanges)
    .where(and(waits(personId), gt(emailChanges.askedAt, now - CHANGE_LASTS_MS)))
    .orderBy(desc(emailChanges.askedAt))
    .limit(1)
    .get()
}

export const isChangeOpen = (change: EmailChange, now: number): boolean =>
  change.confirmedAt === null && change.voidedAt === null && change.askedAt > now - CHANGE_LASTS_MS

export const isReturnOpen = (change: EmailChange, now: number): boolean =>
  change.returnedAt === null && (change.confirmedAt ?? change.askedAt) > now - RETURN_LASTS_MS

/** Whatever waits is withdrawn; in the caller's transaction. */
export function voidChanges(ctx: Pick<Context, 'db' | 'now'>, personId: string): void {
  ctx.db.update(emailChanges).set({ voidedAt: ctx.now }).where(waits(personId)).run()
}

const waits = (personId: string) =>
  and(eq(emailChanges.personId, personId), isNull(emailChanges.confirmedAt), isNull(emailChanges.voidedAt))
