// Transactions as the domain sees them: one writer, IMMEDIATE, joined when one is already open.
import { BUSY_MS, type Db, emptyLog, wipeFreePages } from '../../db/client'

export { type Db, emptyLog, wipeFreePages }

/** Runs the work in one IMMEDIATE transaction of this connection; inside another one it joins it. Throwing rolls back. */
export function inTransaction<C extends { db: Db }, T>(ctx: C, work: (ctx: C) => T): T {
  const client = ctx.db.$client
  if (client.inTransaction) return work(ctx)
  return client.transaction(() => work(ctx)).immediate()
}

/**
 * The same where nobody else is writing at this moment; undefined, and nothing done, where somebody is. SQLite's own wait
 * sleeps longer and longer, and this process answers nobody meanwhile: who can come again does better.
 */
export function tryTransaction<C extends { db: Db }, T>(ctx: C, work: (ctx: C) => T): { value: T } | undefined {
  const client = ctx.db.$client
  if (client.inTransaction) return { value: work(ctx) }
  client.pragma('busy_timeout = 0')
  try {
    client.exec('begin immediate')
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) return undefined
    throw error
  } finally {
    client.pragma(`busy_timeout = ${BUSY_MS}`)
  }
  try {
    const value = work(ctx)
    client.exec('commit')
    return { value }
  } finally {
    if (client.inTransaction) client.exec('rollback')
  }
}

const prepared = new WeakMap<Db, Map<(db: Db) => unknown, unknown>>()

/** What `make` prepares on this connection, made once: drizzle builds the SQL of a hot statement a single time. */
export function once<T>(db: Db, make: (db: Db) => T): T {
  let known = prepared.get(db)
  if (!known) {
    known = new Map()
    prepared.set(db, known)
  }
  let made = known.get(make) as T | undefined
  if (made === undefined) {
    made = make(db)
    known.set(make, made)
  }
  return made
}
