// The invitation to a team leaves here. Its secret is made as the mail is written; a mail that has nobody to go to any
// more, or whose invitation was withdrawn, is forgotten.
import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { teamInvitations } from '../../../db/schema/authoring'
import { inTransaction } from '../../platform/db'
import { newToken, sha256 } from '../../platform/ids'
import { isLang } from '../../platform/languages'
import type { JobHandler } from '../../platform/queue'
import { dropMail, findQueuedMail, sendQueued } from '../../platform/queue-mails'
import { personName } from '../accounts/queries.server'
import { type Context, workerContext } from '../context'
import { programme } from '../settings/queries.server'
import { show } from '../quizzes/text'
import { INVITATION_LASTS_MS } from './invite.server'
import { SEND_INVITATION } from './mail-kinds'
import type { InvitedPart } from './members'
import { invitationMessage } from './messages.server'
import { readDraft } from './team.server'

const Payload = z.object({ mail: z.string(), invitation: z.string() })

/** The mail to send now, with a new secret: an older one is void then. */
export function prepareInvitation(ctx: Context, mailId: string, invitationId: string) {
  return inTransaction(ctx, ({ db, now, origin }) => {
    const mail = findQueuedMail(db, mailId)
    if (!mail) return undefined
    const row = and(
      eq(teamInvitations.id, invitationId),
      isNull(teamInvitations.acceptedAt),
      isNull(teamInvitations.withdrawnAt),
    )
    const invitation = db.select().from(teamInvitations).where(row).get()
    if (!invitation) {
      dropMail(db, mailId)
      return undefined
    }
    const token = newToken()
    db.update(teamInvitations)
      .set({ tokenHash: sha256(token), expiresAt: now + INVITATION_LASTS_MS })
      .where(eq(teamInvitations.id, invitationId))
      .run()
    const lang = isLang(mail.language) ? mail.language : 'es'
    const { document } = readDraft(db, invitation.courseId)
    const message = invitationMessage(
      { lang, origin, programme: programme(db).programmeName[lang] },
      {
        token,
        part: invitation.part as InvitedPart,
        course: show(document.title, lang, document.source).text,
        name: personName(db, invitation.invitedBy) ?? '',
      },
    )
    return { ...message, to: invitation.email }
  })
}

const sendInvitation: JobHandler = async (job, machine) => {
  const { mail: id, invitation } = Payload.parse(job.payload)
  const ready = prepareInvitation(workerContext(machine), id, invitation)
  if (ready) await sendQueued(machine, job, id, ready)
}

export const authoringJobs: Record<string, JobHandler> = { [SEND_INVITATION]: sendInvitation }
