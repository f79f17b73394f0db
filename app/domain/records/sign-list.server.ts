// A list becomes bytes by RFC 8785; a statement with their digest is signed with the programme's key, as certificates are.
import type { Keyring } from '../../platform/keys'
import { sha256 } from '../../platform/ids'
import { canonicalText } from '../credentials/signing.server'
import type { Programme } from '../settings/programme'
import { dayIn } from '../settings/zone-days'
import { type RecordList, RecordStatement } from './facts'

export interface SignedRecord {
  list: RecordList
  /** RFC 8785 text of the list */
  text: string
  statement: RecordStatement
  /** RFC 8785 text of the statement: what is signed */
  statementText: string
  /** Ed25519, base64url */
  signature: string
  publicKeyPem: string
}

export function signList(keys: Keyring, list: RecordList, issuerName: Programme['issuerName']): SignedRecord {
  const text = canonicalText(list)
  const statement = RecordStatement.parse({
    version: 1,
    kind: 'statement-of-record',
    code: list.code,
    listDigest: sha256(text),
    rows: list.rows.length,
    issuer: { name: issuerName, legalId: list.issuer.legalId },
    language: list.language,
    timeZone: list.timeZone,
    signedAt: list.snapshotAt,
    signedOn: dayIn(list.snapshotAt, list.timeZone),
    keyId: keys.signingKeyId,
  })
  const statementText = canonicalText(statement)
  const signature = keys.sign(Buffer.from(statementText))
  return { list, text, statement, statementText, signature, publicKeyPem: keys.publicKeyPem }
}
