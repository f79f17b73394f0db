// What a coordinator sees of one person: courses with status, dates, hours and certificates, and where they work and
// worked. No marks and no address: those are asked for with a reason (look.server.ts).
import { and, desc, eq } from 'drizzle-orm'
import { affiliations } from '../../../db/schema/accounts'
import { reportRows } from '../../../db/schema/reports'
import type { Db } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import type { Scope } from '../accounts/policy'
import { revisionDocument } from '../courses/queries.server'
import { findCurrentByEnrolment } from '../credentials/queries.server'
import { findInstitution } from '../institutions/queries.server'
import { type Shown, show } from '../quizzes/text'
import { findSeen, isAffiliationIn, isCountedIn } from './seen.server'

export type PersonStatus = 'certified' | 'completed' | 'left' | 'started' | 'enrolled'

export interface PersonEnrolment {
  enrolmentId: string
  title: Shown
  hours: number
  status: PersonStatus
  /** ms UTC */
  enrolledAt: number
  seenAt: number
  completedAt: number | null
  /** of the certificate that stands, grouped */
  code: string | null
}
export interface PersonAffiliation {
  id: string
  institutionId: string
  institution: string
  country: string
  province: string | null
  jobArea: string | null
  fromAt: number
  toAt: number | null
  confirmedAt: number | null
}
export interface PersonPage {
  id: string
  name: string
  country: string
  enrolments: PersonEnrolment[]
  affiliations: PersonAffiliation[]
}

/** undefined = not there for this coordinator. */
export function personPage(db: Db, scope: Scope | undefined, id: string, lang: Lang): PersonPage | undefined {
  const person = findSeen(db, scope, id)
  if (!person || !scope) return undefined
  const { name, country } = person
  return { id, name, country, enrolments: enrolmentsOf(db, scope, id, lang), affiliations: linksOf(db, scope, id) }
}

function enrolmentsOf(db: Db, scope: Scope, personId: string, lang: Lang): PersonEnrolment[] {
  return db
    .select()
    .from(reportRows)
    .where(and(eq(reportRows.personId, personId), isCountedIn(scope)))
    .orderBy(desc(reportRows.enrolledAt))
    .all()
    .map((row) => {
      const { title, source, hours } = revisionDocument(db, row.courseId, row.doneRevision ?? row.revision)
      const { enrolmentId, enrolledAt, seenAt, completedAt } = row
      const code = findCurrentByEnrolment(db, enrolmentId)?.code ?? null
      const shown = show(title, lang, source)
      return { enrolmentId, title: shown, hours, status: statusOf(row), enrolledAt, seenAt, completedAt, code }
    })
}

function statusOf(row: typeof reportRows.$inferSelect): PersonStatus {
  if (row.certifiedAt !== null) return 'certified'
  if (row.completedAt !== null) return 'completed'
  if (row.withdrawnAt !== null) return 'left'
  return row.startedAt === null ? 'enrolled' : 'started'
}

function linksOf(db: Db, scope: Scope, personId: string): PersonAffiliation[] {
  return db
    .select()
    .from(affiliations)
    .where(and(eq(affiliations.personId, personId), isAffiliationIn(scope)))
    .orderBy(desc(affiliations.fromAt))
    .all()
    .flatMap(({ id, institutionId, jobArea, fromAt, toAt, confirmedAt }) => {
      const found = findInstitution(db, institutionId)
      if (!found) return []
      const { name: institution, country, province } = found
      return [{ id, institutionId: found.id, institution, country, province, jobArea, fromAt, toAt, confirmedAt }]
    })
}
