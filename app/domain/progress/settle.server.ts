// Sees whether the passing rule is met, and then writes the completion and has the certificate issued, in the same
// transaction. Completion never reopens; a rule that was eased since counts for those inside.
import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { attempts, completions, lessonProgress } from '../../../db/schema/progress'
import { type Db, once } from '../../platform/db'
import type { Context } from '../context'
import { findCourseRevision, listLessons, lowestPassMark, revisionDocument } from '../courses/queries.server'
import { lessonsOf } from '../courses/rules'
import { issueCredential } from '../credentials/issue.server'
import { placeOf } from '../enrolments/enrol.server'
import type { Enrolment } from '../enrolments/queries.server'
import { requiredLessons, type Standing, standing } from '../enrolments/rules'
import { queueLearningMail } from './learning-mail.server'
import { writeDone } from './write-done.server'

export interface Settled {
  standing: Standing
  required: string[]
  completed: boolean
}

/** The pass mark that holds for a person: the lowest since they enrolled. */
export function passMarkFor(db: Db, enrolment: Enrolment): number {
  return Math.min(enrolment.rule.passMarkPercent, lowestPassMark(db, enrolment.courseId, enrolment.revision))
}

/** Looks at an enrolment as it stands now. Safe to repeat. */
export function settle(ctx: Context, enrolment: Enrolment): Settled {
  const { db } = ctx
  const done = new Set(doneLessons(db, enrolment.id))
  passEasedQuizzes(ctx, enrolment, done)
  const required = requiredLessons(enrolment.rule, enrolment.revision, listLessons(db, enrolment.courseId), done)
  const now = standing(required, done)
  const known = db.select().from(completions).where(eq(completions.enrolmentId, enrolment.id)).get()
  if (known) return { standing: now, required, completed: true }
  if (!now.isComplete) return { standing: now, required, completed: false }
  complete(ctx, enrolment, required)
  return { standing: now, required, completed: true }
}

function complete(ctx: Context, enrolment: Enrolment, required: readonly string[]): void {
  const { db, now } = ctx
  const revision = findCourseRevision(db, enrolment.courseId) ?? enrolment.revision
  const markPercent = markOf(db, enrolment, required)
  const place = placeOf(ctx, enrolment.personId)
  db.insert(completions)
    .values({ enrolmentId: enrolment.id, completedAt: now, revision, markPercent, ...place })
    .run()
  const issued = issueCredential(ctx, {
    enrolmentId: enrolment.id,
    startedAt: enrolment.enrolledAt,
    completedAt: now,
    markPercent,
    revision,
  })
  if ('isNew' in issued && issued.isNew) queueLearningMail(ctx, enrolment, 'certificate-ready')
}

const doneRows = (db: Db) =>
  db
    .select({ id: lessonProgress.lessonId })
    .from(lessonProgress)
    .where(and(eq(lessonProgress.enrolmentId, sql.placeholder('e')), isNotNull(lessonProgress.doneAt)))
    .prepare()

/** Ids of the lessons a person has done. */
export function doneLessons(db: Db, enrolmentId: string): string[] {
  return once(db, doneRows)
    .all({ e: enrolmentId })
    .map((row) => row.id)
}

/** The best score of each quiz, by lesson id. */
export function bestScores(db: Db, enrolmentId: string): Map<string, number> {
  const rows = db
    .select({ id: attempts.lessonId, best: sql<number>`max(${attempts.scorePercent})` })
    .from(attempts)
    .where(and(eq(attempts.enrolmentId, enrolmentId), isNotNull(attempts.submittedAt)))
    .groupBy(attempts.lessonId)
    .all()
  return new Map(rows.map((row) => [row.id, row.best]))
}

/** A quiz whose best score reaches a pass mark that was lowered since is passed. */
function passEasedQuizzes(ctx: Context, enrolment: Enrolment, done: Set<string>): void {
  const open = [...bestScores(ctx.db, enrolment.id)].filter(([id]) => !done.has(id))
  if (open.length === 0) return
  const passMark = passMarkFor(ctx.db, enrolment)
  for (const [lessonId, best] of open) {
    if (best < passMark) continue
    writeDone(ctx, enrolment, { lessonId, by: 'passed', revision: enrolment.revision, at: ctx.now })
    done.add(lessonId)
  }
}

/** Mean of the best score of each required quiz, in whole per cent; none where no quiz is required. */
export function markOf(db: Db, enrolment: Enrolment, required: readonly string[]): number | null {
  const scores = bestScores(db, enrolment.id)
  const revision = findCourseRevision(db, enrolment.courseId) ?? enrolment.revision
  const quizzes = new Set(
    [
      ...lessonsOf(revisionDocument(db, enrolment.courseId, revision)),
      ...lessonsOf(revisionDocument(db, enrolment.courseId, enrolment.revision)),
    ]
      .filter((l) => l.lesson.kind === 'quiz')
      .map((l) => l.lesson.id),
  )
  const counted = required.filter((id) => quizzes.has(id) && scores.has(id)).map((id) => scores.get(id)!)
  if (counted.length === 0) return null
  return Math.floor(counted.reduce((sum, score) => sum + score, 0) / counted.length)
}
