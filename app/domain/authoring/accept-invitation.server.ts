// Somebody who was asked by mail joins the team of a course. An invitation is for the account that confirmed the address
// it was sent to: whoever else holds the link learns which account that is, and no more.
import { eq } from 'drizzle-orm'
import { teamInvitations } from '../../../db/schema/authoring'
import { courseTeam } from '../../../db/schema/courses'
import { inTransaction } from '../../platform/db'
import { sha256 } from '../../platform/ids'
import { emailKey, maskedEmail } from '../accounts/email'
import { roleByInvitation } from '../accounts/grant-role.server'
import { findPerson } from '../accounts/queries.server'
import { record } from '../audit/record.server'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import type { Invited } from './members'
import { findPart } from './team.server'

/** Whether an invitation to this address is an account's. */
export function invitedAt(address: string, of: { email: string | null; emailConfirmedAt: number | null }): Invited {
  if (of.email === null || emailKey(of.email) !== emailKey(address)) return 'other'
  return of.emailConfirmedAt === null ? 'unconfirmed' : 'yes'
}

/**
 * Joins. Pressed twice by the same person it is once; whoever is in the team keeps their part.
 * Refuses: invitation-old, invitation-other (another account's address), email-not-confirmed.
 */
export function acceptInvitation(ctx: Context, token: string): { courseId: string } {
  const { id: personId } = personOf(ctx)
  return inTransaction(ctx, (ctx) => {
    const { db, now } = ctx
    const row = eq(teamInvitations.tokenHash, sha256(token))
    const found = db.select().from(teamInvitations).where(row).get()
    if (!found) throw new Refusal('invitation-old')
    const { courseId, part, email } = found
    if (found.acceptedBy === personId && findPart(db, courseId, personId)) return { courseId }
    if (found.acceptedAt !== null || found.withdrawnAt !== null || found.expiresAt <= now)
      throw new Refusal('invitation-old')
    const invited = invitedAt(email, findPerson(db, personId) ?? { email: null, emailConfirmedAt: null })
    if (invited === 'other') throw new Refusal('invitation-other', { address: maskedEmail(email) })
    if (invited === 'unconfirmed') throw new Refusal('email-not-confirmed')
    db.update(teamInvitations).set({ acceptedAt: now, acceptedBy: personId }).where(row).run()
    db.insert(courseTeam)
      .values({ courseId, personId, part, addedAt: now, addedBy: found.invitedBy })
      .onConflictDoNothing()
      .run()
    roleByInvitation(ctx, personId, found.id)
    record(ctx, 'authoring.accept-invitation', courseId, { invitation: found.id, part })
    return { courseId }
  })
}
