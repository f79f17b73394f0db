// What is enough to show who one is (docs/decisions/035). One proof is enough for a learner; people who see what others did,
// or who change the programme, show two that do not fall together, or a passkey, which is two by itself.
import type { Proof } from '../../platform/visit'
import type { Role } from '../context'

export const PROOFS = ['password', 'mailbox', 'device', 'totp', 'recovery', 'passkey'] as const satisfies Proof[]

/** Whether these proofs of one sign-in are two of different kinds. */
export function isEnough(proofs: readonly Proof[]): boolean {
  const has = (proof: Proof): boolean => proofs.includes(proof)
  if (has('passkey')) return true
  if (has('mailbox') && (has('device') || has('password'))) return true
  return (has('password') || has('mailbox')) && (has('totp') || has('recovery'))
}

/** Whoever changes how they sign in has shown who they are within so long. */
export const FRESH_MS = 10 * 60_000
export const isFresh = (provedAt: number, now: number): boolean => now - provedAt < FRESH_MS

/** Roles for which more is demanded by the programme. */
const isStaff = (role: Role): boolean => role === 'coordinator' || role === 'administrator'

export interface Shown {
  roles: readonly Role[]
  proofs: readonly Proof[]
}

/** By whom two proofs are asked for: by the programme, of its staff; by the person, who added an app, for every role. */
export type Asks = 'nobody' | 'programme' | 'person'
const isAskedFor = (asks: Asks, role: Role): boolean => asks === 'person' || (asks === 'programme' && isStaff(role))

/** Whether a person of these roles has to show more. */
export const lacksProof = ({ roles, proofs }: Shown, asks: Asks): boolean =>
  roles.some((role) => isAskedFor(asks, role)) && !isEnough(proofs)

/** The roles that a sign-in may act in: all, or those for which nothing more is asked. */
export const standingRoles = (shown: Shown, asks: Asks): readonly Role[] =>
  lacksProof(shown, asks) ? shown.roles.filter((role) => !isAskedFor(asks, role)) : shown.roles

/** What a person can show when asked for more. */
export type Way = 'passkey' | 'totp' | 'mailbox' | 'password'

/**
 * The ways that are left: of those the person has, the ones after which it is enough; where none reaches that alone, or
 * where any will do (`again`), all of them.
 */
export function waysOf(has: readonly Way[], proofs: readonly Proof[], isAgain: boolean): Way[] {
  const reaching = has.filter((way) => isEnough([...proofs, way]))
  return isAgain || reaching.length === 0 ? [...has] : reaching
}
