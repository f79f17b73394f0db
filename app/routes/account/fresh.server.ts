// Whether somebody has just shown who they are, for what cannot be undone: by the password, or by a sign-in minutes ago.
import { findPerson } from '../../domain/accounts/queries.server'
import { isFresh as wasProved } from '../../domain/proofs/rules'
import { verifyPassword } from '../../platform/password'
import type { SignedInContext } from '../guard.server'
import { takeTries } from './tries.server'

/** What is asked of them: nothing more, the password, or another sign-in where there is none. */
export type Proof = 'fresh' | 'password' | 'sign-in'

export function isFresh(ctx: SignedInContext): Proof {
  if (wasProved(ctx.viewer.provedAt, ctx.now)) return 'fresh'
  return findPerson(ctx.db, ctx.viewer.id)?.passwordHash ? 'password' : 'sign-in'
}

/** The code of what is wrong; undefined where they have shown it. Refuses: too-many. */
export async function provesItself(ctx: SignedInContext, password: string | undefined): Promise<string | undefined> {
  const proof = isFresh(ctx)
  if (proof === 'fresh') return undefined
  if (proof === 'sign-in' || !password) return 'password-missing'
  await takeTries(ctx, [['password-change', ctx.viewer.id]])
  const kept = findPerson(ctx.db, ctx.viewer.id)?.passwordHash
  return (await verifyPassword(kept, password)) ? undefined : 'password-wrong'
}
