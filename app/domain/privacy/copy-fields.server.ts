// What the files of a copy consist of: their tables, and every field with what stands in it.
import type { Db } from '../../platform/db'
import { MAP } from './map'
import { type Copy, COPY_FILES } from './map-entry'

export interface CopiedTable extends Copy {
  table: string
}

export const tablesOf = (file: Copy['file']): CopiedTable[] =>
  Object.entries(MAP).flatMap(([table, { copy }]) =>
    typeof copy === 'object' && copy.file === file ? [{ table, ...copy }] : [],
  )

/** snake_case of the tables to the camelCase of the files. */
export const fieldName = (column: string): string =>
  column.replace(/_([a-z0-9])/g, (_, sign: string) => sign.toUpperCase())

export const isMoment = (column: string): boolean => /_(at|since)$|^at$/.test(column)

const columnsOf = (db: Db, table: string) =>
  db.$client.pragma(`table_info("${table}")`) as { name: string; type: string }[]

/** By file and table: what the table holds, and what each of its fields is. */
export function copyFields(db: Db): Record<string, Record<string, { holds: string; fields: Record<string, string> }>> {
  return Object.fromEntries(
    COPY_FILES.map((file) => [
      `${file}.json`,
      Object.fromEntries(
        tablesOf(file).map(({ table, leave = [] }) => {
          const shown = columnsOf(db, table).filter(({ name }) => !leave.includes(name))
          const fields = Object.fromEntries(shown.map(({ name, type }) => [fieldName(name), kindOf(name, type)]))
          return [fieldName(table), { holds: MAP[table]!.holds, fields }]
        }),
      ),
    ]),
  )
}

function kindOf(name: string, type: string): string {
  if (isMoment(name)) return 'moment, ISO 8601, UTC'
  if (name.endsWith('_on')) return 'day, ISO 8601'
  if (name.endsWith('_ms')) return 'milliseconds'
  if (name.endsWith('_percent')) return 'percent'
  if (/_by$|^(by|actor)$/.test(name)) return 'who did it: you, machine:…, or another person'
  if (/_id$|^id$/.test(name)) return 'identifier'
  return type.toLowerCase() === 'text' ? 'text, or a JSON value' : 'number'
}
