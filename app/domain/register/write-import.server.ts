// The good lines of a list become institutions, in short pieces: each is written once, whoever dies in between, and one
// that came into the register meanwhile is not written again.
import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { institutionImportLines, institutionImports } from '../../../db/schema/register'
import { type Db, inTransaction, once } from '../../platform/db'
import { record } from '../audit/record.server'
import type { Context } from '../context'
import type { InstitutionKind } from '../institutions/rules'
import { writeInstitution } from '../institutions/write-institution.server'
import { CHUNK, scopeOfSender } from './check-import.server'
import type { ImportRow, LineRow } from './import-queries.server'
import { mayKeep } from './policy'

/** Writes on from wherever an earlier try ended. Rights are asked for again at each piece: what was lost stops it. */
export async function writeImport(ctx: Context, row: ImportRow, pause: () => Promise<void>): Promise<void> {
  if (row.orderedAt === null || row.doneAt !== null) return
  for (let after = 0; ;) {
    const lines = nextLines(ctx, row.id, after)
    const last = lines.at(-1)
    if (!last) break
    const isAllowed = inTransaction(ctx, (ctx) => writeLines(ctx, row, lines))
    if (!isAllowed) return end(ctx, row, 'import-rights')
    after = last.n
    await pause()
  }
  end(ctx, row, null)
}

function nextLines(ctx: Context, importId: string, after: number): LineRow[] {
  const good = and(
    eq(institutionImportLines.importId, importId),
    eq(institutionImportLines.state, 'good'),
    gt(institutionImportLines.n, after),
  )
  return ctx.db
    .select()
    .from(institutionImportLines)
    .where(good)
    .orderBy(asc(institutionImportLines.n))
    .limit(CHUNK)
    .all()
}

const p = sql.placeholder
const settleLine = (db: Db) =>
  db
    .update(institutionImportLines)
    .set({ institutionId: sql`${p('id')}` })
    .where(and(eq(institutionImportLines.importId, p('importId')), eq(institutionImportLines.n, p('n'))))
    .prepare()

function writeLines(ctx: Context, row: ImportRow, lines: readonly LineRow[]): boolean {
  const scope = scopeOfSender(ctx, row)
  if (lines.some(({ country }) => !mayKeep(scope, country))) return false
  const sender: Context = { ...ctx, actor: { kind: 'person', id: row.personId, roles: ['coordinator'] } }
  for (const { n, name, country, province, kind, institutionId } of lines) {
    if (institutionId !== null) continue
    const fields = { name, country, province: province || undefined, kind: kind as InstitutionKind }
    const { institutionId: id } = writeInstitution(sender, fields)
    once(ctx.db, settleLine).run({ importId: row.id, n, id })
  }
  return true
}

function end(ctx: Context, row: ImportRow, fault: string | null): void {
  inTransaction(ctx, (ctx) => {
    ctx.db.update(institutionImports).set({ doneAt: ctx.now, fault }).where(eq(institutionImports.id, row.id)).run()
    const sender: Context = { ...ctx, actor: { kind: 'person', id: row.personId, roles: ['coordinator'] } }
    if (fault === null) record(sender, 'institutions.import', row.id)
  })
}
