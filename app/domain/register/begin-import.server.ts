// A coordinator sends a list of institutions. Nothing is written by it: the worker reads every line and says what each
// would do. The same press twice is one import.
import { institutionImports } from '../../../db/schema/register'
import { inTransaction } from '../../platform/db'
import { enqueue } from '../../platform/queue'
import { coordinatorScope } from '../accounts/queries.server'
import { pressId } from '../accounts/press-id.server'
import { isOfProgramme } from '../accounts/policy'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'

export const LARGEST_LIST_BYTES = 12 * 1024 * 1024
export const MOST_LINES = 50_000
export const CHECK_IMPORT = 'register.check'

export interface SentList {
  press: string
  /** what the file was called */
  label: string
  content: Uint8Array
}

/** Refuses: not-allowed, upload-empty, upload-too-large. Returns the id of the import. */
export function beginImport(ctx: Context, { press, label, content }: SentList): string {
  return inTransaction(ctx, (ctx) => {
    const personId = personOf(ctx).id
    if (!isOfProgramme(coordinatorScope(ctx.db, ctx.actor))) throw new Refusal('not-allowed')
    if (content.byteLength === 0) throw new Refusal('upload-empty')
    if (content.byteLength > LARGEST_LIST_BYTES)
      throw new Refusal('upload-too-large', { mb: LARGEST_LIST_BYTES / 1024 / 1024 })
    const id = pressId(ctx.keys, 'register.import', personId, press)
    const row = { id, personId, label: label.slice(0, 200), content: Buffer.from(content), sentAt: ctx.now }
    const made = ctx.db.insert(institutionImports).values(row).onConflictDoNothing().run()
    if (made.changes > 0) enqueue(ctx.db, CHECK_IMPORT, { importId: id }, { onceKey: `check:${id}`, now: ctx.now })
    return id
  })
}
