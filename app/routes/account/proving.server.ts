// Whoever changes how they sign in has shown who they are within the last minutes, and enough where that is demanded: a
// password alone, guessed or seen, must not give itself a passkey.
import { redirect } from '@remix-run/node'
import { lacksMore } from '../../domain/proofs/queries.server'
import { isFresh } from '../../domain/proofs/rules'
import type { SignedInContext } from '../guard.server'

/** Whether the person may change what opens their account. */
export const hasProved = ({ db, viewer, now }: Pick<SignedInContext, 'db' | 'viewer' | 'now'>): boolean =>
  isFresh(viewer.provedAt, now) && !lacksMore(db, viewer)

/** Lets pass whoever has; others show who they are first, and come back to a page (never to the press of a button). */
export function mustHaveProved(ctx: SignedInContext, back = `/${ctx.lang}/account/security`): void {
  if (!hasProved(ctx)) throw redirect(proveAgain(ctx.lang, back), 303)
}

export const proveAgain = (lang: string, back: string): string =>
  `/${lang}/sign-in/second?again&next=${encodeURIComponent(back)}`
