// How often something may be tried, counted in the database so that every process counts together. Keys are digests:
// the table holds no address and no e-mail. Points are taken before the work, so parallel tries count too.
import { lt } from 'drizzle-orm'
import { RateLimiterSQLite, type RateLimiterRes } from 'rate-limiter-flexible'
import { rateLimits } from '../../db/schema/limits'
import { type Db, once } from './db'
import { sha256 } from './ids'
import type { Keyring } from './keys'

const MINUTE = 60

/**
 * Tries within a window of seconds. Windows are short: whoever is locked out by somebody else's tries is back soon.
 * Those of an address are wide, because a whole museum shares one.
 */
const LIMITS = {
  'sign-in-pair': { points: 10, duration: 10 * MINUTE }, // one account from one address
  'sign-in-account': { points: 60, duration: 10 * MINUTE }, // one account from everywhere
  'sign-in-address': { points: 300, duration: 10 * MINUTE },
  'sign-in-known': { points: 1_000_000, duration: 90 * 24 * 60 * MINUTE }, // an account signed in from this address
  'sign-up-address': { points: 120, duration: 60 * MINUTE },
  'sign-up-account': { points: 10, duration: 30 * MINUTE },
  'recover-pair': { points: 4, duration: 30 * MINUTE },
  'recover-account': { points: 8, duration: 30 * MINUTE },
  'recover-address': { points: 120, duration: 60 * MINUTE },
  'confirm-mail': { points: 5, duration: 30 * MINUTE }, // one person
  'confirm-code': { points: 8, duration: 30 * MINUTE }, // one person: 8 guesses of a code of 8 digits
  'code-pair': { points: 5, duration: 15 * MINUTE }, // codes to sign in with, for one address of mail from one network
  'code-account': { points: 12, duration: 30 * MINUTE }, // the same from everywhere
  'second-person': { points: 8, duration: 15 * MINUTE }, // codes of an app or of paper, one person
  'second-day': { points: 40, duration: 24 * 60 * MINUTE }, // the same: six digits are few
  'passkey-address': { points: 300, duration: 10 * MINUTE }, // passkeys asked for
  'link-address': { points: 300, duration: 10 * MINUTE },
  'password-change': { points: 10, duration: 10 * MINUTE }, // one person
  'verify-address': { points: 120, duration: 10 * MINUTE }, // looking certificates up by code
  'identity-number': { points: 20, duration: 24 * 60 * MINUTE }, // wrong numbers tried against one certificate
  'reissue-person': { points: 30, duration: 24 * 60 * MINUTE }, // certificates one person asks for again, or combined
  'report-person': { points: 20, duration: 60 * MINUTE }, // errors somebody tells of
  'upload-person': { points: 60, duration: 60 * MINUTE },
} as const

export type LimitName = keyof typeof LIMITS
/** No counter is kept longer. */
export const LONGEST_WINDOW_DAYS =
  Math.max(...Object.values(LIMITS).map(({ duration }) => duration)) / (24 * 60 * MINUTE)
export type LimitAnswer = { ok: true } | { ok: false; retryMs: number }

/** What is counted, as the table may know it: an HMAC, since addresses are few enough to try them all. */
export function limitKey(keys: Pick<Keyring, 'hmac'>, ...parts: readonly string[]): string {
  return keys.hmac('limits', parts.join('\n'))
}

/** The same under every root of the machine's keys that is kept: what was counted before a rotation is found by one of them. */
export const limitKeys = (keys: Pick<Keyring, 'hmacs'>, ...parts: readonly string[]): string[] =>
  keys.hmacs('limits', parts.join('\n'))

/** Takes one try of `name` for `key`; no when the window's tries are used up, with the time until the next, in ms. */
export async function limit(db: Db, name: LimitName, key: string): Promise<LimitAnswer> {
  try {
    await limiter(db, name).consume(sha256(key))
    return { ok: true }
  } catch (error) {
    if (error instanceof Error) throw error
    return { ok: false, retryMs: (error as RateLimiterRes).msBeforeNext }
  }
}

/** Whether there was a try of `name` for `key` within its window; takes none. */
export async function hasTried(db: Db, name: LimitName, key: string): Promise<boolean> {
  return (await limiter(db, name).get(sha256(key))) !== null
}

/** Forgets the tries of a key: whoever has shown who they are starts anew. */
export async function forgive(db: Db, name: LimitName, key: string): Promise<void> {
  await limiter(db, name).delete(sha256(key))
}

/** Removes counters whose window has ended. */
export function sweepLimits(db: Db, now = Date.now()): number {
  return db.delete(rateLimits).where(lt(rateLimits.expire, now)).run().changes
}

const limitersOf = (db: Db) =>
  Object.fromEntries(
    Object.entries(LIMITS).map(([name, window]) => [
      name,
      new RateLimiterSQLite({
        storeClient: db.$client,
        storeType: 'better-sqlite3',
        tableName: 'rate_limits',
        tableCreated: true,
        keyPrefix: name,
        ...window,
      }),
    ]),
  ) as Record<LimitName, RateLimiterSQLite>

const limiter = (db: Db, name: LimitName): RateLimiterSQLite => once(db, limitersOf)[name]
