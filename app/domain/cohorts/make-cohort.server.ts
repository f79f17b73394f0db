// A coordinator makes a group. It belongs to what they coordinate, and who is in it is settled now: by joining, or by where
// people work inside that part of the programme.
import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { cohortCourses, cohortInstitutions, cohorts } from '../../../db/schema/cohorts'
import { courses } from '../../../db/schema/courses'
import { type Db, inTransaction } from '../../platform/db'
import type { Scope } from '../accounts/policy'
import { pressId } from '../accounts/press-id.server'
import { coordinatorScope } from '../accounts/queries.server'
import { isCountry } from '../accounts/rules'
import { record } from '../audit/record.server'
import { actorName, type Context, personOf } from '../context'
import { isKnownProvince } from '../institutions/provinces'
import { findInstitution } from '../institutions/queries.server'
import { Refusal } from '../refusal'
import { programme } from '../settings/queries.server'
import { dayIn } from '../settings/zone-days'
import type { Way } from './cohort'
import type { NewCohortFields } from './forms'

interface Rule {
  way: Way
  ruleCountry: string | null
  ruleProvince: string | null
  institutionIds: string[]
}

/**
 * Returns the id; the same press twice is one group. Refuses: not-allowed, cohort-course (not published), cohort-place
 * (outside of one's part), deadline-past.
 */
export function makeCohort(ctx: Context, input: NewCohortFields): string {
  return inTransaction(ctx, (ctx) => {
    const { db, now } = ctx
    const scope = coordinatorScope(db, ctx.actor)
    if (!scope) throw new Refusal('not-allowed')
    const id = pressId(ctx.keys, 'cohorts.make', personOf(ctx).id, input.press)
    if (db.select({ id: cohorts.id }).from(cohorts).where(eq(cohorts.id, id)).get()) return id
    requireCourses(db, input.courses)
    requireDeadline(ctx, input.deadline)
    const { institutionIds, ...rule } = ruleOf(db, scope, input)
    const own = scope.institutionId === null ? undefined : findInstitution(db, scope.institutionId)
    const country = own?.country ?? scope.country
    const said = {
      name: input.name,
      deadlineOn: input.deadline ?? null,
      isReminding: input.reminds ? 1 : 0,
    }
    const made = { madeAt: now, madeBy: actorName(ctx.actor) }
    db.insert(cohorts)
      .values({ id, ...said, ...rule, institutionId: scope.institutionId, country, ...made })
      .run()
    for (const institutionId of institutionIds)
      db.insert(cohortInstitutions).values({ cohortId: id, institutionId }).run()
    writeCourses(db, id, input.courses)
    record(ctx, 'cohorts.make', id, { way: rule.way, courses: input.courses.length })
    return id
  })
}

function ruleOf(db: Db, scope: Scope, { by, country, province, institutions = [] }: NewCohortFields): Rule {
  if (by === 'invitation') return { way: 'invitation', ruleCountry: null, ruleProvince: null, institutionIds: [] }
  const own = scope.institutionId === null ? undefined : findInstitution(db, scope.institutionId)
  if (own)
    return {
      way: 'institutions',
      ruleCountry: own.country,
      ruleProvince: null,
      institutionIds: [own.id],
    }
  const ruleCountry = scope.country ?? country ?? ''
  const ruleProvince = province || null
  if (!isCountry(ruleCountry) || (scope.country !== null && country && country !== scope.country))
    throw new Refusal('cohort-place')
  if (ruleProvince !== null && !isKnownProvince(ruleCountry, ruleProvince)) throw new Refusal('cohort-place')
  const institutionIds = [...new Set(institutions)].map((id) => {
    const found = findInstitution(db, id)
    if (found?.country !== ruleCountry) throw new Refusal('cohort-place')
    return found.id
  })
  const isWide = ruleProvince === null && institutionIds.length === 0
  return {
    way: isWide ? 'country' : 'institutions',
    ruleCountry,
    ruleProvince,
    institutionIds: [...new Set(institutionIds)],
  }
}

/** Refuses: cohort-course. */
export function requireCourses(db: Db, ids: readonly string[]): void {
  const published = and(inArray(courses.id, [...ids]), isNotNull(courses.currentRevision))
  if (db.select({ id: courses.id }).from(courses).where(published).all().length < ids.length)
    throw new Refusal('cohort-course')
}

/** Refuses: deadline-past. */
export function requireDeadline({ db, now }: Context, day: string | undefined): void {
  if (day !== undefined && day < dayIn(now, programme(db).reportTimeZone)) throw new Refusal('deadline-past')
}

export function writeCourses(db: Db, cohortId: string, ids: readonly string[]): void {
  db.delete(cohortCourses).where(eq(cohortCourses.cohortId, cohortId)).run()
  for (const courseId of ids) db.insert(cohortCourses).values({ cohortId, courseId }).run()
}
