// The files a coordinator asked for: whose they are, where they stand, and until when they are kept. A file belongs to the
// part of the programme it was made of: whoever coordinates something else by now does not get it. An institution's ends
// when somebody stops sharing with it: a file cannot forget one name.
import { and, desc, eq, gt, isNull, lte } from 'drizzle-orm'
import { join } from 'node:path'
import { reportExports } from '../../../db/schema/reports'
import type { Db } from '../../platform/db'
import { isSameScope, type Scope } from '../accounts/policy'
import { stoppedSharingSince } from '../accounts/sharing.server'
import type { CompletionQuery } from './completion-query'
import { namesAsked } from './say-asked.server'
import type { ExportForm, ShownExport } from './shown-report'

export const EXPORT_KEPT_MS = 30 * 24 * 3_600_000

type Row = typeof reportExports.$inferSelect
export interface Export extends Omit<Row, 'query' | 'scope' | 'form'> {
  form: ExportForm
  query: CompletionQuery
  scope: Scope
}

export const exportFile = (dir: string, { id, form }: Pick<Export, 'id' | 'form'>): string => join(dir, `${id}.${form}`)

/** One's own, the last asked for first. */
export function listExports(db: Db, asks: { personId: string; scope: Scope; now: number }, limit = 50): ShownExport[] {
  const { personId, scope, now } = asks
  return db
    .select()
    .from(reportExports)
    .where(eq(reportExports.personId, personId))
    .orderBy(desc(reportExports.askedAt), desc(reportExports.id))
    .limit(limit)
    .all()
    .map(toExport)
    .filter((one) => isSameScope(one.scope, scope))
    .map(({ scope: _scope, personId: _personId, ...file }) => ({
      ...file,
      ...namesAsked(db, file.query, scope),
      isKept: file.removedAt === null && file.expiresAt > now && !namesTooMany(db, { ...file, scope }),
    }))
}

/** One's own file, while it is kept and one coordinates what it is of. */
export function findOwnExport(
  db: Db,
  asks: { id: string; personId: string; scope: Scope; now: number },
): Export | undefined {
  const own = and(
    eq(reportExports.id, asks.id),
    eq(reportExports.personId, asks.personId),
    gt(reportExports.expiresAt, asks.now),
    isNull(reportExports.removedAt),
  )
  const row = db.select().from(reportExports).where(own).get()
  const found = row && toExport(row)
  return found && isSameScope(found.scope, asks.scope) && !namesTooMany(db, found) ? found : undefined
}

const namesTooMany = (db: Db, { scope, askedAt }: Pick<Export, 'scope' | 'askedAt'>): boolean =>
  scope.institutionId !== null && stoppedSharingSince(db, scope.institutionId, askedAt)

export function findExport(db: Db, id: string): Export | undefined {
  const row = db.select().from(reportExports).where(eq(reportExports.id, id)).get()
  return row && toExport(row)
}

/** Files that are kept no longer, marked as removed; the caller deletes their bytes. */
export function expireExports(db: Db, now: number): Export[] {
  const old = and(lte(reportExports.expiresAt, now), isNull(reportExports.removedAt))
  return db.update(reportExports).set({ removedAt: now }).where(old).returning().all().map(toExport)
}

function toExport(row: Row): Export {
  return {
    ...row,
    form: row.form as ExportForm,
    query: JSON.parse(row.query) as CompletionQuery,
    scope: JSON.parse(row.scope) as Scope,
  }
}
