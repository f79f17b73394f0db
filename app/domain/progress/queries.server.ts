// How far a person is: in one course, and on the page that shows all of theirs.
import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import { attempts, completions, lessonProgress } from '../../../db/schema/progress'
import { type Db, once } from '../../platform/db'
import { mayHoldCertificates } from '../accounts/policy'
import type { LessonKind } from '../courses/document'
import { findCourseRevision, listLessons, revisionDocument } from '../courses/queries.server'
import { findLesson, lessonsOf } from '../courses/rules'
import { findCurrentByEnrolment, findNewestByEnrolment } from '../credentials/queries.server'
import { type Enrolment, listEnrolments } from '../enrolments/queries.server'
import { requiredLessons, standing } from '../enrolments/rules'
import type { Text } from '../quizzes/text'

export interface LessonStanding {
  isDone: boolean
  positionMs?: number
  /** the recording the position is in */
  asset?: string
  bestScorePercent?: number
  /** added after the person enrolled: optional */
  isNew?: boolean
}

export interface ProgressView {
  enrolmentId: string
  revision: number
  lessons: Record<string, LessonStanding>
  requiredCount: number
  doneCount: number
  percent: number
  missing: { id: string; kind: LessonKind; title: Text }[]
  continueLessonId: string
  continuePositionMs?: number
  /** a lesson was opened or done */
  hasBegun: boolean
  completedAt?: number
  markPercent?: number
  certificateCode?: string
  /** complete, but the certificate waits for the e-mail address to be confirmed */
  needsEmail?: boolean
  /** complete, and its certificate was revoked: no other is being prepared */
  isRevoked?: true
}

const rowsOf = (db: Db) =>
  db
    .select({
      id: lessonProgress.lessonId,
      positionMs: lessonProgress.positionMs,
      asset: lessonProgress.asset,
      doneAt: lessonProgress.doneAt,
    })
    .from(lessonProgress)
    .where(eq(lessonProgress.enrolmentId, sql.placeholder('e')))
    .prepare()

const scoresOf = (db: Db) =>
  db
    .select({ id: attempts.lessonId, best: sql<number>`max(${attempts.scorePercent})` })
    .from(attempts)
    .where(and(eq(attempts.enrolmentId, sql.placeholder('e')), isNotNull(attempts.submittedAt)))
    .groupBy(attempts.lessonId)
    .prepare()

const completionOf = (db: Db) =>
  db
    .select({ completedAt: completions.completedAt, markPercent: completions.markPercent })
    .from(completions)
    .where(eq(completions.enrolmentId, sql.placeholder('e')))
    .prepare()

/** Where one person stands in one course, against its newest revision. */
export function progressOf(db: Db, enrolment: Enrolment): ProgressView {
  const rows = once(db, rowsOf).all({ e: enrolment.id })
  const scores = new Map(
    once(db, scoresOf)
      .all({ e: enrolment.id })
      .map((s) => [s.id, s.best]),
  )
  const done = new Set(rows.filter((r) => r.doneAt !== null).map((r) => r.id))
  const revision = findCourseRevision(db, enrolment.courseId) ?? enrolment.revision
  const document = revisionDocument(db, enrolment.courseId, revision)
  const own = new Set(enrolment.rule.lessons)
  const required = requiredLessons(enrolment.rule, enrolment.revision, listLessons(db, enrolment.courseId), done)
  const byId = new Map(rows.map((r) => [r.id, r]))
  const lessons: Record<string, LessonStanding> = {}
  for (const { lesson } of lessonsOf(document)) {
    const row = byId.get(lesson.id)
    const best = scores.get(lesson.id)
    lessons[lesson.id] = {
      isDone: done.has(lesson.id),
      ...(row?.positionMs != null && row.asset ? { positionMs: row.positionMs, asset: row.asset } : {}),
      ...(best === undefined ? {} : { bestScorePercent: best }),
      ...(own.has(lesson.id) ? {} : { isNew: true }),
    }
  }
  const missing = required
    .filter((id) => !done.has(id))
    .flatMap((id) => {
      const lesson = findLesson(document, id)
      return lesson ? [{ id, kind: lesson.kind, title: lesson.title }] : []
    })
  const continueLessonId = continueAt(enrolment, lessons, missing, lessonsOf(document)[0]!.lesson.id)
  const position = lessons[continueLessonId]?.positionMs
  return {
    enrolmentId: enrolment.id,
    revision,
    lessons,
    ...counts(required, done),
    missing,
    continueLessonId,
    hasBegun: done.size > 0 || enrolment.lastLessonId !== null,
    ...(position === undefined ? {} : { continuePositionMs: position }),
    ...completionView(db, enrolment),
  }
}

function counts(required: readonly string[], done: ReadonlySet<string>) {
  const { requiredCount, doneCount, percent } = standing(required, done)
  return { requiredCount, doneCount, percent }
}

/** The lesson left open, else the first that is missing, else the first of all. */
function continueAt(
  enrolment: Enrolment,
  lessons: Readonly<Record<string, LessonStanding>>,
  missing: ProgressView['missing'],
  first: string,
): string {
  const last = enrolment.lastLessonId
  if (last && lessons[last] && !lessons[last].isDone) return last
  return missing[0]?.id ?? first
}

function completionView(db: Db, enrolment: Enrolment): Partial<ProgressView> {
  const completion = once(db, completionOf).get({ e: enrolment.id })
  if (!completion) return {}
  const code = findCurrentByEnrolment(db, enrolment.id)?.code
  // What was replaced has a successor: a newest certificate that is not current was revoked.
  const isRevoked = !code && findNewestByEnrolment(db, enrolment.id) !== undefined
  const person =
    code || isRevoked
      ? undefined
      : db
          .select({ emailConfirmedAt: people.emailConfirmedAt, accessName: people.accessName })
          .from(people)
          .where(eq(people.id, enrolment.personId))
          .get()
  return {
    completedAt: completion.completedAt,
    ...(completion.markPercent === null ? {} : { markPercent: completion.markPercent }),
    ...(code ? { certificateCode: code } : {}),
    ...(person && !mayHoldCertificates(person) ? { needsEmail: true } : {}),
    ...(isRevoked ? { isRevoked } : {}),
  }
}

/** Where a person stands in each of their courses; for the cards of the catalogue. */
export function progressBySlug(
  db: Db,
  personId: string,
): Record<string, { doneCount: number; requiredCount: number; continueLessonId: string; completedAt?: number }> {
  return Object.fromEntries(
    listEnrolments(db, personId).map((enrolment) => {
      const view = progressOf(db, enrolment)
      const { slug } = revisionDocument(db, enrolment.courseId, view.revision)
      const { doneCount, requiredCount, continueLessonId, completedAt } = view
      return [slug, { doneCount, requiredCount, continueLessonId, ...(completedAt ? { completedAt } : {}) }]
    }),
  )
}
