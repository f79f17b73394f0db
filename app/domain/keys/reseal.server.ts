// After the root was rotated, what former roots sealed is sealed under the new one, a few rows at a time; then nothing needs
// the former ones any more.
import { and, asc, gt, isNotNull, notLike, type SQL, sql } from 'drizzle-orm'
import { type Db, inTransaction } from '../../platform/db'
import { sealedUnder, sealStart } from '../../platform/keys-seal'
import type { Context } from '../context'
import { SEALED_COLUMNS, type SealedColumn } from './sealed-columns.server'

const CHUNK = 200

/** Seals the next rows behind an id anew; the id to go on behind, undefined at the end. What does not open is left as it is. */
export function resealChunk(
  ctx: Pick<Context, 'db' | 'keys'>,
  column: SealedColumn,
  after: string,
): string | undefined {
  return inTransaction(ctx, ({ db, keys }) => {
    const rows = rowsOf(db, column, sealStart(keys.rootNumber()), gt(column.id, after)).slice(0, CHUNK)
    for (const { id, sealed } of rows) {
      const text = keys.unseal(column.purpose, column.boundTo(id), sealed)
      if (text === undefined) continue
      const anew = keys.seal(column.purpose, column.boundTo(id), text)
      db.run(sql`update ${column.table} set ${sql.identifier(column.sealed.name)} = ${anew} where ${column.id} = ${id}`)
    }
    return rows.length === CHUNK ? rows.at(-1)?.id : undefined
  })
}

/** How much is sealed under a root still. */
export function countSealedUnder(db: Db, root: number): number {
  return SEALED_COLUMNS.flatMap((column) => rowsOf(db, column, undefined)).filter(
    ({ sealed }) => sealedUnder(sealed) === root,
  ).length
}

function rowsOf(
  db: Db,
  column: SealedColumn,
  notFrom: string | undefined,
  where?: SQL,
): { id: string; sealed: string }[] {
  const isOther = notFrom === undefined ? undefined : notLike(column.sealed, `${notFrom}%`)
  return db
    .select({ id: sql<string>`${column.id}`, sealed: sql<string>`${column.sealed}` })
    .from(column.table)
    .where(and(isNotNull(column.sealed), isOther, where))
    .orderBy(asc(column.id))
    .limit(where ? CHUNK : -1)
    .all()
}
