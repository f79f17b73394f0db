// The database: schema and migrations in step, every table STRICT, every connection with its promises.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { afterAll, describe, expect, test } from 'vitest'
import { assertPragmas, openDb } from '../../db/client'
import { migrateFile } from '../../db/migrate'
import * as schema from '../../db/schema/schema'
import { ROOT } from './sources'

const folder = mkdtempSync(join(tmpdir(), 'minicursos-schema-'))
const file = join(folder, 'migrated.db')
migrateFile(file)
const db = openDb(file)
afterAll(() => {
  db.$client.close()
  rmSync(folder, { recursive: true })
})

const tables = Object.values(schema).flatMap((value) => (is(value, SQLiteTable) ? [value] : []))

describe('migrations', () => {
  test('are in step with the schema: drizzle-kit finds nothing to generate', () => {
    const out = join(folder, 'drizzle')
    cpSync(join(ROOT, 'drizzle'), out, { recursive: true })
    const kit = join(ROOT, 'node_modules/drizzle-kit/bin.cjs')
    // drizzle-kit puts './' before the folder, and exits with 0 when it cannot read it: its words decide.
    const args = ['generate', '--dialect', 'sqlite', '--schema', './db/schema/schema.ts', '--out', relative(ROOT, out)]
    const said = execFileSync(process.execPath, [kit, ...args], { cwd: ROOT, encoding: 'utf8', timeout: 60_000 })
    expect(said).toContain('No schema changes')
    expect(readdirSync(out).sort()).toEqual(readdirSync(join(ROOT, 'drizzle')).sort())
  }, 90_000)

  test('make the columns that the schema names', () => {
    const differing = tables.flatMap((table) => {
      const { name, columns } = getTableConfig(table)
      const rows = db.$client.pragma(`table_info("${name}")`) as { name: string; notnull: number; pk: number }[]
      const made = rows.map((row) => `${row.name}${row.notnull || row.pk ? '' : '?'}`).sort()
      const named = columns.map((column) => `${column.name}${column.notNull || column.primary ? '' : '?'}`).sort()
      return JSON.stringify(made) === JSON.stringify(named) ? [] : [{ name, made, named }]
    })
    expect(tables.length).toBeGreaterThan(10)
    expect(differing).toEqual([])
  })

  test('run twice are run once, and leave no broken foreign key', () => {
    expect(migrateFile(file)).toEqual({ applied: 0 })
    expect(db.$client.pragma('foreign_key_check')).toEqual([])
    expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(readdirSync(folder).filter((name) => name.includes('.before-'))).toEqual([])
  })
})

describe('tables', () => {
  const listed = db.$client.pragma('table_list') as { schema: string; name: string; type: string; strict: number }[]
  const made = listed.filter((t) => t.schema === 'main' && t.type === 'table' && !/^(sqlite_|__drizzle)/.test(t.name))

  test('are STRICT, every one: drizzle-kit drops the word when it rebuilds a table', () => {
    expect(made.length).toBeGreaterThan(10)
    expect(made.filter((table) => table.strict !== 1).map((table) => table.name)).toEqual([])
  })

  test('are all named by the schema', () => {
    const named = tables.map((table) => getTableConfig(table).name)
    expect(made.map((table) => table.name).filter((name) => !named.includes(name))).toEqual([])
  })
})

describe('connections', () => {
  test('keep their promises', () => {
    const asked = (name: string) => db.$client.pragma(name, { simple: true })
    expect(asked('journal_mode')).toBe('wal')
    expect(asked('foreign_keys')).toBe(1)
    expect(asked('synchronous')).toBe(2)
    expect(asked('busy_timeout')).toBeGreaterThanOrEqual(1000)
  })

  test.each(['foreign_keys = OFF', 'synchronous = OFF', 'busy_timeout = 0'])('are refused with %s', (pragma) => {
    const other = openDb(file)
    other.$client.pragma(pragma)
    expect(() => assertPragmas(other.$client)).toThrow(/PRAGMA/)
    other.$client.close()
  })

  test('are closed again by a migration', () => {
    const fresh = join(folder, 'fresh.db')
    migrateFile(fresh)
    expect(existsSync(`${fresh}-wal`)).toBe(false)
  })
})
