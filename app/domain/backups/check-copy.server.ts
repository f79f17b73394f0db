// What a copy of the database must prove before anybody relies on it: it is sound, the keys that came with it are its own, and
// everything that was ever signed still verifies.
import { damageIn } from '../../../db/backup'
import { openDb } from '../../../db/client'
import { migrateFile } from '../../../db/migrate'
import { combinedCredentials, credentials } from '../../../db/schema/credentials'
import { resultRecords } from '../../../db/schema/records'
import { signingKeys } from '../../../db/schema/settings'
import { BackupFault } from '../../platform/backup-fault'
import type { KeyFile } from '../../platform/backup-keys'
import type { Db } from '../../platform/db'
import { formatCode } from '../credentials/rules'
import { verifyCombined } from '../credentials/verify-combined.server'
import { verifyCredential } from '../credentials/verify.server'
import { verifyRecord } from '../records/verify-record.server'
import { signingKeyIds } from './open-backup.server'

/** Throws BackupFault: unsound, with what SQLite says. */
export function requireSound(file: string): void {
  const damage = damageIn(file)
  if (damage !== undefined) throw new BackupFault('unsound', { said: damage })
}

export interface SignedCounts {
  certificates: number
  combined: number
  records: number
  /** grouped codes of those that do not verify */
  forged: string[]
}

/**
 * Brings the copy to the schema of this version, as a start would, and looks at every signature. Changes the copy.
 * Throws BackupFault: foreign-keys, where none of the keys is one that signed here.
 */
export function checkSigned(file: string, keys: readonly KeyFile[]): SignedCounts {
  migrateFile(file)
  const db = openDb(file)
  try {
    requireOwnKeys(db, keys)
    return countSigned(db)
  } finally {
    db.$client.close()
  }
}

function requireOwnKeys(db: Db, keys: readonly KeyFile[]): void {
  const known = db.select({ id: signingKeys.id }).from(signingKeys).all()
  const ids = signingKeyIds(keys)
  const isOwn = known.length === 0 || known.some(({ id }) => ids.includes(id))
  if (ids.length === 0 || !keys.some(({ name }) => name === 'root.key') || !isOwn) throw new BackupFault('foreign-keys')
}

function countSigned(db: Db): SignedCounts {
  const kinds = [
    { codes: codesOf(db, credentials), status: (code: string) => verifyCredential(db, code)?.status },
    { codes: codesOf(db, combinedCredentials), status: (code: string) => verifyCombined(db, code)?.status },
    { codes: codesOf(db, resultRecords), status: (code: string) => verifyRecord(db, code)?.status },
  ] as const
  const isForged = (status: string | undefined): boolean => status === undefined || status === 'forged'
  const [certificates, combined, records] = kinds.map(({ codes }) => codes.length) as [number, number, number]
  const forged = kinds.flatMap(({ codes, status }) => codes.filter((code) => isForged(status(code))).map(formatCode))
  return { certificates, combined, records, forged }
}

function codesOf(db: Db, table: typeof credentials | typeof combinedCredentials | typeof resultRecords): string[] {
  return db
    .select({ code: table.code })
    .from(table)
    .all()
    .map(({ code }) => code)
}
