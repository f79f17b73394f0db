// Who is in a group, as a condition for queries. Nothing is kept in step: membership by rule is asked of where people work
// at this moment. One expression serves every kind of group, so that a condition needs no look at the group first.
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { cohortCourses, cohorts } from '../../../db/schema/cohorts'
import type { Scope } from '../accounts/policy'
import { isOfInstitution } from '../institutions/queries.server'

/** A condition on `cohorts`: those of a part of the programme, or of one inside it. */
export function inPart({ institutionId, country }: Scope): SQL | undefined {
  if (institutionId !== null) return isOfInstitution(cohorts.institutionId, institutionId)
  return country === null ? undefined : eq(cohorts.country, country)
}

/** The ids of a group's people, as a list of a query; also of accounts that ended. */
export const peopleOf = (id: string): SQL => sql`
  select m.person_id from cohort_members m where m.cohort_id = ${id} and m.left_at is null
  union all
  select w.id from people w where w.ended_at is null
    and w.country = (select g.rule_country from cohorts g where g.id = ${id} and g.way = 'country')
  union all
  select a.person_id from affiliations a where a.to_at is null and a.institution_id in (${placesOf(id)})`

/** The institutions of a group by rule, with those that were merged into them. */
const placesOf = (id: string | SQL): SQL => sql`
  with named (id) as (
    select coalesce(x.merged_into, x.id) from cohort_institutions ci join institutions x on x.id = ci.institution_id
      where ci.cohort_id = ${id}
    union
    select s.id from cohorts g join institutions s on s.country = g.rule_country and s.province = g.rule_province
      where g.id = ${id} and g.way = 'institutions' and s.merged_into is null
        and not exists (select 1 from cohort_institutions ci where ci.cohort_id = g.id)
  )
  select id from named union all select i.id from institutions i join named on i.merged_into = named.id`

/** The names of the groups a row of a person in a course is of, as one text; those of a part of the programme that are open. */
export const groupNames = (
  { person, course }: { person: AnySQLiteColumn | SQL; course: AnySQLiteColumn | SQL },
  scope: Scope,
): SQL<string | null> => {
  const place = sql`select a.institution_id from affiliations a where a.person_id = ${person} and a.to_at is null`
  const isIn = sql`case ${cohorts.way}
    when 'invitation' then exists (select 1 from cohort_members m
      where m.cohort_id = ${cohorts.id} and m.person_id = ${person} and m.left_at is null)
    when 'country' then exists (select 1 from people w where w.id = ${person} and w.country = ${cohorts.ruleCountry})
    else exists (select 1 from (${place}) own where own.institution_id in (${placesOf(sql`${cohorts.id}`)})) end`
  const own = and(isNull(cohorts.closedAt), inPart(scope), isIn)
  return sql<string | null>`(select group_concat(name, ' · ') from (select ${cohorts.name} as name from ${cohortCourses}
    join ${cohorts} on ${cohorts.id} = ${cohortCourses.cohortId} where ${cohortCourses.courseId} = ${course} and ${own}
    order by ${cohorts.madeAt}))`
}

/** The courses a group follows, as a list of a query. */
export const coursesOf = (id: string): SQL =>
  sql`select ${cohortCourses.courseId} from ${cohortCourses} where ${cohortCourses.cohortId} = ${id}`

/** A condition on the rows of a person in a course: of the group's people in the courses it follows. */
export const ofGroup = (
  { person, course }: { person: AnySQLiteColumn | SQL; course: AnySQLiteColumn | SQL },
  id: string,
  scope: Scope,
): SQL | undefined =>
  // unary plus: people are what a group is small by, not courses
  and(sql`${person} in (${peopleOf(id)})`, sql`+${course} in (${coursesOf(id)})`, isInPart(id, scope))

/** A group that whoever asks may not see has no rows. */
export const isInPart = (id: string, scope: Scope): SQL =>
  sql`exists (select 1 from ${cohorts} where ${and(eq(cohorts.id, id), inPart(scope))})`
