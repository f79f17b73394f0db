// Certificates that one person has issued again or combined are counted: each is a new code, a signature and rows for good.
import { Refusal } from '../../domain/refusal'
import { limit, limitKey } from '../../platform/limits'
import type { SignedInContext } from '../guard.server'

/** The refusal, where the tries of a day are used up. */
export async function reissueTry(ctx: SignedInContext): Promise<Refusal | undefined> {
  const taken = await limit(ctx.db, 'reissue-person', limitKey(ctx.keys, 'reissue', ctx.viewer.id))
  return taken.ok ? undefined : new Refusal('too-many', { minutes: Math.max(1, Math.ceil(taken.retryMs / 60_000)) })
}
