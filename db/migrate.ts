// Brings a database file to the newest schema: the file is copied aside first, and a broken foreign key stops the start.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { type Db, openDb } from './client'

const KEPT_COPIES = 3

/**
 * Migrates the file, once, before any process is forked.
 * Refuses (throws) where foreign keys would be broken; the copy beside the file is then the way back.
 */
export function migrateFile(file: string, folder = 'drizzle'): { applied: number } {
  const fresh = !existsSync(file) || statSync(file).size === 0
  const db = openDb(file)
  try {
    const pending = countPending(db, folder)
    if (pending === 0) return { applied: 0 }
    if (!fresh) copyAside(db, file)
    // A rebuild of a parent table cascades its deletes unless this is off, and inside a transaction the pragma is a no-op.
    db.$client.pragma('foreign_keys = OFF')
    migrate(db, { migrationsFolder: folder })
    const broken = db.$client.pragma('foreign_key_check') as unknown[]
    if (broken.length > 0)
      throw new Error(`migration left ${broken.length} broken foreign keys: ${JSON.stringify(broken[0])}`)
    db.$client.pragma('foreign_keys = ON')
    return { applied: pending }
  } finally {
    db.$client.close()
  }
}

function countPending(db: Db, folder: string): number {
  const known = readMigrationFiles({ migrationsFolder: folder })
  const table = db.$client.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get()
  if (!table) return known.length
  const last = db.$client.prepare('select max(created_at) as at from __drizzle_migrations').get() as {
    at: number | null
  }
  return known.filter((m) => m.folderMillis > Number(last.at ?? 0)).length
}

function copyAside(db: Db, file: string): void {
  const stamp = new Date().toISOString().replace(/[:.]/g, '-')
  db.$client.prepare('vacuum into ?').run(`${file}.before-${stamp}`)
  const name = file.slice(dirname(file).length + 1)
  const copies = readdirSync(dirname(file))
    .filter((f) => f.startsWith(`${name}.before-`))
    .sort()
  for (const old of copies.slice(0, -KEPT_COPIES)) rmSync(join(dirname(file), old))
}
