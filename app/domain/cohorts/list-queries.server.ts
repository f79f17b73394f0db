// Lists of addresses as whoever coordinates the group looks at them, and what became of the addresses that were asked.
import { and, asc, count, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { cohortInvitations, cohortListLines, cohortLists } from '../../../db/schema/cohorts'
import type { Db } from '../../platform/db'
import { isLang } from '../../platform/languages'
import type { Scope } from '../accounts/policy'
import { sharesWith } from '../accounts/sharing.server'
import {
  type InvitationCounts,
  LINE_STATES,
  type LineState,
  type ListLine,
  type ReadList,
  type ShownInvitation,
} from './cohort'

export const LINES_A_PAGE = 100
export const INVITATIONS_A_PAGE = 50

/** A list of this group, whose lines were all read. */
export function findList(db: Db, cohortId: string, id: string): ReadList | undefined {
  const row = db
    .select()
    .from(cohortLists)
    .where(and(eq(cohortLists.id, id), eq(cohortLists.cohortId, cohortId), isNotNull(cohortLists.readAt)))
    .get()
  if (!row) return undefined
  const { label, form, sentAt, orderedAt, doneAt } = row
  return {
    id,
    label,
    form: JSON.parse(form) as ReadList['form'],
    sentAt,
    orderedAt,
    doneAt,
    counts: countLines(db, id),
  }
}

export function isBeingRead(db: Db, cohortId: string, id: string): boolean {
  const open = and(eq(cohortLists.id, id), eq(cohortLists.cohortId, cohortId), isNull(cohortLists.readAt))
  return db.select({ id: cohortLists.id }).from(cohortLists).where(open).get() !== undefined
}

function countLines(db: Db, listId: string): Record<LineState, number> {
  const rows = db
    .select({ state: cohortListLines.state, n: count() })
    .from(cohortListLines)
    .where(eq(cohortListLines.listId, listId))
    .groupBy(cohortListLines.state)
    .all()
  const found = new Map(rows.map(({ state, n }) => [state, n]))
  return Object.fromEntries(LINE_STATES.map((state) => [state, found.get(state) ?? 0])) as Record<LineState, number>
}

/** Lines of one state, or of all, in the order of the file. */
export function listLines(db: Db, listId: string, state: LineState | undefined, page: number): ListLine[] {
  const of = and(eq(cohortListLines.listId, listId), state ? eq(cohortListLines.state, state) : undefined)
  return db
    .select({
      n: cohortListLines.n,
      state: cohortListLines.state,
      email: cohortListLines.email,
      name: cohortListLines.name,
    })
    .from(cohortListLines)
    .where(of)
    .orderBy(asc(cohortListLines.n))
    .limit(LINES_A_PAGE)
    .offset((page - 1) * LINES_A_PAGE)
    .all()
    .map((line) => ({ ...line, state: line.state as LineState }))
}

/** Of a group: asked, joined (as far as this coordinator may know), not delivered. */
export function countInvitations(db: Db, cohortId: string, scope: Scope): InvitationCounts {
  const { acceptedAt, failedAt } = cohortInvitations
  const row = db
    .select({
      asked: count(),
      joined: sql<number>`coalesce(sum(${acceptedAt} is not null and ${mayKnow(scope)}), 0)`,
      failed: count(failedAt),
    })
    .from(cohortInvitations)
    .where(eq(cohortInvitations.cohortId, cohortId))
    .get()
  return row ?? { asked: 0, joined: 0, failed: 0 }
}

/** That an address joined is told of people one sees: else it would say whose it is. */
const mayKnow = ({ institutionId }: Scope) =>
  institutionId === null ? sql`1` : sharesWith(cohortInvitations.acceptedBy, institutionId)

/** The last asked first. */
export function listInvitations(db: Db, cohortId: string, scope: Scope, page: number): ShownInvitation[] {
  return db
    .select({
      id: cohortInvitations.id,
      email: cohortInvitations.email,
      name: cohortInvitations.name,
      language: cohortInvitations.language,
      invitedAt: cohortInvitations.invitedAt,
      state: sql<ShownInvitation['state']>`case
        when ${cohortInvitations.acceptedAt} is not null and ${mayKnow(scope)} then 'joined'
        when ${cohortInvitations.failedAt} is not null then 'failed'
        when ${cohortInvitations.sentAt} is null then 'waiting' else 'sent' end`,
    })
    .from(cohortInvitations)
    .where(eq(cohortInvitations.cohortId, cohortId))
    .orderBy(desc(cohortInvitations.invitedAt), asc(cohortInvitations.email))
    .limit(INVITATIONS_A_PAGE)
    .offset((page - 1) * INVITATIONS_A_PAGE)
    .all()
    .map((row) => ({ ...row, language: isLang(row.language) ? row.language : 'es' }))
}

/** Lists that were ordered and are still being asked. */
export const hasOpenList = (db: Db, cohortId: string): boolean => {
  const open = and(eq(cohortLists.cohortId, cohortId), isNotNull(cohortLists.orderedAt), isNull(cohortLists.doneAt))
  return db.select({ id: cohortLists.id }).from(cohortLists).where(open).limit(1).get() !== undefined
}
