// Reads over certificates: by enrolment, by person, by code. Codes leave here grouped, as they are shown and linked to.
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { courses } from '../../../db/schema/courses'
import { credentials, registerRows } from '../../../db/schema/credentials'
import { enrolments } from '../../../db/schema/enrolments'
import { type Db, once } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import type { Text } from '../quizzes/text'
import { asText, CertificateFacts } from './facts'
import { formatCode } from './rules'

export interface CertificateKey {
  id: string
  /** grouped */
  code: string
  issuedAt: number
}

const isCurrent = and(isNull(credentials.replacedAt), isNull(credentials.revokedAt))

const currentOf = (db: Db) =>
  db
    .select({ id: credentials.id, code: credentials.code, issuedAt: credentials.issuedAt })
    .from(credentials)
    .where(and(eq(credentials.enrolmentId, sql.placeholder('e')), isCurrent))
    .prepare()

/** The one certificate of an enrolment that is neither replaced nor revoked. */
export function findCurrentByEnrolment(db: Db, enrolmentId: string): CertificateKey | undefined {
  const row = once(db, currentOf).get({ e: enrolmentId })
  return row && { ...row, code: formatCode(row.code) }
}

const newestOf = (db: Db) =>
  db
    .select({ id: credentials.id, code: credentials.code, issuedAt: credentials.issuedAt })
    .from(credentials)
    .where(eq(credentials.enrolmentId, sql.placeholder('e')))
    .orderBy(desc(credentials.issuedAt))
    .limit(1)
    .prepare()

/** The current certificate of an enrolment, else its newest: a revoked one stands for good. */
export function findNewestByEnrolment(db: Db, enrolmentId: string): CertificateKey | undefined {
  const current = findCurrentByEnrolment(db, enrolmentId)
  if (current) return current
  const row = once(db, newestOf).get({ e: enrolmentId })
  return row && { ...row, code: formatCode(row.code) }
}

export interface HeldCertificate {
  code: string
  title: Text
  hours: number
  issuedAt: number
  slug: string
  topic: string
  source: Lang
}

/** A person's current certificates, the newest first. */
export function certificatesOf(db: Db, personId: string): HeldCertificate[] {
  return db
    .select({ code: credentials.code, facts: credentials.facts, issuedAt: credentials.issuedAt, slug: courses.slug })
    .from(credentials)
    .innerJoin(enrolments, eq(enrolments.id, credentials.enrolmentId))
    .innerJoin(courses, eq(courses.id, enrolments.courseId))
    .where(and(eq(enrolments.personId, personId), isCurrent))
    .orderBy(desc(credentials.issuedAt))
    .all()
    .map((row) => {
      const { course } = CertificateFacts.parse(JSON.parse(row.facts))
      const { hours, topic, source } = course
      return {
        code: formatCode(row.code),
        title: asText(course.title),
        hours,
        issuedAt: row.issuedAt,
        slug: row.slug,
        topic,
        source,
      }
    })
}

/** The names on a person's current certificates. */
export function heldNames(db: Db, personId: string): string[] {
  return db
    .select({ facts: credentials.facts })
    .from(credentials)
    .innerJoin(enrolments, eq(enrolments.id, credentials.enrolmentId))
    .where(and(eq(enrolments.personId, personId), isCurrent))
    .all()
    .map((row) => CertificateFacts.parse(JSON.parse(row.facts)).holder.name)
}

export type CredentialRow = typeof credentials.$inferSelect & { holderId: string }

const byCode = (db: Db) =>
  db
    .select({ credential: credentials, holderId: enrolments.personId })
    .from(credentials)
    .innerJoin(enrolments, eq(enrolments.id, credentials.enrolmentId))
    .where(eq(credentials.code, sql.placeholder('code')))
    .prepare()

/** A certificate with its holder's id by the code as stored (parseCode). */
export function findByCode(db: Db, code: string): CredentialRow | undefined {
  const row = once(db, byCode).get({ code })
  return row && { ...row.credential, holderId: row.holderId }
}

/** The grouped code of a certificate by its id. */
export function codeOf(db: Db, id: string): string | undefined {
  const row = db.select({ code: credentials.code }).from(credentials).where(eq(credentials.id, id)).get()
  return row && formatCode(row.code)
}

/** The certificate that stands today in the place of one: itself, or the last of those that replaced it; none where that was revoked. */
export function currentInPlaceOf(db: Db, id: string): CredentialRow | undefined {
  let at: string | null = id
  while (at !== null) {
    const row: { credential: typeof credentials.$inferSelect; holderId: string } | undefined = db
      .select({ credential: credentials, holderId: enrolments.personId })
      .from(credentials)
      .innerJoin(enrolments, eq(enrolments.id, credentials.enrolmentId))
      .where(eq(credentials.id, at))
      .get()
    if (!row || row.credential.revokedAt !== null) return undefined
    if (row.credential.replacedAt === null) return { ...row.credential, holderId: row.holderId }
    at = row.credential.replacedBy
  }
  return undefined
}

/** Where what a certificate is of was completed, combined or not; null where its parts were completed in several countries. */
export function countryOfCompletion(db: Db, id: string): string | null {
  const of = eq(registerRows.credentialId, id)
  return db.select({ country: registerRows.country }).from(registerRows).where(of).get()?.country ?? null
}

/** The name that the register shows for a certificate: for a replaced one, that of what took its place. */
export const nameInRegister = (db: Db, id: string): string | undefined =>
  db.select({ name: registerRows.name }).from(registerRows).where(eq(registerRows.credentialId, id)).get()?.name
