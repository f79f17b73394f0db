// Checks a certificate as a stranger would: the stored facts against their signature, under the key on record.
// Facts that were touched are called forged, whatever the rest of the row says.
import { eq } from 'drizzle-orm'
import { signingKeys } from '../../../db/schema/settings'
import type { Db } from '../../platform/db'
import { CertificateFacts, withoutMark } from './facts'
import { codeOf, type CredentialRow, findByCode, nameInRegister } from './queries.server'
import { formatCode, parseCode } from './rules'
import { canonical, isSigned } from './signing.server'

export type CertificateStatus = 'current' | 'replaced' | 'revoked' | 'forged'

export interface Verification {
  status: CertificateStatus
  /** grouped */
  code: string
  /** none on a forged certificate, of which nothing can be trusted, and on one withdrawn with its holder's account */
  facts?: CertificateFacts
  holderId: string
  issuedAt: number
  replacedAt?: number
  /** grouped */
  replacedByCode?: string
  /** what stands in its place has another name: the former is shown no more */
  isRenamed: boolean
  revokedAt?: number
  /** for the holder and the programme, not for the public page */
  revokedReason?: string
  /** the holder lets everybody see the mark */
  isMarkShown: boolean
  signature: string
  publicSignature: string
  /** sealed; opened for the holder alone */
  identity: string | null
  key: { id: string; publicKeyPem: string }
}

/** What a typed code leads to; undefined where there is no such certificate. The caller decides who sees the mark. */
export function verifyCredential(db: Db, typed: string): Verification | undefined {
  const code = parseCode(typed)
  const row = code && findByCode(db, code)
  if (!row) return undefined
  const publicKeyPem = findPublicKey(db, row.keyId) ?? ''
  const facts = genuine(row, publicKeyPem)
  return {
    status: facts ? statusOf(row) : isEmptied(row) ? 'revoked' : 'forged',
    code: formatCode(row.code),
    ...(facts ? { facts } : {}),
    holderId: row.holderId,
    issuedAt: row.issuedAt,
    ...(row.replacedAt === null ? {} : { replacedAt: row.replacedAt }),
    ...(row.replacedBy === null ? {} : { replacedByCode: codeOf(db, row.replacedBy) }),
    isRenamed: row.replacedAt !== null && facts !== undefined && nameInRegister(db, row.id) !== facts.holder.name,
    ...(row.revokedAt === null ? {} : { revokedAt: row.revokedAt }),
    ...(row.revokedReason === null ? {} : { revokedReason: row.revokedReason }),
    isMarkShown: row.markShownAt !== null,
    signature: row.signature,
    publicSignature: row.publicSignature ?? row.signature,
    identity: row.identity,
    key: { id: row.keyId, publicKeyPem },
  }
}

/** Its holder went and wanted it withdrawn: what it said was erased, that it existed is all that is told. */
export const isEmptied = (row: { facts: string; revokedAt: number | null; revokedReason: string | null }): boolean =>
  row.facts === '{}' && row.revokedAt !== null && row.revokedReason === HOLDER_WISH

/** The reason of a certificate that was withdrawn with its holder's account. */
export const HOLDER_WISH = 'holder-wish'

const statusOf = (row: CredentialRow): CertificateStatus =>
  row.revokedAt !== null ? 'revoked' : row.replacedAt !== null ? 'replaced' : 'current'

/** The facts, if both signatures hold and they are the facts of this row and no other. */
function genuine(row: CredentialRow, publicKeyPem: string): CertificateFacts | undefined {
  if (!isSigned(publicKeyPem, row.facts, row.signature)) return undefined
  const read = CertificateFacts.safeParse(JSON.parse(row.facts))
  if (!read.success) return undefined
  const facts = read.data
  const isOwn = facts.id === row.id && parseCode(facts.code) === row.code && facts.keyId === row.keyId
  const open =
    row.publicSignature === null || isSigned(publicKeyPem, canonical(withoutMark(facts)), row.publicSignature)
  return isOwn && open ? facts : undefined
}

export function findPublicKey(db: Db, id: string): string | undefined {
  return db.select({ pem: signingKeys.publicKey }).from(signingKeys).where(eq(signingKeys.id, id)).get()?.pem
}
