// Identifiers and hashes. Ids of records are UUIDs; tokens are 256 random bits.
import { createHash, randomBytes, randomUUID } from 'node:crypto'

export const newId = (): string => randomUUID()

let last = { at: 0, count: 0 }

/**
 * A UUID (version 7) that sorts by `at` (ms UTC), and those of one moment in the order they were made in this process
 * (RFC 9562, 6.2, method 1): for lines that are read in the order of what happened.
 */
export function newOrderedId(at: number): string {
  last = { at, count: at === last.at ? (last.count + 1) % 0x1000 : 0 }
  const time = at.toString(16).padStart(12, '0')
  const count = last.count.toString(16).padStart(3, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${randomUUID().slice(19)}`
}

/** A secret for a link or cookie: 32 random bytes, base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** SHA-256 of text or bytes, lower-case hex. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')
