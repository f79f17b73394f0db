// One line in the register of acts, in the transaction of the act itself. No personal data in the detail.
import { auditEntries } from '../../../db/schema/audit'
import { newId } from '../../platform/ids'
import { actorName, type Context } from '../context'

/** Writes down that the actor did `act` ('<noun>.<verb>') to the record `subject`. */
export function record(ctx: Context, act: string, subject: string, detail?: Record<string, string | number | null>): void {
  ctx.db
    .insert(auditEntries)
    .values({ id: newId(), at: ctx.now, actor: actorName(ctx.actor), act, subject, detail: detail ? JSON.stringify(detail) : null })
    .run()
}
