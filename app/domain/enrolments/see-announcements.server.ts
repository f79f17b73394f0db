// What the team of a course told those inside: shown until the person has seen it, thirty days at most.
import { eq } from 'drizzle-orm'
import { enrolments } from '../../../db/schema/enrolments'
import { type Db, inTransaction } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { announcedWords, listAnnouncements, SHOWN_MS } from '../authoring/announce.server'
import type { Context } from '../context'
import { findCourseAddress, revisionDocument } from '../courses/queries.server'
import { show } from '../quizzes/text'
import type { ShownAnnouncement } from './announcement'
import type { Enrolment } from './queries.server'

/** The newest first; those told before the person came are not among them. */
export function announcementsFor(db: Db, enrolment: Enrolment, lang: Lang, now: number): ShownAnnouncement[] {
  const { courseId, enrolledAt, seenAnnouncedAt } = enrolment
  const told = listAnnouncements(db, courseId, Math.max(enrolledAt - 1, seenAnnouncedAt ?? 0, now - SHOWN_MS))
  if (told.length === 0) return []
  const { slug, revision } = findCourseAddress(db, courseId)
  const { title, source } = revisionDocument(db, courseId, revision)
  const course = { slug, title: show(title, lang, source) }
  return told.map(({ id, words, at }) => ({ id, at, course, words: announcedWords(words, lang, source) }))
}

/** The person has seen what was told up to a moment; an older press takes nothing back. */
export function seeAnnouncements(ctx: Context, enrolment: Enrolment, upTo: number): void {
  inTransaction(ctx, ({ db, now }) => {
    const seenAnnouncedAt = Math.min(upTo, now)
    if (seenAnnouncedAt <= (enrolment.seenAnnouncedAt ?? 0)) return
    db.update(enrolments).set({ seenAnnouncedAt }).where(eq(enrolments.id, enrolment.id)).run()
  })
}
