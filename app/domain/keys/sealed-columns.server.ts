// Every column that holds something sealed under a root of the machine's keys: a new one is a line here, or its rows are lost
// when the root that sealed them is destroyed.
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { combinedCredentials, credentials, identityNumbers } from '../../../db/schema/credentials'
import { oneTimePasswords } from '../../../db/schema/proofs'

export interface SealedColumn {
  table: SQLiteTable
  id: SQLiteColumn
  sealed: SQLiteColumn
  /** as it was sealed: Keyring.seal */
  purpose: string
  boundTo(id: string): string
}

const ofCertificate = { purpose: 'identity', boundTo: (id: string) => `certificate:${id}` }

export const SEALED_COLUMNS: readonly SealedColumn[] = [
  {
    table: identityNumbers,
    id: identityNumbers.personId,
    sealed: identityNumbers.sealed,
    purpose: 'identity',
    boundTo: (id) => `person:${id}`,
  },
  { table: credentials, id: credentials.id, sealed: credentials.identity, ...ofCertificate },
  { table: combinedCredentials, id: combinedCredentials.id, sealed: combinedCredentials.identity, ...ofCertificate },
  {
    table: oneTimePasswords,
    id: oneTimePasswords.personId,
    sealed: oneTimePasswords.secret,
    purpose: 'proofs.one-time-secret',
    boundTo: (id) => id,
  },
]
