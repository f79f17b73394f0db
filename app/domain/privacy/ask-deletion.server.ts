// Somebody asks that their account goes. It goes when the time of grace is over; until then nothing is lost, and signing
// in shows how to take it back. Asking twice is asking once.
import { deletions } from '../../../db/schema/privacy'
import { endSignInsOf } from '../../platform/auth'
import { inTransaction } from '../../platform/db'
import { newId } from '../../platform/ids'
import type { Lang } from '../../platform/languages'
import { enqueue } from '../../platform/queue'
import { findPerson } from '../accounts/queries.server'
import { record } from '../audit/record.server'
import { actorName, type Context } from '../context'
import { Refusal } from '../refusal'
import { queueDeletionMail } from './mail.server'
import { mayErase } from './policy'
import { handOverFirst, openDeletion } from './queries.server'
import { GRACE_DAYS } from './retention'

export const ERASE = 'privacy.erase'
const DAY_MS = 24 * 3_600_000

export interface AskedDeletion {
  personId: string
  /** keep: their public pages stay under their codes; withdraw: annulled, and what they say is erased */
  certificates: 'keep' | 'withdraw'
  language: Lang
  /** 0 where somebody asked by letter and was answered */
  graceDays?: number
}

/** When it will be done, ms UTC. Refuses: not-allowed, not-found, deletion-administrator, deletion-owner. */
export function askDeletion(ctx: Context, asked: AskedDeletion): number {
  return inTransaction(ctx, (ctx) => {
    const { personId, certificates, language, graceDays = GRACE_DAYS } = asked
    if (!mayErase(ctx.actor, personId)) throw new Refusal('not-allowed')
    const person = findPerson(ctx.db, personId)
    if (!person) throw new Refusal('not-found')
    const known = openDeletion(ctx.db, personId)
    if (known) return known.dueAt
    const first = handOverFirst(ctx.db, personId)
    if (first?.isLastAdministrator) throw new Refusal('deletion-administrator')
    if (first) throw new Refusal('deletion-owner', { courses: first.courses.map(({ slug }) => slug).join(', ') })
    const dueAt = ctx.now + graceDays * DAY_MS
    const id = orderErasure(ctx, { personId, certificates, language, dueAt })
    endSignInsOf(ctx.db, personId)
    if (graceDays > 0) queueDeletionMail(ctx, person, { id, language })
    record(ctx, 'privacy.ask-deletion', personId, { certificates })
    return dueAt
  })
}

/** Puts an account down to be erased at a moment, whoever asked; in the caller's transaction. */
export function orderErasure(
  { db, now, actor }: Context,
  order: Pick<AskedDeletion, 'personId' | 'certificates' | 'language'> & { dueAt: number },
): string {
  const id = newId()
  db.insert(deletions)
    .values({ id, ...order, askedAt: now, askedBy: actorName(actor) })
    .run()
  enqueue(db, ERASE, { deletionId: id }, { onceKey: `${ERASE}:${id}`, runAt: order.dueAt, now })
  return id
}
