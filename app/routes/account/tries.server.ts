// How often a visitor may try, per account and per address; too many = a refusal that says when to come back.
import { emailKey } from '../../domain/accounts/email'
import { Refusal } from '../../domain/refusal'
import { forgive, hasTried, limit, type LimitName, limitKey, limitKeys } from '../../platform/limits'
import type { DoorContext } from '../guard.server'

type Try = [name: LimitName, ...what: string[]]

/** Takes one try of each, in order; refuses (too-many) at the first that is used up. */
export async function takeTries(ctx: DoorContext, tries: readonly Try[]): Promise<void> {
  for (const [name, ...what] of tries) {
    const answer = await limit(ctx.db, name, limitKey(ctx.keys, ...what))
    if (!answer.ok) throw new Refusal('too-many', { minutes: Math.max(1, Math.ceil(answer.retryMs / 60_000)) })
  }
}

/**
 * One try at a password. Where somebody else uses up the tries of an account from everywhere, its owner still gets in
 * from the addresses of past sign-ins.
 */
export async function takeSignInTry(ctx: DoorContext, email: string): Promise<void> {
  const [account, from] = [emailKey(email), network(ctx)]
  await takeTries(ctx, [
    ['sign-in-pair', account, from],
    ['sign-in-address', from],
  ])
  for (const key of limitKeys(ctx.keys, account, from)) if (await hasTried(ctx.db, 'sign-in-known', key)) return
  await takeTries(ctx, [['sign-in-account', account]])
}

/** A sign-up tries a password too, so it counts as a sign-in besides. */
export async function takeSignUpTry(ctx: DoorContext, email: string): Promise<void> {
  await takeSignInTry(ctx, email)
  await takeTries(ctx, [
    ['sign-up-address', network(ctx)],
    ['sign-up-account', emailKey(email)],
  ])
}

export const recoverTries = (ctx: DoorContext, email: string): Try[] => [
  ['recover-pair', emailKey(email), network(ctx)],
  ['recover-address', network(ctx)],
  ['recover-account', emailKey(email)],
]

/** Codes to sign in with; whoever signed in from here before gets one even while others ask for them from everywhere. */
export async function takeCodeRequest(ctx: DoorContext, email: string): Promise<void> {
  const [account, from] = [emailKey(email), network(ctx)]
  await takeTries(ctx, [
    ['code-pair', account, from],
    ['recover-address', from],
  ])
  if (await hasTried(ctx.db, 'sign-in-known', limitKey(ctx.keys, account, from))) return
  await takeTries(ctx, [['code-account', account]])
}

/** A code of an app or of paper, for somebody who is signed in. */
export const takeSecondTry = (ctx: DoorContext, personId: string): Promise<void> =>
  takeTries(ctx, [
    ['second-person', personId],
    ['second-day', personId],
  ])
export const forgiveSecond = (ctx: DoorContext, personId: string): Promise<void> =>
  forgive(ctx.db, 'second-person', limitKey(ctx.keys, personId))

export const passkeyTries = (ctx: DoorContext): Try[] => [['passkey-address', network(ctx)]]

export const linkTries = (ctx: DoorContext): Try[] => [['link-address', network(ctx)]]

/** Whoever has shown who they are starts anew, and is known from here on. */
export async function forgiveTries(ctx: DoorContext, email: string): Promise<void> {
  const [account, from] = [emailKey(email), network(ctx)]
  await limit(ctx.db, 'sign-in-known', limitKey(ctx.keys, account, from))
  await forgive(ctx.db, 'sign-in-pair', limitKey(ctx.keys, account, from))
  await forgive(ctx.db, 'sign-in-account', limitKey(ctx.keys, account))
  await forgive(ctx.db, 'code-pair', limitKey(ctx.keys, account, from))
}

/** An IPv6 subscriber has a whole /64: that is what counts as one address. */
function network(ctx: DoorContext): string {
  const { address } = ctx.visit
  if (!address.includes(':') || address.includes('.')) return address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':').filter(Boolean)
  if (tail === undefined) return groups.slice(0, 4).join(':')
  const rest = tail.split(':').filter(Boolean)
  const missing = Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => '0')
  return [...groups, ...missing, ...rest].slice(0, 4).join(':')
}
