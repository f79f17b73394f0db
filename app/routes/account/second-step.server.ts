// A code of an app, or one of those on paper, shown by somebody who is signed in.
import { takeAppCode } from '../../domain/proofs/app-codes.server'
import { takeRecoveryCode } from '../../domain/proofs/recovery-codes.server'
import { Refusal } from '../../domain/refusal'
import type { SignedInContext } from '../guard.server'
import { signedIn } from './signing-in.server'
import { forgiveSecond, takeSecondTry } from './tries.server'

/** Goes on with one proof more. Refuses: second-wrong, too-many. */
export async function showSecond(ctx: SignedInContext, typed: string, next: string | undefined): Promise<Response> {
  const { id } = ctx.viewer
  await takeSecondTry(ctx, id)
  const digits = typed.normalize('NFKC').replace(/[\s-]/gu, '')
  const isApp = /^\d{6}$/.test(digits)
  const isRight = isApp ? takeAppCode(ctx, id, digits) : takeRecoveryCode(ctx, id, typed)
  if (!isRight) throw new Refusal('second-wrong')
  await forgiveSecond(ctx, id)
  return signedIn(ctx, id, next, 'own', isApp ? 'totp' : 'recovery')
}
