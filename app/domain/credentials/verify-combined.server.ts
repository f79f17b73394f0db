// Checks a combined certificate as a stranger would, and says how each of its parts stands today: a part that was revoked
// no longer counts, whatever the signed facts said on their day.
import type { Db } from '../../platform/db'
import { CombinedFacts } from './combined-facts'
import { combinedCodeOf, type CombinedRow, findCombined, type PartState, partStates } from './combined-queries.server'
import { nameInRegister } from './queries.server'
import { formatCode, parseCode } from './rules'
import { isSigned } from './signing.server'
import { type CertificateStatus, findPublicKey, isEmptied } from './verify.server'

/** 'partial': it stands, and at least one of its parts was revoked. */
export type CombinedStatus = CertificateStatus | 'partial'

export interface CombinedVerification {
  status: CombinedStatus
  /** grouped */
  code: string
  /** none on a forged certificate */
  facts?: CombinedFacts
  /** by the id of the part's certificate */
  parts: Map<string, PartState>
  /** of the parts that were not revoked */
  standingHours: number
  row: CombinedRow
  /** grouped */
  replacedByCode?: string
  /** what stands in its place has another name: the former is shown no more */
  isRenamed: boolean
  key: { id: string; publicKeyPem: string }
}

/** What a typed code leads to among combined certificates. */
export function verifyCombined(db: Db, typed: string): CombinedVerification | undefined {
  const code = parseCode(typed)
  const row = code && findCombined(db, code)
  if (!row) return undefined
  const publicKeyPem = findPublicKey(db, row.keyId) ?? ''
  const facts = genuine(row, publicKeyPem)
  const parts = partStates(db, row.id)
  const standing = facts?.parts.filter((part) => parts.get(part.id)?.status !== 'revoked') ?? []
  const replacedByCode = row.replacedBy === null ? undefined : combinedCodeOf(db, row.replacedBy)
  return {
    status: facts
      ? statusOf(row, facts.parts.length - standing.length, standing.length)
      : isEmptied(row)
        ? 'revoked'
        : 'forged',
    code: formatCode(row.code),
    ...(facts ? { facts } : {}),
    parts,
    standingHours: standing.reduce((sum, part) => sum + part.course.hours, 0),
    row,
    ...(replacedByCode === undefined ? {} : { replacedByCode }),
    isRenamed: row.replacedAt !== null && facts !== undefined && nameInRegister(db, row.id) !== facts.holder.name,
    key: { id: row.keyId, publicKeyPem },
  }
}

/** The grouped code of what counts today in place of a replaced one; none where that was revoked. */
export function currentCombinedCode(db: Db, replaced: CombinedVerification): string | undefined {
  let found: CombinedVerification | undefined = replaced
  while (found?.status === 'replaced') found = verifyCombined(db, found.replacedByCode ?? '')
  return found?.status === 'current' || found?.status === 'partial' ? found.code : undefined
}

function statusOf(row: CombinedRow, revokedParts: number, standingParts: number): CombinedStatus {
  if (row.revokedAt !== null || standingParts === 0) return 'revoked'
  if (row.replacedAt !== null) return 'replaced'
  return revokedParts > 0 ? 'partial' : 'current'
}

function genuine(row: CombinedRow, publicKeyPem: string): CombinedFacts | undefined {
  if (!isSigned(publicKeyPem, row.facts, row.signature)) return undefined
  const read = CombinedFacts.safeParse(JSON.parse(row.facts))
  if (!read.success) return undefined
  const facts = read.data
  return facts.id === row.id && parseCode(facts.code) === row.code && facts.keyId === row.keyId ? facts : undefined
}
