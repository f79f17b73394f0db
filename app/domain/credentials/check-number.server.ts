// Somebody holds a paper with a whole identity number: whether it is the one the certificate was issued for. The answer is
// yes or no, never the number; the door counts the tries.
import type { Context } from '../context'
import { openIdentity, isCommittedTo } from './seal-identity.server'
import { findByCode } from './queries.server'
import { parseCode } from './rules'
import { verifyCombined } from './verify-combined.server'
import { verifyCredential } from './verify.server'

/** 'none': issued without a number; 'removed': the holder has taken it back since, so nothing can be compared. */
export type NumberCheck = 'same' | 'another' | 'none' | 'removed'

/** Undefined where there is no genuine certificate with this code. */
export function checkNumber(
  { db, keys }: Pick<Context, 'db' | 'keys'>,
  input: { code: string; number: string },
): NumberCheck | undefined {
  const code = parseCode(input.code)
  const facts = verifyCredential(db, input.code)?.facts ?? verifyCombined(db, input.code)?.facts
  if (!code || !facts) return undefined
  if (!facts.holder.identity) return 'none'
  const sealed = (findByCode(db, code) ?? verifyCombined(db, code)?.row)?.identity ?? null
  const opened = openIdentity(keys, facts.id, sealed)
  if (!opened) return 'removed'
  return isCommittedTo(facts.holder.identity, opened, input.number.slice(0, 200)) ? 'same' : 'another'
}
