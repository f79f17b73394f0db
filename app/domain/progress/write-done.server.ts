// "Done" is a stored fact: written once, never recomputed, never lost when the asset or the lesson changes.
import { and, eq } from 'drizzle-orm'
import { lessonProgress } from '../../../db/schema/progress'
import type { Context } from '../context'
import type { Enrolment } from '../enrolments/queries.server'

export interface DoneLesson {
  lessonId: string
  by: 'watched' | 'transcript' | 'read' | 'passed'
  revision: number
  /** ms UTC, corrected */
  at: number
}

/** The bare fact, without looking at what follows. */
export function writeDone({ db }: Context, enrolment: Enrolment, { lessonId, by, revision, at }: DoneLesson): void {
  const where = and(eq(lessonProgress.enrolmentId, enrolment.id), eq(lessonProgress.lessonId, lessonId))
  const standing = db.select({ doneAt: lessonProgress.doneAt }).from(lessonProgress).where(where).get()
  if (standing?.doneAt) return
  const done = { doneAt: at, doneBy: by, doneRevision: revision }
  if (standing) db.update(lessonProgress).set(done).where(where).run()
  else {
    db.insert(lessonProgress)
      .values({ enrolmentId: enrolment.id, courseId: enrolment.courseId, lessonId, openedAt: at, ...done })
      .run()
  }
}
