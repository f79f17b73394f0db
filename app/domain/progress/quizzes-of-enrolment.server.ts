// How somebody stands to each quiz of their course: attempts made, attempts allowed, passed or not.
import { and, count, eq, isNotNull } from 'drizzle-orm'
import { attempts } from '../../../db/schema/progress'
import type { Db } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { findCourseRevision, revisionDocument } from '../courses/queries.server'
import type { Enrolment } from '../enrolments/queries.server'
import { type Shown, show } from '../quizzes/text'
import { quizRuleFor } from './quiz-rule.server'

export interface QuizStanding {
  id: string
  title: Shown
  used: number
  /** 0 = no limit */
  allowed: number
  isPassed: boolean
}

/** The quizzes of the newest revision, in their order. */
export function quizzesOfEnrolment(db: Db, enrolment: Enrolment, lang: Lang): QuizStanding[] {
  const revision = findCourseRevision(db, enrolment.courseId)
  if (revision === undefined) return []
  const document = revisionDocument(db, enrolment.courseId, revision)
  const of = eq(attempts.enrolmentId, enrolment.id)
  const made = db
    .select({ lessonId: attempts.lessonId, used: count() })
    .from(attempts)
    .where(of)
    .groupBy(attempts.lessonId)
    .all()
  const passed = db
    .selectDistinct({ lessonId: attempts.lessonId })
    .from(attempts)
    .where(and(of, isNotNull(attempts.passedAt)))
    .all()
  const used = new Map(made.map((row) => [row.lessonId, row.used]))
  const done = new Set(passed.map((row) => row.lessonId))
  return document.modules
    .flatMap((module) => module.lessons)
    .filter((lesson) => lesson.kind === 'quiz')
    .map((lesson) => ({
      id: lesson.id,
      title: show(lesson.title, lang, document.source),
      used: used.get(lesson.id) ?? 0,
      allowed: quizRuleFor(db, enrolment, lesson.id, revision).attemptsAllowed,
      isPassed: done.has(lesson.id),
    }))
}
