// The one place that knows which SQLite client is open, and with which promises: WAL, foreign keys, FULL sync.
import Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'

export type Db = BetterSQLite3Database & { $client: Database.Database }

/** How long a statement waits for another process's transaction, in ms. */
export const BUSY_MS = 5000

const PRAGMAS: Record<string, string | number> = {
  journal_mode: 'wal',
  foreign_keys: 1,
  busy_timeout: BUSY_MS,
  synchronous: 2, // FULL: what a person was told is saved survives a power cut
  trusted_schema: 0,
  // The worker checkpoints (see checkpoint): a person's save must not be the one that copies the log into the file.
  wal_autocheckpoint: 16_000,
}

/** Opens the database file and asserts every pragma; throws where one did not take. */
export function openDb(file: string): Db {
  const client = new Database(file)
  for (const [name, value] of Object.entries(PRAGMAS)) client.pragma(`${name} = ${value}`)
  // What is deleted or changed is overwritten where the page is written anyway: no more reading or writing than without.
  // Without it the bytes of people who went were found between the rows (app/domain/privacy/erase.test.ts).
  client.pragma('secure_delete = fast')
  assertPragmas(client)
  return drizzle(client)
}

/** Throws where a connection lost one of its promises. */
export function assertPragmas(client: Database.Database): void {
  for (const [name, value] of Object.entries(PRAGMAS)) {
    const found = client.pragma(name, { simple: true })
    if (found !== value) throw new Error(`PRAGMA ${name} is ${String(found)}, not ${value}`)
  }
}

/** Copies the log into the file without waiting for anybody; readers and writers go on. */
export function checkpoint(db: Db): void {
  db.$client.pragma('wal_checkpoint(PASSIVE)')
}

/** A connection with no promises, for a file that is a lock (hold.ts) or a finished copy (backup.ts). */
export const openBare = (file: string): Database.Database => new Database(file, { timeout: 2_000 })

/** A finished copy, to be read and not changed: nothing is made beside it. */
export const openCopy = (file: string): Db => drizzle(new Database(file, { readonly: true, fileMustExist: true }))

/** A connection that overwrites also the pages it lets go of, which costs writes: for erasing people. */
export function openEraser(file: string): Db {
  const db = openDb(file)
  db.$client.pragma('secure_delete = 1')
  return db
}

/** Empties the log, whose old pages still hold what was erased; false where a reader is in the way at this moment. */
export function emptyLog(db: Db): boolean {
  db.$client.pragma('busy_timeout = 0')
  const [told] = db.$client.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  db.$client.pragma(`busy_timeout = ${BUSY_MS}`)
  return told?.busy === 0
}

/** Free pages taken at once: a transaction of a few milliseconds. */
const WIPED_AT_ONCE = 32

/**
 * Pages of the file that hold nothing any more still have their old bytes: what was erased may lie there in a copy that an
 * index once made. They are taken into use, written over with zeros and let go again, on a connection of openEraser.
 * Killed in the middle it leaves zeros, and the next time ends it.
 */
export async function wipeFreePages(db: Db, pause: () => Promise<void>): Promise<void> {
  const client = db.$client
  const read = (name: string): number => client.pragma(name, { simple: true }) as number
  const bytes = read('page_size') * WIPED_AT_ONCE
  client.exec('create table if not exists wiping (zeros blob) strict')
  const take = client.prepare('insert into wiping values (zeroblob(?))')
  // those that others let go of meanwhile are not waited for
  for (let left = read('freelist_count'); left > 0 && read('freelist_count') > 0; left -= WIPED_AT_ONCE) {
    take.run(bytes)
    await pause()
  }
  const letGo = client.prepare('delete from wiping where rowid in (select rowid from wiping limit 1)')
  while (letGo.run().changes > 0) await pause()
  client.exec('drop table wiping')
}
