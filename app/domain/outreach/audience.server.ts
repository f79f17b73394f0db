// Whom a message would go to: those of a group, or of a question to the report, who have not started or are stuck, within
// what the coordinator sees; and how many of them agreed to such mails.
import { and, sql } from 'drizzle-orm'
import { consents, people } from '../../../db/schema/accounts'
import { reportRows } from '../../../db/schema/reports'
import type { Db } from '../../platform/db'
import { findCohort } from '../cohorts/queries.server'
import type { CompletionQuery } from '../reports/completion-query'
import { type Asking, whereOf } from '../reports/completion-where.server'
import { readGroup } from './read-group.server'
import { WAITING, type Waiting } from './standing'

/** More than this is no message to people one follows. */
export const MOST_PEOPLE = 2_000

/** Of a group, one or both of the two; or a question to the report that asks for one of them. */
export type Asked = { cohortId: string; standing: Waiting | undefined } | { query: CompletionQuery }

export interface Audience {
  /** of people who agreed to such mails and have a confirmed address */
  ids: string[]
  /** who are meant and get none */
  leftOut: number
  isTooMany: boolean
}

/** A question to the report that is about people to write to. */
export const isOfWaiting = ({ status }: CompletionQuery): boolean => (WAITING as readonly unknown[]).includes(status)

/** undefined = a group that is not there for this coordinator, or a question that is not about such people. */
export async function findAudience(db: Db, asked: Asked, asking: Asking): Promise<Audience | undefined> {
  const ids = await meant(db, asked, asking)
  if (!ids) return undefined
  if (ids.length > MOST_PEOPLE) return { ids: [], leftOut: 0, isTooMany: true }
  const agreed = whoAgreed(db, ids)
  return { ids: agreed, leftOut: ids.length - agreed.length, isTooMany: false }
}

async function meant(db: Db, asked: Asked, asking: Asking): Promise<string[] | undefined> {
  if ('query' in asked) {
    if (!isOfWaiting(asked.query)) return undefined
    return db
      .selectDistinct({ id: reportRows.personId })
      .from(reportRows)
      .where(whereOf(asked.query, asking))
      .limit(MOST_PEOPLE + 1)
      .all()
      .map(({ id }) => id)
  }
  const cohort = findCohort(db, asking.scope, asked.cohortId)
  if (!cohort || cohort.closedAt !== null) return undefined
  const { people: all } = await readGroup(db, cohort, asking)
  const wanted: readonly string[] = asked.standing ? [asked.standing] : WAITING
  return all.filter(({ standing }) => wanted.includes(standing)).map(({ id }) => id)
}

function whoAgreed(db: Db, ids: readonly string[]): string[] {
  const agreed = sql`exists (select 1 from ${consents} c where c.person_id = ${people.id} and c.kind = 'group-mail'
    and c.ended_at is null)`
  const reachable = sql`${people.endedAt} is null and ${people.emailConfirmedAt} is not null and ${people.email} is not null`
  return db
    .select({ id: people.id })
    .from(people)
    .where(and(sql`${people.id} in (select value from json_each(${JSON.stringify(ids)}))`, reachable, agreed))
    .all()
    .map(({ id }) => id)
}
