// The mail that asks somebody into a group is written when it leaves. Nobody is asked who said no to such mails, or whom no
// mail reaches, or who has joined meanwhile; and what was asked of an address says nothing about an account.
import { eq } from 'drizzle-orm'
import { cohortInvitations, invitationStops } from '../../../db/schema/cohorts'
import { inTransaction } from '../../platform/db'
import { sha256 } from '../../platform/ids'
import { isLang, type Lang } from '../../platform/languages'
import { dropMail, findQueuedMail } from '../../platform/queue-mails'
import { findPersonByEmail } from '../accounts/queries.server'
import type { Context } from '../context'
import { findInstitution } from '../institutions/queries.server'
import { Refusal } from '../refusal'
import { programme } from '../settings/queries.server'
import { courseTitles } from './course-titles.server'
import { findAsked, isMember } from './join-cohort.server'
import { groupInvitationMessage } from './messages.server'
import { isStopped } from './read-list.server'

/** Undefined where it was sent, or there is nobody to ask any more: then it is forgotten. */
export function prepareInvitation(ctx: Context, mailId: string, invitationId: string) {
  return inTransaction(ctx, (ctx) => {
    const mail = findQueuedMail(ctx.db, mailId)
    if (!mail) return undefined
    const letter = write(ctx, invitationId, isLang(mail.language) ? mail.language : 'es')
    if (!letter) dropMail(ctx.db, mailId)
    return letter
  })
}

function write(ctx: Context, invitationId: string, lang: Lang) {
  const { db, now, origin, keys } = ctx
  // invited under a root that was rotated since, perhaps
  const token = keys.hmacs('cohorts.invitation', invitationId).find((one) => findAsked(db, one, now))
  const asked = token === undefined ? undefined : findAsked(db, token, now)
  if (!asked?.invitation || isStopped(db, asked.invitation.emailKey)) return undefined
  const { cohort, invitation } = asked
  const owner = findPersonByEmail(db, invitation.email)
  if (owner && isMember(db, cohort.id, owner.id)) return undefined
  const names = programme(db).programmeName
  const of = cohort.institutionId === null ? undefined : findInstitution(db, cohort.institutionId)?.name
  const stopUrl = `${origin}/${lang}/groups/${token}/stop`
  const message = groupInvitationMessage(
    { lang, origin, programme: names[lang] },
    {
      group: cohort.name,
      of,
      country: cohort.country,
      courses: courseTitles(db, cohort.courseIds, lang).map(({ title }) => title.text),
      deadlineOn: cohort.deadlineOn,
      path: `/${lang}/groups/${token}`,
      stopUrl,
    },
  )
  return { ...message, to: invitation.email, stopUrl }
}

export function recordInvitation(ctx: Context, id: string, became: 'sent' | 'failed'): void {
  const moment = became === 'sent' ? { sentAt: ctx.now, failedAt: null } : { failedAt: ctx.now }
  ctx.db.update(cohortInvitations).set(moment).where(eq(cohortInvitations.id, id)).run()
}

/** Nobody is invited at this address any more; by the mail's own token, signed in or not. Twice is once. Refuses: not-found. */
export function stopInvitations(ctx: Context, token: string): void {
  inTransaction(ctx, ({ db, now }) => {
    const row = db
      .select()
      .from(cohortInvitations)
      .where(eq(cohortInvitations.tokenHash, sha256(token)))
      .get()
    if (!row) throw new Refusal('not-found')
    db.insert(invitationStops)
      .values({ addressHash: sha256(row.emailKey), stoppedAt: now })
      .onConflictDoNothing()
      .run()
  })
}

/** Whether a token is an invitation's, and whether its address is asked no more. */
export function readInvitationStop(ctx: Pick<Context, 'db'>, token: string): { isOn: boolean } | undefined {
  const row = ctx.db
    .select()
    .from(cohortInvitations)
    .where(eq(cohortInvitations.tokenHash, sha256(token)))
    .get()
  if (!row) return undefined
  const hash = eq(invitationStops.addressHash, sha256(row.emailKey))
  return { isOn: ctx.db.select().from(invitationStops).where(hash).get() === undefined }
}
