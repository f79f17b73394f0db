// Checking a password and beginning a sign-in. The work is the same whether there is an account or not: the account that
// owns the address and one that only claims it are both tried, each against nobody's hash where there is none.
import { redirect } from '@remix-run/node'
import { emailKey } from '../../domain/accounts/email'
import { findClaimant, findPersonByEmail } from '../../domain/accounts/queries.server'
import { endSignIn, startSignIn } from '../../platform/auth'
import { verifyPassword } from '../../platform/password'
import type { DoorContext } from '../guard.server'
import { joinedOr } from './joining.server'
import { safeNext } from './next.server'

/** The id of the account that this address and password open. */
export async function matchPassword(ctx: DoorContext, email: string, password: string): Promise<string | undefined> {
  const found = [findPersonByEmail(ctx.db, email), findClaimant(ctx.db, email)]
  const fits = await Promise.all(found.map((person) => verifyPassword(person?.passwordHash, password)))
  return found.find((_, i) => fits[i])?.id
}

/** Begins a sign-in under a new token, ends the one the browser had, and goes where the person was going. */
export async function signedIn(ctx: DoorContext, personId: string, next: string | undefined): Promise<Response> {
  if (ctx.viewer) await endSignIn(ctx.db, ctx.viewer.token)
  const { cookie } = await startSignIn(ctx.db, personId, ctx.visit.config)
  const going = safeNext(next)
  const onward = going ? joinedOr(ctx, personId, going) : `/${ctx.lang}/learn`
  // Strangers' pages are kept for everybody, so the language is remembered here and not where it is switched.
  const lang = `lang=${ctx.lang}; Path=/; Max-Age=31536000; SameSite=Lax${ctx.visit.config.isHttps ? '; Secure' : ''}`
  const headers = new Headers({ 'Set-Cookie': cookie })
  headers.append('Set-Cookie', lang)
  return redirect(onward, { status: 303, headers })
}

/**
 * The id of the account that one press of the sign-up form opens: the same press twice, with the same address and
 * password, is the same account. Nobody can aim at another's: all three go into it, under a key of this machine.
 */
export function pressedId(
  ctx: DoorContext,
  press: string | undefined,
  email: string,
  password: string,
): string | undefined {
  if (!press) return undefined
  const hex = Buffer.from(
    ctx.keys.hmac('accounts.press', JSON.stringify([press, emailKey(email), password])),
    'base64url',
  ).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}
