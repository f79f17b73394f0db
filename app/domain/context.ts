// What a verb knows about the moment it runs in: who acts, when, on which database, with which keys.
import type { Db } from '../platform/db'
import type { Config } from '../platform/config'
import type { Keyring } from '../platform/keys'

export type Role = 'instructor' | 'coordinator' | 'administrator'

export type Actor =
  | { kind: 'person'; id: string; roles: readonly Role[] }
  | { kind: 'visitor' }
  | { kind: 'machine'; name: 'cli' | 'worker' | 'seed' }

export interface Context {
  db: Db
  actor: Actor
  /** ms UTC, one value for the whole act */
  now: number
  keys: Keyring
  /** scheme, host and port, for addresses that leave the product (mail, certificates) */
  origin: string
}

/** What is written into `*_by` columns. */
export function actorName(actor: Actor): string {
  return actor.kind === 'person' ? actor.id : actor.kind === 'machine' ? `machine:${actor.name}` : 'visitor'
}

/** The person who acts; throws a Bug where a door let a visitor through. */
export function personOf(ctx: Context): { id: string; roles: readonly Role[] } {
  if (ctx.actor.kind !== 'person') throw new Error('this verb needs a signed-in person: its door must check')
  return ctx.actor
}

/** The worker acts, now. */
export const workerContext = ({
  db,
  keys,
  config,
}: {
  db: Db
  keys: Keyring
  config: Pick<Config, 'ORIGIN'>
}): Context => ({
  db,
  keys,
  origin: config.ORIGIN,
  now: Date.now(),
  actor: { kind: 'machine', name: 'worker' },
})
