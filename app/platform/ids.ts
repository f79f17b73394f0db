// Identifiers and hashes. Ids of records are UUIDs; tokens are 256 random bits.
import { createHash, randomBytes, randomUUID } from 'node:crypto'

export const newId = (): string => randomUUID()

/** A secret for a link or cookie: 32 random bytes, base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** SHA-256 of text or bytes, lower-case hex. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')
