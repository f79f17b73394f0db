import { readFileSync } from 'node:fs'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { is } from 'drizzle-orm'
import { expect, test } from 'vitest'
import * as schema from '../../../db/schema/schema'
import { freshDatabase } from '../../../tests/support/database'
import { dataMapTable, retentionTable } from './document.server'
import { MAP } from './map'
import { REASONS } from './map-entry'
import { RETENTION } from './retention-rules.server'

const tables = Object.values(schema).flatMap((value) => (is(value, SQLiteTable) ? [getTableConfig(value)] : []))
const columnsOf = (table: string): string[] =>
  tables.find(({ name }) => name === table)?.columns.map(({ name }) => name) ?? []
/** a column that says who, where to or under which name */
const TELLS = /^(person_id|user_id|email|email_key|to_address|holder|access_name|accepted_by)$/

test('every table has a line, and no line is of a table that is gone', () => {
  expect(Object.keys(MAP).sort()).toEqual(tables.map(({ name }) => name).sort())
})

test('a table that refers to a person is in the copy and is erased, or says why not', () => {
  const referring = tables.filter(
    ({ columns, foreignKeys }) =>
      columns.some(({ name }) => TELLS.test(name)) ||
      foreignKeys.some((key) => getTableConfig(key.reference().foreignTable).name === 'enrolments'),
  )
  expect(referring.length).toBeGreaterThan(35)
  const silent = referring.filter(({ name }) => MAP[name]!.copy === 'nobody' || MAP[name]!.erasure === 'nobody')
  expect(silent.map(({ name }) => name)).toEqual([])
})

test('what the map leaves out of copies are columns, and its conditions are SQL', () => {
  const { $client } = freshDatabase()
  const who = { p: 'x', q: 'y', key: 'z', now: 1 }
  for (const [table, { copy, erasure }] of Object.entries(MAP)) {
    if (typeof copy === 'object') {
      expect(columnsOf(table), table).toEqual(expect.arrayContaining([...(copy.leave ?? [])]))
      $client.prepare(`select 1 from ${table} where ${copy.where}`).all(who)
    } else expect(REASONS).toHaveProperty(copy)
    if (typeof erasure === 'string') expect(REASONS).toHaveProperty(erasure)
    else for (const step of erasure) $client.prepare(`select rowid from ${table} where ${step.where}`).all(who)
  }
})

test('secrets are in no copy', () => {
  const shown = tables.flatMap(({ name, columns }) => {
    const copy = MAP[name]!.copy
    if (typeof copy === 'string') return []
    return columns.map((column) => column.name).filter((column) => !copy.leave?.includes(column))
  })
  expect(
    shown.filter((column) => /hash$|token|sealed|salt|code_hash|claim/.test(column) && column !== 'asset_hash'),
  ).toEqual([])
})

test('docs/privacy.md has the map and the terms as they are', () => {
  const said = readFileSync('docs/privacy.md', 'utf8')
  expect(said).toContain(dataMapTable())
  expect(said).toContain(retentionTable())
  expect(RETENTION.length).toBeGreaterThan(20)
})
