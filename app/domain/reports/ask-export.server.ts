// A coordinator asks for the rows on the screen as a file; the worker writes it. The same press twice is one file.
import { eq } from 'drizzle-orm'
import { reportExports } from '../../../db/schema/reports'
import { inTransaction } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { enqueue } from '../../platform/queue'
import { pressId } from '../accounts/press-id.server'
import { record } from '../audit/record.server'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import { askingOf } from './asking.server'
import type { CompletionQuery } from './completion-query'
import { countUpTo } from './count-completions.server'
import { EXPORT_KEPT_MS } from './exports.server'
import { type ExportForm, MOST_RECORD_ROWS } from './shown-report'

export const WRITE_EXPORT = 'reports.write-export'

export interface AskedExport {
  /** of the form that was pressed */
  press: string
  form: ExportForm
  query: CompletionQuery
  language: Lang
}

/** The id of the file. Refuses: not-allowed, to whoever coordinates nothing; record-empty and record-long, of a record. */
export function askExport(ctx: Context, { press, form, query, language }: AskedExport): string {
  return inTransaction(ctx, (ctx) => {
    const personId = personOf(ctx).id
    const asking = askingOf(ctx)
    const { scope } = asking
    const id = pressId(ctx.keys, 'reports.export', personId, press, form, JSON.stringify(query))
    const known = ctx.db.select({ id: reportExports.id }).from(reportExports).where(eq(reportExports.id, id)).get()
    if (known) return id
    if (form === 'pdf') mustFit(countUpTo(ctx.db, query, asking, MOST_RECORD_ROWS))
    const asked = { askedAt: ctx.now, expiresAt: ctx.now + EXPORT_KEPT_MS }
    ctx.db
      .insert(reportExports)
      .values({ id, personId, form, query: JSON.stringify(query), scope: JSON.stringify(scope), language, ...asked })
      .run()
    enqueue(ctx.db, WRITE_EXPORT, { exportId: id }, { onceKey: `export:${id}`, now: ctx.now })
    record(ctx, 'reports.export', id, { form, filters: Object.keys(query).join(' ') })
    return id
  })
}

function mustFit(rows: number): void {
  if (rows === 0) throw new Refusal('record-empty')
  if (rows > MOST_RECORD_ROWS) throw new Refusal('record-long', { most: MOST_RECORD_ROWS })
}
