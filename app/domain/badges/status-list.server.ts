// The signed list of bits in which anybody looks up whether a badge still counts. It is signed anew when a certificate was
// revoked or replaced, when the key changes, and every hour; in between each process keeps it.
import { gzip as gzipThen } from 'node:zlib'
import { promisify } from 'node:util'
import { and, eq, isNotNull, isNull, or } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import { badgePlaces } from '../../../db/schema/badges'
import { credentials } from '../../../db/schema/credentials'
import type { Db } from '../../platform/db'
import { CREDENTIALS_CONTEXT, signCredential } from '../../platform/verifiable-credentials'
import type { Context } from '../context'
import { versionOf } from '../settings/versions.server'
import { didOf, listAddress, methodOf } from './addresses'
import { BITS } from './reserve-place.server'

const gzip = promisify(gzipThen)

const HOUR_MS = 3_600_000
/** How long a verifier may keep it. */
export const TTL_MS = 300_000
/** A list that somebody kept back runs out: longer than a machine may be down over a weekend. */
const LASTS_MS = 7 * 24 * HOUR_MS

const kept = new WeakMap<Db, LRUCache<string, Promise<string>>>()

/** JSON of list `number` (from 1); undefined where no badge has a bit in it. */
export async function statusList(ctx: Context, number: number): Promise<string | undefined> {
  if (!hasList(ctx.db, number)) return undefined
  const lists = kept.get(ctx.db) ?? new LRUCache<string, Promise<string>>({ max: 8 })
  kept.set(ctx.db, lists)
  const hour = ctx.now - (ctx.now % HOUR_MS)
  const key = [number, versionOf(ctx.db, 'revocations'), ctx.keys.signingKeyId, hour, ctx.origin].join(' ')
  const known = lists.get(key)
  if (known) return known
  const made = sign(ctx, number, hour)
  lists.set(key, made)
  made.catch(() => lists.delete(key))
  return made
}

async function sign({ db, keys, origin }: Context, number: number, hour: number): Promise<string> {
  const id = listAddress(origin, number)
  const bits = Buffer.alloc(BITS / 8)
  // the leftmost bit of a byte comes first
  for (const at of goneFrom(db, number)) bits[at >> 3]! |= 0x80 >> (at & 7)
  const credential = {
    '@context': [CREDENTIALS_CONTEXT],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: didOf(origin),
    validFrom: new Date(hour).toISOString(),
    validUntil: new Date(hour + LASTS_MS).toISOString(),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: `u${(await gzip(bits)).toString('base64url')}`,
      ttl: TTL_MS,
    },
  }
  const how = { verificationMethod: methodOf(origin, keys.signingKeyId), at: hour }
  return JSON.stringify(await signCredential(keys, credential, how), null, 2)
}

const hasList = (db: Db, list: number): boolean =>
  db.select({ list: badgePlaces.list }).from(badgePlaces).where(eq(badgePlaces.list, list)).limit(1).get() !== undefined

/** Bits of certificates that were revoked, replaced, or are no longer here. */
function goneFrom(db: Db, list: number): number[] {
  const isGone = or(isNull(credentials.id), isNotNull(credentials.revokedAt), isNotNull(credentials.replacedAt))
  return db
    .select({ position: badgePlaces.position })
    .from(badgePlaces)
    .leftJoin(credentials, eq(credentials.id, badgePlaces.credentialId))
    .where(and(eq(badgePlaces.list, list), isGone))
    .all()
    .map(({ position }) => position)
}
