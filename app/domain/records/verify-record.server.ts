// Checks a record as a stranger would: the statement against its signature under the key on record, and a file that somebody
// holds against the digests. Nothing that is sent here is kept.
import { type Db } from '../../platform/db'
import { sha256 } from '../../platform/ids'
import { formatCode, parseCode } from '../credentials/rules'
import { isSigned } from '../credentials/signing.server'
import { findPublicKey } from '../credentials/verify.server'
import { RecordStatement } from './facts'
import { findRecord, type RecordEntry } from './queries.server'

export interface RecordVerification {
  status: 'valid' | 'withdrawn' | 'forged'
  /** grouped */
  code: string
  /** none on a forged record: nothing of it can be trusted */
  statement?: RecordStatement
  withdrawnAt: number | null
  /** SHA-256 of the PDF as it was written, hex */
  fileDigest: string
  signature: string
  key: { id: string; publicKeyPem: string }
}

/** What a typed code leads to; undefined where there is no such record. */
export function verifyRecord(db: Db, typed: string): RecordVerification | undefined {
  const code = parseCode(typed)
  const row = code && findRecord(db, code)
  if (!row) return undefined
  const publicKeyPem = findPublicKey(db, row.keyId) ?? ''
  const statement = genuine(row, publicKeyPem)
  return {
    status: !statement ? 'forged' : row.withdrawnAt === null ? 'valid' : 'withdrawn',
    code: formatCode(row.code),
    ...(statement ? { statement } : {}),
    withdrawnAt: row.withdrawnAt,
    fileDigest: row.fileDigest,
    signature: row.signature,
    key: { id: row.keyId, publicKeyPem },
  }
}

/** The statement, if the signature holds and it is that of this row and no other. */
function genuine(row: RecordEntry, publicKeyPem: string): RecordStatement | undefined {
  if (!isSigned(publicKeyPem, row.statement, row.signature)) return undefined
  const read = RecordStatement.safeParse(JSON.parse(row.statement))
  if (!read.success) return undefined
  const { data: statement } = read
  const isOwn = parseCode(statement.code) === row.code && statement.keyId === row.keyId && statement.rows === row.rows
  return isOwn ? statement : undefined
}

/** Whether a file is the PDF as it was written, the list attached to it, or neither. */
export function compareFile(found: RecordVerification, bytes: Uint8Array): 'pdf' | 'list' | 'other' {
  const digest = sha256(bytes)
  if (digest === found.fileDigest) return 'pdf'
  return digest === found.statement?.listDigest ? 'list' : 'other'
}
