// A question to the completion report as a condition on its rows. Whoever asks sees their part of the programme and no
// more, whatever they ask for: the scope is part of every condition.
import { and, eq, gte, inArray, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn, SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { institutions } from '../../../db/schema/institutions'
import { reportRows } from '../../../db/schema/reports'
import type { Scope } from '../accounts/policy'
import { coursesOf, isInPart, peopleOf } from '../cohorts/group-where.server'
import { isMatching, peopleMatching } from '../accounts/people-matching.server'
import { sharesWith } from '../accounts/sharing.server'
import { type CompletionQuery, periodOf, type PeriodOf, type Status } from './completion-query'
import { stuckBefore } from './status'
import { dayAfter, dayStart } from '../settings/zone-days'

/** Who asks, and by which clock. */
export interface Asking {
  scope: Scope
  /** ms UTC; of the whole answer */
  now: number
  timeZone: string
  stuckAfterDays: number
  /** whether very many people have these words in their names or addresses; without it, nobody's are */
  isCommon?(words: string): boolean
}

const r = reportRows

/** The moment a period is of. */
export const momentOf: Record<PeriodOf, SQLiteColumn> = {
  enrolled: r.enrolledAt,
  active: r.seenAt,
  completed: r.completedAt,
}

/** The place of that moment: figures of last year do not move when a person does. */
export const placeOf = (of: PeriodOf) =>
  of === 'completed'
    ? {
        country: r.doneCountry,
        province: r.doneProvince,
        institutionId: r.doneInstitutionId,
        jobArea: r.doneJobArea,
      }
    : {
        country: r.country,
        province: r.province,
        institutionId: r.institutionId,
        jobArea: r.jobArea,
      }

/** Everything that was asked for, within the scope of whoever asks. */
export function whereOf(query: CompletionQuery, asking: Asking): SQL | undefined {
  const of = periodOf(query)
  const moment = momentOf[of]
  const place = placeOf(of)
  const { from, to, course, revision, kind, q } = query
  return and(
    inScope(asking.scope, of),
    of === 'completed' ? isNotNull(r.completedAt) : undefined,
    from ? gte(moment, dayStart(from, asking.timeZone)) : undefined,
    to ? lt(moment, dayStart(dayAfter(to), asking.timeZone)) : undefined,
    query.status ? isOfStatus(query.status, stuckBefore(asking.now, asking.stuckAfterDays)) : undefined,
    course ? eq(r.courseId, course) : undefined,
    revision ? eq(of === 'completed' ? r.doneRevision : r.revision, revision) : undefined,
    query.language ? eq(r.language, query.language) : undefined,
    query.country ? eq(place.country, query.country) : undefined,
    query.province ? eq(place.province, query.province) : undefined,
    query.institution
      ? sql`${place.institutionId} in (select i.id from ${institutions} i
          where i.id = ${standingOf(query.institution)} or i.merged_into = ${standingOf(query.institution)})`
      : undefined,
    query.job ? eq(place.jobArea, query.job) : undefined,
    query.group ? rowsOfGroup(query.group, asking.scope) : undefined,
    kind
      ? sql`${place.institutionId} in (select i.id from ${institutions} i
          join ${institutions} s on s.id = coalesce(i.merged_into, i.id) where s.kind = ${kind})`
      : undefined,
    q ? named(q, asking) : undefined,
  )
}

/** People of these words; addresses are looked at by who may see them. */
function named(words: string, { scope, isCommon }: Asking): SQL {
  const withAddress = scope.institutionId === null
  if (isCommon?.(words)) return isMatching(r.personId, words, withAddress)
  return inArray(r.personId, peopleMatching(words, { withAddress }))
}

/** Of a group's people in the courses it follows, by an index that has both: a small group is found in any table. */
const rowsOfGroup = (id: string, scope: Scope): SQL | undefined =>
  and(
    sql`${r.n} in (select x.n from report_rows x
      where x.person_id in (${peopleOf(id)}) and x.course_id in (${coursesOf(id)}))`,
    isInPart(id, scope),
  )

/** An institution's coordinators see the people who share with it, in all of their courses, wherever they were then. */
export function inScope({ institutionId, country }: Scope, of: PeriodOf): SQL | undefined {
  if (institutionId !== null) return sharesWith(r.personId, institutionId)
  return country === null ? undefined : eq(placeOf(of).country, country)
}

/** The institution of a column as it stands now: what was merged is read as what it was merged into. */
const standingOf = (id: AnySQLiteColumn | SQL | string): SQL =>
  sql`(select coalesce(s.merged_into, s.id) from ${institutions} s where s.id = ${id})`

function isOfStatus(status: Status, before: number): SQL | undefined {
  const isOpen = and(isNull(r.completedAt), isNull(r.withdrawnAt))
  switch (status) {
    case 'certified':
      return isNotNull(r.certifiedAt)
    case 'completed':
      return isNotNull(r.completedAt)
    case 'withdrawn':
      return and(isNull(r.completedAt), isNotNull(r.withdrawnAt))
    case 'not-started':
      return and(isOpen, isNull(r.startedAt))
    case 'stuck':
      return and(isOpen, isNotNull(r.startedAt), lt(r.seenAt, before))
    case 'active':
      return and(isOpen, isNotNull(r.startedAt), gte(r.seenAt, before))
  }
}
