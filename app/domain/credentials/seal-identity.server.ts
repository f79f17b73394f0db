// A national identity number is readable only with the machine's key, and each sealed copy only as that of its own record.
// The facts of a certificate commit to the number without telling it; whoever holds the paper can have it compared.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { identityNumbers } from '../../../db/schema/credentials'
import { type Db, once } from '../../platform/db'
import type { Keyring } from '../../platform/keys'
import type { IdentityFacts } from './facts'
import { bareNumber, maskNumber } from './identity-kinds'

const PURPOSE = 'identity'

export interface Identity {
  country: string
  kind: string
  /** as it is printed */
  number: string
}

export interface GivenIdentity extends Identity {
  givenAt: number
  /** the holder wants it on certificates */
  printSince: number | null
}

export const sealForPerson = (keys: Keyring, personId: string, number: string): string =>
  keys.seal(PURPOSE, `person:${personId}`, number)

const given = (db: Db) =>
  db
    .select()
    .from(identityNumbers)
    .where(eq(identityNumbers.personId, sql.placeholder('personId')))
    .prepare()

/** The number a person gave; undefined where there is none, or where the key that sealed it is gone. */
export function identityOf(db: Db, keys: Keyring, personId: string): GivenIdentity | undefined {
  const row = once(db, given).get({ personId })
  const number = row && keys.unseal(PURPOSE, `person:${personId}`, row.sealed)
  if (!row || number === undefined) return undefined
  return { country: row.country, kind: row.kind, number, givenAt: row.givenAt, printSince: row.printSince }
}

/** A number as one certificate freezes it. */
export interface FrozenIdentity {
  facts: IdentityFacts
  /** the number and the key of its commitment, sealed for this certificate */
  sealed: string
}

const Sealed = z.object({ country: z.string(), kind: z.string(), number: z.string(), nonce: z.string() })

export function freezeIdentity(
  keys: Keyring,
  certificateId: string,
  { country, kind, number }: Identity,
): FrozenIdentity {
  const nonce = randomBytes(32).toString('base64url')
  const opened = { country, kind, number, nonce }
  const facts = { country, kind, masked: maskNumber(number), commitment: commitmentTo(opened) }
  return { facts, sealed: keys.seal(PURPOSE, `certificate:${certificateId}`, JSON.stringify(opened)) }
}

/** The number printed on a certificate; undefined where none was sealed, or its holder has removed it since. */
export function openIdentity(
  keys: Keyring,
  certificateId: string,
  sealed: string | null,
): (Identity & { nonce: string }) | undefined {
  const text = sealed === null ? undefined : keys.unseal(PURPOSE, `certificate:${certificateId}`, sealed)
  const read = text === undefined ? undefined : Sealed.safeParse(JSON.parse(text))
  return read?.success ? read.data : undefined
}

/** HMAC-SHA-256 under the nonce over country, kind and bare number, one a line; base64url. */
export function commitmentTo({ country, kind, number, nonce }: Identity & { nonce: string }): string {
  const text = [country, kind, bareNumber(number)].join('\n')
  return createHmac('sha256', Buffer.from(nonce, 'base64url')).update(text).digest('base64url')
}

/** Whether a typed number is the one the signed facts commit to. */
export function isCommittedTo(facts: IdentityFacts, opened: Identity & { nonce: string }, typed: string): boolean {
  const given = Buffer.from(commitmentTo({ ...opened, country: facts.country, kind: facts.kind, number: typed }))
  const wanted = Buffer.from(facts.commitment)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
