// A code from a mail signs in, on the browser that asked for it, once, within ten minutes, after few wrong ones. It proves
// the address too.
import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import { signInCodes } from '../../../db/schema/proofs'
import type { Place } from '../../platform/auth'
import { type Db, inTransaction } from '../../platform/db'
import { sha256 } from '../../platform/ids'
import type { Keyring } from '../../platform/keys'
import { takeAddress } from '../accounts/confirm-email.server'
import { emailKey } from '../accounts/email'
import { findPerson, findPersonByEmail } from '../accounts/queries.server'
import type { Context } from '../context'

/** Wrong codes that one request bears. */
export const CODE_TRIES = 5

export interface AskedCode {
  /** as it was asked for */
  email: string
  place: Place
}

const PURPOSE = 'proofs.sign-in-code'
export const codeDigest = (keys: Pick<Keyring, 'hmac'>, id: string, code: string): string =>
  keys.hmac(PURPOSE, `${id} ${code}`)

/** What a browser asked for and can still use; undefined = nothing. */
export function findAskedCode(db: Db, token: string, now: number): AskedCode | undefined {
  const row = db
    .select()
    .from(signInCodes)
    .where(open(sha256(token), now))
    .get()
  return row && { email: row.email, place: row.place === 'shared' ? 'shared' : 'own' }
}

/** Whom the code signs in; undefined = nobody, and one try less. Never refuses: a try that fails has to count. */
export function takeCode(ctx: Context, { token, code }: { token: string; code: string }): string | undefined {
  return inTransaction(ctx, (ctx) => {
    const id = sha256(token)
    const row = ctx.db.select().from(signInCodes).where(open(id, ctx.now)).get()
    // the same work whether anything was asked for
    const fits = ctx.keys.hmacs(PURPOSE, `${id} ${code}`).includes(row?.codeHash ?? '')
    if (!row) return undefined
    const personId = fits ? whose(ctx, row.personId, row.email) : undefined
    const change = personId === undefined ? { tries: sql`${signInCodes.tries} + 1` } : { usedAt: ctx.now }
    ctx.db.update(signInCodes).set(change).where(eq(signInCodes.id, id)).run()
    return personId
  })
}

/** The account it was sent to, if the address is still its own: nobody else owns it by now. */
function whose(ctx: Context, personId: string | null, email: string): string | undefined {
  const person = personId === null ? undefined : findPerson(ctx.db, personId)
  if (!person?.email || emailKey(person.email) !== email) return undefined
  const owner = findPersonByEmail(ctx.db, email)
  if (owner && owner.id !== person.id) return undefined
  takeAddress(ctx, person)
  return person.id
}

const open = (id: string, now: number) =>
  and(
    eq(signInCodes.id, id),
    isNull(signInCodes.usedAt),
    gt(signInCodes.expiresAt, now),
    lt(signInCodes.tries, CODE_TRIES),
  )
