// Records as others read them: by the code on the paper, and by the file they were written as.
import { eq, inArray } from 'drizzle-orm'
import { resultRecords } from '../../../db/schema/records'
import type { Db } from '../../platform/db'
import type { Scope } from '../accounts/policy'
import { formatCode } from '../credentials/rules'
import type { CompletionQuery } from '../reports/completion-query'

export type RecordEntry = typeof resultRecords.$inferSelect

/** `code` as it is stored. */
export const findRecord = (db: Db, code: string): RecordEntry | undefined =>
  db.select().from(resultRecords).where(eq(resultRecords.code, code)).get()

export const scopeOf = (entry: RecordEntry): Scope => JSON.parse(entry.scope) as Scope
export const queryOf = (entry: RecordEntry): CompletionQuery => JSON.parse(entry.query) as CompletionQuery

/** Of these files: the code of each record (grouped), and when it was withdrawn. */
export function recordsOfExports(
  db: Db,
  exportIds: readonly string[],
): Record<string, { code: string; withdrawnAt: number | null }> {
  const rows = db
    .select({ id: resultRecords.exportId, code: resultRecords.code, withdrawnAt: resultRecords.withdrawnAt })
    .from(resultRecords)
    .where(inArray(resultRecords.exportId, [...exportIds]))
    .all()
  return Object.fromEntries(
    rows.map(({ id, code, withdrawnAt }) => [id, { code: formatCode(code), withdrawnAt }] as const),
  )
}
