// One line in the register of acts, in the transaction of the act itself. No personal data in the detail.
import { sql } from 'drizzle-orm'
import { auditEntries } from '../../../db/schema/audit'
import { type Db, once } from '../../platform/db'
import { newOrderedId } from '../../platform/ids'
import { actorName, type Context } from '../context'

const p = sql.placeholder
const insertEntry = (db: Db) =>
  db
    .insert(auditEntries)
    .values({ id: p('id'), at: p('at'), actor: p('actor'), act: p('act'), subject: p('subject'), detail: p('detail') })
    .prepare()

/** Writes down that the actor did `act` ('<noun>.<verb>') to the record `subject`. */
export function record(
  ctx: Context,
  act: string,
  subject: string,
  detail?: Record<string, string | number | null>,
): void {
  const written = detail ? JSON.stringify(detail) : null
  once(ctx.db, insertEntry).run({
    id: newOrderedId(ctx.now),
    at: ctx.now,
    actor: actorName(ctx.actor),
    act,
    subject,
    detail: written,
  })
}
