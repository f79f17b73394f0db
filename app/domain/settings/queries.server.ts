// The programme's settings as every page reads them: parsed once for each version of the table, in each process.
import { settings } from '../../../db/schema/settings'
import type { Db } from '../../platform/db'
import { Programme } from './programme'
import { versionOf } from './versions.server'

const read = new WeakMap<Db, { version: number; programme: Programme }>()

/** The settings of this moment; those never set have their defaults. */
export function programme(db: Db): Programme {
  const version = versionOf(db, 'settings')
  const known = read.get(db)
  if (known?.version === version) return known.programme
  const given = Object.fromEntries(
    db
      .select()
      .from(settings)
      .all()
      .map((row) => [row.key, JSON.parse(row.value) as unknown]),
  )
  const found = Object.freeze(Programme.parse(given))
  // Inside a transaction the number may yet be rolled back and given to other values: nothing is kept until it stands.
  if (!db.$client.inTransaction) read.set(db, { version, programme: found })
  return found
}

/** Every setting as one line of text, for reading; values per language stand side by side. */
export function listSettings(db: Db): { key: keyof Programme; value: string }[] {
  const found = programme(db)
  return (Object.keys(found) as (keyof Programme)[]).map((key) => ({ key, value: asLine(found[key]) }))
}

function asLine(value: Programme[keyof Programme]): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  const parts = Object.entries(value).map(([name, part]) =>
    typeof part === 'string' ? part : `${name}: ${asLine(part)}`,
  )
  return [...new Set(parts)].join(' · ')
}
