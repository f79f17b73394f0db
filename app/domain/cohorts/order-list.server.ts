// A list that was looked at is ordered: from this moment all of its good lines are asked, or none is. The mails themselves
// are made in short pieces; whoever dies in between goes on, and no address is asked twice.
import { and, asc, eq, gt, isNotNull, isNull, lt, or } from 'drizzle-orm'
import { cohortInvitations, cohortListLines, cohortLists } from '../../../db/schema/cohorts'
import { inTransaction } from '../../platform/db'
import { newId, sha256 } from '../../platform/ids'
import { enqueue } from '../../platform/queue'
import { queueMail } from '../../platform/queue-mails'
import { emailKey } from '../accounts/email'
import { coordinatorScope } from '../accounts/queries.server'
import { record } from '../audit/record.server'
import { actorName, type Context } from '../context'
import { Refusal } from '../refusal'
import type { ListLine } from './cohort'
import { openCohort } from './keep-cohort.server'
import { tokenOf } from './links.server'
import { findList } from './list-queries.server'
import { SEND_INVITATION, WRITE_INVITATIONS } from './mail-kinds'
import { findCohort } from './queries.server'

const CHUNK = 200
export const KEPT_MS = 30 * 24 * 3_600_000
const UNORDERED_MS = 24 * 3_600_000

/** Twice is once. Refuses: not-found, cohort-closed, list-wrong (lines have to be mended first), list-nothing. */
export function orderList(ctx: Context, { cohortId, listId }: { cohortId: string; listId: string }): void {
  inTransaction(ctx, (ctx) => {
    const { db, now } = ctx
    openCohort(ctx, cohortId)
    const list = findList(db, cohortId, listId)
    if (!list) throw new Refusal('not-found')
    if (list.orderedAt !== null) return
    if (list.counts.wrong > 0) throw new Refusal('list-wrong')
    if (list.counts.new === 0) throw new Refusal('list-nothing')
    const ordered = { orderedAt: now, orderedBy: actorName(ctx.actor) }
    db.update(cohortLists).set(ordered).where(eq(cohortLists.id, listId)).run()
    enqueue(db, WRITE_INVITATIONS, { listId }, { onceKey: `invite:${listId}`, now })
    record(ctx, 'cohorts.invite', cohortId, { addresses: list.counts.new })
  })
}

/** One piece of an ordered list after a line; returns where the next begins, undefined at the end. */
export function writeInvitations(
  ctx: Context,
  { listId, after }: { listId: string; after: number },
): number | undefined {
  return inTransaction(ctx, (ctx) => {
    const { db, now } = ctx
    const list = db.select().from(cohortLists).where(eq(cohortLists.id, listId)).get()
    if (!list || list.orderedAt === null || list.doneAt !== null) return undefined
    const sender = { kind: 'person', id: list.orderedBy ?? '', roles: [] } as const
    const cohort = findCohort(db, coordinatorScope(db, sender), list.cohortId)
    // the right to it was lost, or it was closed: what has not been asked is not asked
    const lines = cohort?.closedAt === null ? nextLines(ctx, listId, after) : []
    for (const { email, name, language } of lines) {
      const id = newId()
      const asked = {
        id,
        cohortId: list.cohortId,
        email,
        emailKey: emailKey(email),
        name,
        language,
      }
      const made = db
        .insert(cohortInvitations)
        .values({
          ...asked,
          tokenHash: sha256(tokenOf(ctx.keys, 'invitation', id)),
          invitedAt: now,
          invitedBy: sender.id,
        })
        .onConflictDoNothing()
        .run()
      if (made.changes === 0) continue
      queueMail(db, SEND_INVITATION, { toAddress: email, template: 'group-invitation', language }, now, {
        invitation: id,
      })
    }
    const last = lines.at(-1)?.n
    if (last === undefined) db.update(cohortLists).set({ doneAt: now }).where(eq(cohortLists.id, listId)).run()
    return last
  })
}

function nextLines({ db }: Context, listId: string, after: number): (Omit<ListLine, 'state'> & { language: string })[] {
  const { n, email, name, language } = cohortListLines
  const good = and(eq(cohortListLines.listId, listId), eq(cohortListLines.state, 'new'), gt(n, after))
  return db.select({ n, email, name, language }).from(cohortListLines).where(good).orderBy(asc(n)).limit(CHUNK).all()
}

/** Forgets at most `most` lines of lists that are over, or one list without any; whether there may be more. */
export function sweepLists(ctx: Context, most: number): boolean {
  return inTransaction(ctx, ({ db, now }) => {
    const isOver = or(
      and(lt(cohortLists.sentAt, now - UNORDERED_MS), isNull(cohortLists.orderedAt)),
      and(lt(cohortLists.sentAt, now - KEPT_MS), isNotNull(cohortLists.doneAt)),
    )
    const old = db.select({ id: cohortLists.id }).from(cohortLists).where(isOver).limit(1).get()
    if (!old) return false
    const mine = eq(cohortListLines.listId, old.id)
    const some = db
      .select({ n: cohortListLines.n })
      .from(cohortListLines)
      .where(mine)
      .orderBy(asc(cohortListLines.n))
      .limit(most)
      .all()
    const last = some.at(-1)?.n ?? 0
    db.delete(cohortListLines)
      .where(and(mine, lt(cohortListLines.n, last + 1)))
      .run()
    if (some.length < most) db.delete(cohortLists).where(eq(cohortLists.id, old.id)).run()
    return true
  })
}
