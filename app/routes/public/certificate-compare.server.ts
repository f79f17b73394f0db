// Compares a typed identity number with the one a certificate commits to. Numbers are few enough to try them all, so wrong
// ones are counted for each certificate, whoever types them, and for each address.
import { checkNumber, type NumberCheck } from '../../domain/credentials/check-number.server'
import { verifyCombined } from '../../domain/credentials/verify-combined.server'
import { verifyCredential } from '../../domain/credentials/verify.server'
import { parseCode } from '../../domain/credentials/rules'
import { Refusal } from '../../domain/refusal'
import { forgive, limit, limitKey } from '../../platform/limits'
import type { DoorContext } from '../guard.server'

/** Whether there is a genuine certificate with an identity number. */
export function isComparable({ db }: DoorContext, code: string): boolean {
  const facts = verifyCredential(db, code)?.facts ?? verifyCombined(db, code)?.facts
  return facts?.holder.identity !== undefined
}

/** Undefined where there is no such certificate. Refuses: too-many. */
export async function compareNumber(
  ctx: DoorContext,
  input: { code: string; number: string },
): Promise<NumberCheck | undefined> {
  const code = parseCode(input.code)
  if (code === undefined || !isComparable(ctx, code)) return undefined
  const address = limitKey(ctx.keys, 'number', ctx.visit.address)
  const certificate = limitKey(ctx.keys, 'number', code)
  for (const [name, key] of [
    ['verify-address', address],
    ['identity-number', certificate],
  ] as const) {
    const taken = await limit(ctx.db, name, key)
    if (!taken.ok) throw new Refusal('too-many', { minutes: Math.max(1, Math.ceil(taken.retryMs / 60_000)) })
  }
  const found = checkNumber(ctx, input)
  // whoever has the right number has nothing to guess
  if (found === 'same') await forgive(ctx.db, 'identity-number', certificate)
  return found
}
