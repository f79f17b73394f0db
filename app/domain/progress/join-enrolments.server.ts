// Two accounts turned out to be one person's: what was learnt in one goes to the other, and nothing done is lost.
import { and, eq, isNull } from 'drizzle-orm'
import { enrolments, recognitions } from '../../../db/schema/enrolments'
import { attempts, extraAttempts, facts, lessonProgress, watched } from '../../../db/schema/progress'
import { inTransaction } from '../../platform/db'
import type { Context } from '../context'
import { joinMemberships } from '../cohorts/join-memberships.server'
import { joinReports } from '../courses/join-reports.server'
import { joinCredentials, joinCredentialsOfCourse } from '../credentials/join-credentials.server'
import { type Enrolment, getEnrolment, listEnrolments, listLeft } from '../enrolments/queries.server'
import { joinNotes } from '../notes/join-notes.server'
import { joinSurveys } from '../surveys/join-surveys.server'
import { type Range, lengthOf, unite } from './ranges'
import { settle } from './settle.server'
import { writeDone } from './write-done.server'

/** Moves every enrolment of one person to another, joining the two where both are in a course. Twice is once. */
export function joinEnrolments(ctx: Context, { fromId, intoId }: { fromId: string; intoId: string }): void {
  inTransaction(ctx, (ctx) => {
    const { db } = ctx
    // withdrawn ones too: facts are found by their enrolment, which has an index, and not by their person
    const all = db.select({ id: enrolments.id }).from(enrolments).where(eq(enrolments.personId, fromId)).all()
    for (const from of listEnrolments(db, fromId)) {
      const mine = and(eq(enrolments.personId, intoId), eq(enrolments.courseId, from.courseId))
      const into = db.select({ id: enrolments.id }).from(enrolments).where(mine).get()
      if (into) joinOne(ctx, from, getEnrolment(db, into.id))
      else db.update(enrolments).set({ personId: intoId }).where(eq(enrolments.id, from.id)).run()
    }
    // a course that was left stays one that may be come back to
    for (const left of listLeft(db, fromId)) {
      const mine = and(eq(enrolments.personId, intoId), eq(enrolments.courseId, left.courseId))
      const into = db.select({ id: enrolments.id }).from(enrolments).where(mine).get()
      if (into) joinNotes(ctx, { fromId: left.id, intoId: into.id })
      else db.update(enrolments).set({ personId: intoId }).where(eq(enrolments.id, left.id)).run()
    }
    joinCredentials(ctx, { fromId, intoId })
    joinReports(ctx, { fromId, intoId })
    joinMemberships(ctx, { fromId, intoId })
    for (const { id } of all) db.update(facts).set({ personId: intoId }).where(eq(facts.enrolmentId, id)).run()
  })
}

function joinOne(ctx: Context, from: Enrolment, into: Enrolment): void {
  const { db, now } = ctx
  for (const row of db.select().from(lessonProgress).where(eq(lessonProgress.enrolmentId, from.id)).all()) {
    if (row.doneAt === null) continue
    const by = row.doneBy as 'watched' | 'transcript' | 'read' | 'passed'
    writeDone(ctx, into, {
      lessonId: row.lessonId,
      by,
      revision: row.doneRevision ?? from.revision,
      at: row.doneAt,
    })
  }
  joinWatched(ctx, from, into)
  joinNotes(ctx, { fromId: from.id, intoId: into.id })
  joinSurveys(ctx, { fromId: from.id, intoId: into.id })
  // An attempt keeps its answers and score; numbers go on after those that are there. An open one cannot be open twice.
  const taken = new Map<string, number>()
  for (const a of db.select().from(attempts).where(eq(attempts.enrolmentId, into.id)).all()) {
    taken.set(a.lessonId, Math.max(taken.get(a.lessonId) ?? 0, a.number))
  }
  db.update(attempts)
    .set({ expiredAt: now })
    .where(and(eq(attempts.enrolmentId, from.id), isNull(attempts.submittedAt), isNull(attempts.expiredAt)))
    .run()
  for (const a of db.select().from(attempts).where(eq(attempts.enrolmentId, from.id)).all()) {
    const number = (taken.get(a.lessonId) ?? 0) + 1
    taken.set(a.lessonId, number)
    db.update(attempts).set({ enrolmentId: into.id, number }).where(eq(attempts.id, a.id)).run()
  }
  joinAllowances(ctx, from, into)
  db.update(enrolments).set({ withdrawnAt: now }).where(eq(enrolments.id, from.id)).run()
  db.update(enrolments).set({ withdrawnAt: null, lastSeenAt: now }).where(eq(enrolments.id, into.id)).run()
  joinCredentialsOfCourse(ctx, { fromId: from.id, intoId: into.id })
  settle(ctx, into)
}

/** What coordinators allowed and recognised; a recognition that stands is kept, and not stood over. */
function joinAllowances({ db, now }: Context, from: Enrolment, into: Enrolment): void {
  db.update(extraAttempts).set({ enrolmentId: into.id }).where(eq(extraAttempts.enrolmentId, from.id)).run()
  const standing = and(eq(recognitions.enrolmentId, into.id), isNull(recognitions.endedAt))
  if (db.select({ id: recognitions.id }).from(recognitions).where(standing).get())
    db.update(recognitions)
      .set({ endedAt: now, endedBy: 'join' })
      .where(and(eq(recognitions.enrolmentId, from.id), isNull(recognitions.endedAt)))
      .run()
  db.update(recognitions).set({ enrolmentId: into.id }).where(eq(recognitions.enrolmentId, from.id)).run()
}

function joinWatched({ db }: Context, from: Enrolment, into: Enrolment): void {
  for (const row of db.select().from(watched).where(eq(watched.enrolmentId, from.id)).all()) {
    const same = and(eq(watched.enrolmentId, into.id), eq(watched.lessonId, row.lessonId), eq(watched.asset, row.asset))
    const mine = db.select().from(watched).where(same).get()
    const ranges = unite(parse(mine?.ranges), parse(row.ranges), Number.MAX_SAFE_INTEGER)
    const values = { ranges: JSON.stringify(ranges), watchedMs: lengthOf(ranges) }
    if (mine) db.update(watched).set(values).where(same).run()
    else
      db.insert(watched)
        .values({ enrolmentId: into.id, lessonId: row.lessonId, asset: row.asset, ...values })
        .run()
  }
}

const parse = (ranges: string | undefined): Range[] => (ranges ? (JSON.parse(ranges) as Range[]) : [])
