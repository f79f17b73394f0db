// One-time secrets sent by mail. Only their digests are kept; a newer one voids the older ones of its purpose, and
// a changed address voids them all.
import { and, eq, gt, isNull } from 'drizzle-orm'
import { randomInt } from 'node:crypto'
import { oneTimeTokens } from '../../../db/schema/accounts'
import type { Db } from '../../platform/db'
import { newToken, sha256 } from '../../platform/ids'
import type { Context } from '../context'
import { emailKey } from './email'

const HOUR_MS = 60 * 60 * 1000
const LASTS_MS = { confirm: 24 * HOUR_MS, recover: HOUR_MS }
export type Purpose = keyof typeof LASTS_MS
export type TokenRow = typeof oneTimeTokens.$inferSelect

const idOf = (purpose: Purpose, token: string): string => sha256(`${purpose} ${token}`)
const codeHash = (ctx: Pick<Context, 'keys'>, id: string, code: string): string =>
  ctx.keys.hmac('accounts.code', `${id} ${code}`)
/** sent before the root was rotated, too */
const isCode = ({ keys }: Pick<Context, 'keys'>, row: TokenRow, code: string): boolean =>
  row.codeHash !== null && keys.hmacs('accounts.code', `${row.id} ${code}`).includes(row.codeHash)

/** Makes a secret for a person's address; with a code of 8 digits where one may be typed. Called as the mail is sent. */
export function issueToken(
  ctx: Context,
  person: { id: string; email: string },
  purpose: Purpose,
  withCode = false,
): { token: string; code: string | undefined } {
  voidTokens(ctx, person.id, purpose)
  const token = newToken()
  const id = idOf(purpose, token)
  const code = withCode ? String(randomInt(100_000_000)).padStart(8, '0') : undefined
  ctx.db
    .insert(oneTimeTokens)
    .values({
      id,
      personId: person.id,
      purpose,
      email: person.email,
      codeHash: code === undefined ? null : codeHash(ctx, id, code),
      createdAt: ctx.now,
      expiresAt: ctx.now + LASTS_MS[purpose],
    })
    .run()
  return { token, code }
}

/** The row of a secret, whatever became of it. */
export function findToken(db: Db, purpose: Purpose, token: string): TokenRow | undefined {
  return db
    .select()
    .from(oneTimeTokens)
    .where(eq(oneTimeTokens.id, idOf(purpose, token)))
    .get()
}

/** The row whose code this person was sent, where it can still be used. */
export function findTokenByCode(ctx: Context, personId: string, code: string): TokenRow | undefined {
  const open = and(isNull(oneTimeTokens.usedAt), isNull(oneTimeTokens.voidedAt), gt(oneTimeTokens.expiresAt, ctx.now))
  const row = ctx.db
    .select()
    .from(oneTimeTokens)
    .where(and(eq(oneTimeTokens.personId, personId), eq(oneTimeTokens.purpose, 'confirm'), open))
    .get()
  return row && isCode(ctx, row, code) ? row : undefined
}

/** Whether a secret still opens anything for this person. */
export function isOpen(row: TokenRow, person: { email: string | null; endedAt: number | null }, now: number): boolean {
  const isSameAddress = person.email !== null && emailKey(person.email) === emailKey(row.email)
  return row.usedAt === null && row.voidedAt === null && row.expiresAt > now && isSameAddress && person.endedAt === null
}

export function useToken(ctx: Context, row: TokenRow): void {
  ctx.db.update(oneTimeTokens).set({ usedAt: ctx.now }).where(eq(oneTimeTokens.id, row.id)).run()
}

/** Voids what is still open; of one purpose, or all of a person's. */
export function voidTokens(ctx: Context, personId: string, purpose?: Purpose): void {
  const ofPurpose = purpose === undefined ? undefined : eq(oneTimeTokens.purpose, purpose)
  ctx.db
    .update(oneTimeTokens)
    .set({ voidedAt: ctx.now })
    .where(
      and(
        eq(oneTimeTokens.personId, personId),
        ofPurpose,
        isNull(oneTimeTokens.usedAt),
        isNull(oneTimeTokens.voidedAt),
      ),
    )
    .run()
}
