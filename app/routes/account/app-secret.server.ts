// The secret of an app as its page shows it, and what its first code brings.
import { confirmApp, waitingSecret } from '../../domain/proofs/app-codes.server'
import { Refusal } from '../../domain/refusal'
import { i18nFor } from '../../platform/i18n'
import { secretPicture } from '../../platform/one-time-passwords'
import type { SignedInContext } from '../guard.server'
import { takeSecondTry } from './tries.server'

export interface ShownSecret {
  /** in groups of four, to be typed */
  text: string
  /** for the src of an <img> */
  picture: string
}

export async function appSecret(ctx: SignedInContext): Promise<ShownSecret | undefined> {
  const { id, email, name } = ctx.viewer
  const secret = waitingSecret(ctx.db, ctx.keys, id)
  if (secret === undefined) return undefined
  const issuer = i18nFor(ctx.lang).getFixedT(ctx.lang, 'site')('brand')
  const picture = await secretPicture(secret, issuer, email ?? name)
  return { text: secret.match(/.{1,4}/g)?.join(' ') ?? secret, picture }
}

/** Refuses: second-wrong, too-many. */
export async function confirmedCodes(ctx: SignedInContext, code: string): Promise<{ codes: string[] }> {
  await takeSecondTry(ctx, ctx.viewer.id)
  const codes = confirmApp(ctx, code)
  if (!codes) throw new Refusal('second-wrong')
  return { codes }
}
