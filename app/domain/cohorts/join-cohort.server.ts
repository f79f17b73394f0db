// Somebody joins a group by its link or by the mail that asked them, and agrees to what they want to agree to: nothing is
// taken for granted. Leaving is one press.
import { and, eq, isNull } from 'drizzle-orm'
import { cohortInvitations, cohortLinks, cohortMembers } from '../../../db/schema/cohorts'
import { type Db, inTransaction } from '../../platform/db'
import { sha256 } from '../../platform/ids'
import { findAffiliation } from '../accounts/affiliation.server'
import { give as giveMail } from '../accounts/consent.server'
import { give as giveSharing, sharedWith } from '../accounts/sharing.server'
import { type Context, personOf } from '../context'
import { findInstitution } from '../institutions/queries.server'
import { Refusal } from '../refusal'
import type { Cohort } from './cohort'
import { cohortById } from './queries.server'

/** An invitation that nobody took is over after this. */
const INVITATION_LASTS_MS = 90 * 24 * 3_600_000

export interface Asked {
  cohort: Cohort
  /** of the mail that asked; none = by the group's link */
  invitation: typeof cohortInvitations.$inferSelect | undefined
}

/** The group of a link, for whoever has it; undefined = it opens nothing (any more), or is another account's. */
export function findAsked(db: Db, token: string, now: number, personId?: string): Asked | undefined {
  const tokenHash = sha256(token)
  const link = db.select().from(cohortLinks).where(eq(cohortLinks.tokenHash, tokenHash)).get()
  if (link) {
    const cohort = cohortById(db, link.cohortId)
    const isGood = link.endedAt === null && link.expiresAt > now && cohort?.closedAt === null
    return isGood ? { cohort, invitation: undefined } : undefined
  }
  const invitation = db.select().from(cohortInvitations).where(eq(cohortInvitations.tokenHash, tokenHash)).get()
  if (!invitation) return undefined
  const cohort = cohortById(db, invitation.cohortId)
  const isTaken = invitation.acceptedBy !== null && invitation.acceptedBy !== personId
  const isOld = invitation.acceptedBy === null && invitation.invitedAt + INVITATION_LASTS_MS <= now
  return cohort?.closedAt === null && !isTaken && !isOld ? { cohort, invitation } : undefined
}

export interface JoinInput {
  token: string
  /** agrees to reminders and to what coordinators write */
  wantsMail: boolean
  /** agrees that the group's institution sees status, dates and certificates */
  shares: boolean
}

/** Twice is once. Refuses: group-link-old. */
export function joinCohort(ctx: Context, { token, wantsMail, shares }: JoinInput): { cohortId: string } {
  return inTransaction(ctx, (ctx) => {
    const { db, now } = ctx
    const personId = personOf(ctx).id
    const asked = findAsked(db, token, now, personId)
    if (!asked) throw new Refusal('group-link-old')
    const { cohort, invitation } = asked
    db.insert(cohortMembers)
      .values({ cohortId: cohort.id, personId, joinedAt: now })
      .onConflictDoUpdate({
        target: [cohortMembers.cohortId, cohortMembers.personId],
        set: { leftAt: null },
      })
      .run()
    if (invitation && invitation.acceptedAt === null)
      db.update(cohortInvitations)
        .set({ acceptedAt: now, acceptedBy: personId })
        .where(eq(cohortInvitations.id, invitation.id))
        .run()
    if (wantsMail) giveMail(ctx, personId, 'group-mail')
    if (shares && maySharingBeAsked(db, cohort, personId) === 'ask') giveSharing(ctx, personId)
    return { cohortId: cohort.id }
  })
}

/** Twice is once. Refuses: not-found, where one never joined: one is in a group by rule by where one works. */
export function leaveCohort(ctx: Context, cohortId: string): void {
  const personId = personOf(ctx).id
  const mine = and(eq(cohortMembers.cohortId, cohortId), eq(cohortMembers.personId, personId))
  inTransaction(ctx, ({ db, now }) => {
    if (!db.select({ id: cohortMembers.personId }).from(cohortMembers).where(mine).get()) throw new Refusal('not-found')
    db.update(cohortMembers)
      .set({ leftAt: now })
      .where(and(mine, isNull(cohortMembers.leftAt)))
      .run()
  })
}

/**
 * How a person stands to the institution of a group: 'shares' already, may be asked, works elsewhere (so nothing can be
 * shared), or the group is of no institution ('none').
 */
export function maySharingBeAsked(db: Db, cohort: Cohort, personId: string): 'none' | 'shares' | 'ask' | 'elsewhere' {
  const own = cohort.institutionId === null ? undefined : findInstitution(db, cohort.institutionId)
  if (!own) return 'none'
  if (sharedWith(db, personId)?.id === own.id) return 'shares'
  return findAffiliation(db, personId)?.institution.id === own.id ? 'ask' : 'elsewhere'
}

export const isMember = (db: Db, cohortId: string, personId: string): boolean => {
  const { cohortId: group, personId: person, leftAt } = cohortMembers
  const row = and(eq(group, cohortId), eq(person, personId), isNull(leftAt))
  return db.select({ at: cohortMembers.joinedAt }).from(cohortMembers).where(row).get() !== undefined
}
