// An owner asks somebody by e-mail to join the team of a course. The secret of the link is made when the mail leaves, is
// kept as a digest, and is good for fourteen days; only a press joins, and only of whoever has that address.
import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { teamInvitations } from '../../../db/schema/authoring'
import { type Db, inTransaction } from '../../platform/db'
import { newId, sha256 } from '../../platform/ids'
import type { Lang } from '../../platform/languages'
import { queueMail } from '../../platform/queue-mails'
import { emailKey } from '../accounts/email'
import { findPersonByEmail } from '../accounts/queries.server'
import { record } from '../audit/record.server'
import { actorName, type Context } from '../context'
import { Refusal } from '../refusal'
import { SEND_INVITATION } from './mail-kinds'
import { type Invitation, type InvitedPart, mayManage } from './members'
import { findPart, requirePart } from './team.server'

const DAY_MS = 24 * 60 * 60_000
export const INVITATION_LASTS_MS = 14 * DAY_MS
const A_DAY = 30

type Row = typeof teamInvitations.$inferSelect
const open = (now: number) =>
  and(isNull(teamInvitations.acceptedAt), isNull(teamInvitations.withdrawnAt), gt(teamInvitations.expiresAt, now))

/**
 * Asks, or asks again: of one address there is one invitation, with the part last given.
 * Refuses: not-found, not-allowed, already-in-team, too-many (thirty a day).
 */
export function invite(ctx: Context, input: { courseId: string; email: string; part: InvitedPart; lang: Lang }): void {
  inTransaction(ctx, (ctx) => {
    const { db, now } = ctx
    const { courseId, part } = input
    requirePart(ctx, courseId, mayManage)
    const known = findPersonByEmail(db, input.email)
    if (known && findPart(db, courseId, known.id)) throw new Refusal('already-in-team')
    const lately = and(eq(teamInvitations.courseId, courseId), gt(teamInvitations.invitedAt, now - DAY_MS))
    if (db.select({ id: teamInvitations.id }).from(teamInvitations).where(lately).all().length >= A_DAY)
      throw new Refusal('too-many')
    const same = openOf(db, courseId, now).find(({ email }) => emailKey(email) === emailKey(input.email))
    const id = same?.id ?? newId()
    const values = { part, expiresAt: now + INVITATION_LASTS_MS }
    if (same) db.update(teamInvitations).set(values).where(eq(teamInvitations.id, id)).run()
    else {
      const asked = { id, courseId, email: input.email, invitedAt: now, invitedBy: actorName(ctx.actor) }
      db.insert(teamInvitations)
        .values({ ...asked, ...values })
        .run()
    }
    const mail = { toAddress: input.email, template: 'team-invitation', language: input.lang }
    queueMail(db, SEND_INVITATION, mail, now, { invitation: id })
    record(ctx, 'authoring.invite', courseId, { invitation: id, part })
  })
}

/** Takes it back; twice is once. Refuses: not-found, not-allowed. */
export function withdrawInvitation(ctx: Context, courseId: string, id: string): void {
  inTransaction(ctx, (ctx) => {
    requirePart(ctx, courseId, mayManage)
    const row = and(eq(teamInvitations.id, id), eq(teamInvitations.courseId, courseId))
    const found = ctx.db.select().from(teamInvitations).where(row).get()
    if (!found) throw new Refusal('not-found')
    if (found.withdrawnAt !== null || found.acceptedAt !== null) return
    ctx.db.update(teamInvitations).set({ withdrawnAt: ctx.now }).where(row).run()
    record(ctx, 'authoring.withdraw-invitation', courseId, { invitation: id })
  })
}

/** Those that can still be accepted, the newest first. */
export const listInvitations = (db: Db, courseId: string, now: number): Invitation[] =>
  openOf(db, courseId, now).map(({ id, email, part, invitedAt, expiresAt }) => ({
    id,
    email,
    part: part as InvitedPart,
    invitedAt,
    expiresAt,
  }))

const openOf = (db: Db, courseId: string, now: number): Row[] =>
  db
    .select()
    .from(teamInvitations)
    .where(and(eq(teamInvitations.courseId, courseId), open(now)))
    .orderBy(desc(teamInvitations.invitedAt))
    .all()

/** The invitation of a link, for the page that asks; undefined where it no longer works. */
export function findInvitation(
  db: Db,
  token: string,
  now: number,
): { courseId: string; part: InvitedPart; invitedBy: string; email: string } | undefined {
  const row = and(eq(teamInvitations.tokenHash, sha256(token)), open(now))
  const found = db.select().from(teamInvitations).where(row).get()
  if (!found) return undefined
  const { courseId, part, invitedBy, email } = found
  return { courseId, part: part as InvitedPart, invitedBy, email }
}
