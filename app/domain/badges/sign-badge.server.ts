// The badge of a certificate: the public one signed once, by whoever asks first, the job or a door; the holder's own, with
// their e-mail hashed in it, signed anew each time and kept by nobody but them.
import { signCredential } from '../../platform/verifiable-credentials'
import type { Context } from '../context'
import { type CertificateFacts, withoutMark } from '../credentials/facts'
import { methodOf } from './addresses'
import { badgeOf } from './badge.server'
import { findBadge, keepBadge } from './keep-badge.server'
import { reservePlace } from './reserve-place.server'

/** JSON of the signed badge. The caller has verified the facts. Takes some 20 ms the first time. */
export async function publicBadge(ctx: Context, facts: CertificateFacts): Promise<string> {
  return findBadge(ctx.db, facts.id) ?? keepBadge(ctx, facts.id, await signed(ctx, facts))
}

/** The same for its holder; `email` none where they have no address of their own: then it is the public one. */
export async function ownBadge(ctx: Context, facts: CertificateFacts, email: string | undefined): Promise<string> {
  return email === undefined ? publicBadge(ctx, facts) : signed(ctx, facts, email)
}

async function signed(ctx: Context, facts: CertificateFacts, email?: string): Promise<string> {
  const { keys, origin, now } = ctx
  const place = reservePlace(ctx, facts.id)
  const badge = badgeOf(withoutMark(facts), { origin, place, email })
  const made = await signCredential(keys, badge, { verificationMethod: methodOf(origin, keys.signingKeyId), at: now })
  return JSON.stringify(made, null, 2)
}
