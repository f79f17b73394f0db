// The code from a mail, and the cookie of the browser that asked for it.
import { redirect } from '@remix-run/node'
import { requestCode, REQUEST_LASTS_MS } from '../../domain/proofs/request-code.server'
import { findAskedCode, takeCode } from '../../domain/proofs/take-code.server'
import { Refusal } from '../../domain/refusal'
import type { Place } from '../../platform/auth'
import { readTokenCookie, smallCookie } from '../../platform/cookies'
import type { DoorContext } from '../guard.server'
import { safeNext, withNext } from './next.server'
import { signedIn } from './signing-in.server'
import { forgiveTries, takeCodeRequest, takeSignInTry } from './tries.server'

const COOKIE = 'code'
const tokenOf = ({ visit }: DoorContext) => readTokenCookie(visit.cookies, COOKIE, visit.config)

/** What this browser asked for, where it can still be used. */
export function askedCode(ctx: DoorContext) {
  const token = tokenOf(ctx)
  return token === undefined ? undefined : findAskedCode(ctx.db, token, ctx.now)
}

/** Has a code sent, whoever the address belongs to, and leads to where it is typed. */
export async function askForCode(
  ctx: DoorContext,
  { email, place, next }: { email: string; place: Place; next?: string | undefined },
): Promise<Response> {
  await takeCodeRequest(ctx, email)
  const { token } = requestCode(ctx, { email, place, language: ctx.lang })
  const kept = { name: COOKIE, value: token, isShort: place === 'shared', ageSeconds: REQUEST_LASTS_MS / 1000 }
  const headers = { 'Set-Cookie': smallCookie(ctx.visit.config, kept) }
  return redirect(`/${ctx.lang}/sign-in/code${withNext(safeNext(next))}`, { status: 303, headers })
}

/** Signs in whom the code was sent to. Refuses: code-wrong, too-many (as passwords). */
export async function signInByCode(ctx: DoorContext, code: string, next: string | undefined): Promise<Response> {
  const [token, asked] = [tokenOf(ctx), askedCode(ctx)]
  if (token === undefined || !asked) throw new Refusal('code-wrong')
  await takeSignInTry(ctx, asked.email)
  const personId = takeCode(ctx, { token, code })
  if (personId === undefined) throw new Refusal('code-wrong')
  await forgiveTries(ctx, asked.email)
  const response = await signedIn(ctx, personId, next, asked.place, 'mailbox')
  response.headers.append('Set-Cookie', smallCookie(ctx.visit.config, { name: COOKIE, value: '' }))
  return response
}
