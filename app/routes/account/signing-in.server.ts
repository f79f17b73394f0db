// Checking a password and beginning a sign-in. The work is the same whether there is an account or not: the account that
// owns the address and one that only claims it are both tried, each against nobody's hash where there is none.
import { redirect } from '@remix-run/node'
import { parseCardCode } from '../../domain/accounts/access-name'
import { findOpenCard } from '../../domain/accounts/cards.server'
import { emailKey } from '../../domain/accounts/email'
import { pressId } from '../../domain/accounts/press-id.server'
import { findClaimant, findPersonByAccessName, findPersonByEmail } from '../../domain/accounts/queries.server'
import { cardTicket } from '../../domain/accounts/take-card.server'
import { isKnownDevice, makeDeviceKnown, DEVICE_LASTS_MS } from '../../domain/proofs/devices.server'
import { passwordShows } from '../../domain/proofs/queries.server'
import { isEnough } from '../../domain/proofs/rules'
import { endSignIn, type Place, startSignIn } from '../../platform/auth'
import { readTokenCookie, smallCookie } from '../../platform/cookies'
import { deviceLabel } from '../../platform/device-label'
import { verifyPassword } from '../../platform/password'
import type { Proof } from '../../platform/visit'
import type { DoorContext } from '../guard.server'
import { joinedOr } from './joining.server'
import { safeNext } from './next.server'

/** The id of the account that this address (or user name) and password open. */
export async function matchPassword(ctx: DoorContext, who: string, password: string): Promise<string | undefined> {
  const found = who.includes('@')
    ? [findPersonByEmail(ctx.db, who), findClaimant(ctx.db, who)]
    : [findPersonByAccessName(ctx.db, who), undefined]
  const fits = await Promise.all(found.map((person) => verifyPassword(person?.passwordHash, password)))
  return found.find((_, i) => fits[i])?.id
}

/** Where a password is chosen, if what was typed is a user name with the code of its access card. */
export function matchCard(ctx: DoorContext, who: string, typed: string): string | undefined {
  const code = parseCardCode(typed)
  const person = code === undefined ? undefined : findPersonByAccessName(ctx.db, who)
  const card = person && code !== undefined ? findOpenCard(ctx.db, ctx.keys, person, code, ctx.now) : undefined
  return card && `/${ctx.lang}/access/${cardTicket(ctx.keys, card.id, ctx.now)}`
}

/**
 * Begins a sign-in under a new token, ends the one the browser had, and goes where the person was going. Where that was
 * the same person's, the new one goes on from it: what was proved is proved, and a shared computer stays one.
 */
export async function signedIn(
  ctx: DoorContext,
  personId: string,
  next: string | undefined,
  asked: Place,
  proof: Proof,
): Promise<Response> {
  const { config, cookies, userAgent } = ctx.visit
  const before = ctx.viewer?.id === personId ? ctx.viewer : undefined
  const place = before?.sharedUntil === undefined ? asked : 'shared'
  const device = place === 'own' ? readTokenCookie(cookies, 'device', config) : undefined
  const shown = proof === 'password' ? passwordShows(ctx.db, personId) : proof
  const isKnown = isKnownDevice(ctx.db, personId, device, ctx.now)
  const proofs = [...new Set<Proof>([...(before?.proofs ?? []), shown, ...(isKnown ? (['device'] as const) : [])])]
  if (ctx.viewer) await endSignIn(ctx.db, ctx.viewer.token)
  const how = { proofs, label: deviceLabel(userAgent), ...(before ? { since: before.since } : {}) }
  const { cookie } = await startSignIn(ctx.db, personId, config, place, how)
  const going = safeNext(next)
  const onward = going ? joinedOr(ctx, personId, going) : `/${ctx.lang}/learn`
  // Strangers' pages are kept for everybody, so the language is remembered here and not where it is switched.
  // On a shared computer it goes with the browser, like the sign-in.
  const lang = { name: 'lang', value: ctx.lang, isShort: place === 'shared' }
  const headers = new Headers({ 'Set-Cookie': cookie })
  headers.append('Set-Cookie', smallCookie(config, lang))
  if (place === 'own' && !isKnown && isEnough(proofs)) {
    const known = { name: 'device', value: makeDeviceKnown(ctx, personId, device), ageSeconds: DEVICE_LASTS_MS / 1000 }
    headers.append('Set-Cookie', smallCookie(config, known))
  }
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
  return press ? pressId(ctx.keys, 'accounts.press', press, emailKey(email), password) : undefined
}
