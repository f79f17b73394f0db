// What became of a course since a person last looked: shown once, put away by a press.
import { eq } from 'drizzle-orm'
import { enrolments } from '../../../db/schema/enrolments'
import { type Db, inTransaction } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import type { Context } from '../context'
import { findCourseRevision, revisionDocument } from '../courses/queries.server'
import { lessonsOf, textLanguage } from '../courses/rules'
import { show } from '../quizzes/text'
import type { CourseChanges } from './changes'
import type { Enrolment } from './queries.server'

/** Lessons that came and went since the revision the person has seen; undefined where there are none. */
export function changesFor(db: Db, enrolment: Enrolment, lang: Lang): CourseChanges | undefined {
  const seen = enrolment.seenRevision ?? enrolment.revision
  const revision = findCourseRevision(db, enrolment.courseId) ?? seen
  if (revision <= seen) return undefined
  const [then, now] = [seen, revision].map((number) => revisionDocument(db, enrolment.courseId, number))
  if (!then || !now) return undefined
  const [before, after] = [lessonsOf(then), lessonsOf(now)].map((all) => new Set(all.map((l) => l.lesson.id)))
  const textLang = textLanguage(now, lang)
  const missing = (from: typeof now, others: ReadonlySet<string> | undefined) =>
    lessonsOf(from)
      .filter(({ lesson }) => !others?.has(lesson.id))
      .map(({ lesson }) => ({ id: lesson.id, title: show(lesson.title, textLang, from.source) }))
  const [added, removed] = [missing(now, before), missing(then, after)]
  return added.length + removed.length > 0 ? { revision, added, removed } : undefined
}

/** The person has seen the changes up to a revision; an older press takes nothing back. */
export function seeChanges(ctx: Context, enrolment: Enrolment, revision: number): void {
  inTransaction(ctx, ({ db }) => {
    const newest = findCourseRevision(db, enrolment.courseId) ?? 0
    const seen = Math.min(revision, newest)
    if (seen <= (enrolment.seenRevision ?? enrolment.revision)) return
    db.update(enrolments).set({ seenRevision: seen }).where(eq(enrolments.id, enrolment.id)).run()
  })
}
