// Groups for tests: one of a museum by invitation, with its link, an invitation and a list that was read, and one of
// the whole programme.
import { eq } from 'drizzle-orm'
import { cohortInvitations, cohortLinks } from '../../db/schema/cohorts'
import { joinCohort } from '../../app/domain/cohorts/join-cohort.server'
import { renewLink, tokenOf } from '../../app/domain/cohorts/links.server'
import { makeCohort } from '../../app/domain/cohorts/make-cohort.server'
import { orderList, writeInvitations } from '../../app/domain/cohorts/order-list.server'
import { readList } from '../../app/domain/cohorts/read-list.server'
import type { NewCohortFields } from '../../app/domain/cohorts/forms'
import type { Context } from '../../app/domain/context'
import type { Db } from '../../app/platform/db'

let presses = 0
export const pressed = (): string => `una-pulsacion-${(presses += 1)}`

/** A group by invitation of whatever this coordinator coordinates, unless said otherwise. */
export const groupOf = (ctx: Context, courseIds: string[], more: Partial<NewCohortFields> = {}): string =>
  makeCohort(ctx, {
    press: pressed(),
    name: 'Grupo de prueba',
    courses: courseIds,
    by: 'invitation',
    deadline: undefined,
    reminds: undefined,
    ...more,
  })

/** The secret of the link that works now. */
export function linkOf(ctx: Context, cohortId: string): string {
  renewLink(ctx, cohortId)
  const row = ctx.db.select().from(cohortLinks).where(eq(cohortLinks.cohortId, cohortId)).all().at(-1)
  return tokenOf(ctx.keys, 'link', row?.id ?? '')
}

export const sendList = (ctx: Context, cohortId: string, text: string, press = pressed()) =>
  readList(ctx, { cohortId, press, label: 'lista.csv', bytes: Buffer.from(text), language: 'es' })

/** Asks all the good lines of a list, and makes their mails. */
export async function inviteBy(ctx: Context, cohortId: string, text: string): Promise<string> {
  const { listId } = await sendList(ctx, cohortId, text)
  orderList(ctx, { cohortId, listId })
  for (let after: number | undefined = 0; after !== undefined;) after = writeInvitations(ctx, { listId, after })
  return listId
}

/** The secret that stands in the mail to an address. */
export function invitationTo(db: Db, keys: Context['keys'], email: string): string {
  const row = db.select().from(cohortInvitations).where(eq(cohortInvitations.email, email)).get()
  return tokenOf(keys, 'invitation', row?.id ?? '')
}

export interface GroupPlaces {
  groupId: string
  widerGroupId: string
  /** of the first group's link, and of an invitation to it */
  linkToken: string
  invitationToken: string
  /** a list of each that was read and not ordered */
  listId: string
  widerListId: string
  /** that both follow */
  followedId: string
}

/** `members` join the museum's group. */
export async function makeGroups(
  as: { museum: Context; programme: Context },
  courseId: string,
  members: readonly Context[],
): Promise<GroupPlaces> {
  const groupId = groupOf(as.museum, [courseId])
  const widerGroupId = groupOf(as.programme, [courseId])
  const linkToken = linkOf(as.museum, groupId)
  for (const member of members) joinCohort(member, { token: linkToken, wantsMail: false, shares: false })
  await inviteBy(as.museum, groupId, 'correo\ninvitada@museo.org\n')
  const invitationToken = invitationTo(as.museum.db, as.museum.keys, 'invitada@museo.org')
  const { listId } = await sendList(as.museum, groupId, 'correo\notra@museo.org\n')
  const { listId: widerListId } = await sendList(as.programme, widerGroupId, 'correo\notra@museo.org\n')
  return { groupId, widerGroupId, linkToken, invitationToken, listId, widerListId, followedId: courseId }
}
