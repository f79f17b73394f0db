// What the filters of the report offer: what there is within the scope of whoever asks, and nothing besides.
import { asc, eq, isNotNull } from 'drizzle-orm'
import { courses } from '../../../db/schema/courses'
import type { Db } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import type { Scope } from '../accounts/policy'
import { cohortChoices } from '../cohorts/queries.server'
import { offerInstitutions, provincesWithInstitutions } from '../institutions/offer-institutions.server'
import { findInstitution } from '../institutions/queries.server'
import type { Shown } from '../quizzes/text'
import type { CompletionQuery } from './completion-query'
import { titleOf } from './revision-facts.server'
import type { ReportChoices } from './shown-report'

/** `museum`: words to look for an institution by, where a country has too many for a list. */
export function reportChoices(
  db: Db,
  { country, province, institution }: CompletionQuery,
  { scope, lang, museum = '' }: { scope: Scope; lang: Lang; museum?: string },
): ReportChoices {
  const own = scope.institutionId === null ? undefined : findInstitution(db, scope.institutionId)
  const only = own?.country ?? scope.country ?? undefined
  const chosen = only ?? country
  const offered =
    chosen && !own ? offerInstitutions(db, chosen, { words: museum, chosen: institution, province }) : undefined
  return {
    courses: titledCourses(db, lang),
    country: only,
    provinces: chosen && !own ? provincesWithInstitutions(db, chosen) : [],
    institutions: offered?.found ?? [],
    search: offered?.isLong ? { words: museum, all: offered.all, isCut: offered.isCut } : undefined,
    ownInstitution: own?.name,
    groups: cohortChoices(db, scope),
  }
}

/** Every course that was ever published, by title. */
export function titledCourses(db: Db, lang: Lang): ReportChoices['courses'] {
  const order = new Intl.Collator(lang)
  return db
    .select({ id: courses.id, revision: courses.currentRevision })
    .from(courses)
    .where(isNotNull(courses.currentRevision))
    .orderBy(asc(courses.id))
    .all()
    .map(({ id, revision }) => ({ id, title: titleOf(db, id, revision ?? 1, lang), revisions: revision ?? 1 }))
    .sort((a, b) => order.compare(a.title.text, b.title.text))
}

/** The title of a course by its id. */
export function courseTitle(db: Db, courseId: string, lang: Lang): Shown | undefined {
  const row = db.select({ n: courses.currentRevision }).from(courses).where(eq(courses.id, courseId)).get()
  return row?.n ? titleOf(db, courseId, row.n, lang) : undefined
}
