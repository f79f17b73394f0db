// Watched ranges become a union and a position; a transcript or reading marked read becomes a lesson done.
import { and, eq, sql } from 'drizzle-orm'
import { assets } from '../../../db/schema/media'
import { lessonProgress, watched } from '../../../db/schema/progress'
import { type Db, once } from '../../platform/db'
import type { Context } from '../context'
import type { Lesson } from '../courses/document'
import { findCourseRevision, revisionDocument } from '../courses/queries.server'
import { findLesson } from '../courses/rules'
import { isLater } from './clock'
import { markDone } from './mark-done.server'
import { isWatched, lengthOf, type Range, unite } from './ranges'
import type { Applied, Received } from './received'

/** How far beyond the end a player may report: containers and players differ by a few frames. */
const SLACK_MS = 2_000

const p = sql.placeholder
const duration = (db: Db) =>
  db
    .select({ durationMs: assets.durationMs })
    .from(assets)
    .where(eq(assets.hash, p('hash')))
    .prepare()
const watchedRow = (db: Db) =>
  db
    .select({ ranges: watched.ranges, watchedMs: watched.watchedMs })
    .from(watched)
    .where(and(eq(watched.enrolmentId, p('e')), eq(watched.lessonId, p('l')), eq(watched.asset, p('a'))))
    .prepare()
const saveWatched = (db: Db) =>
  db
    .insert(watched)
    .values({ enrolmentId: p('e'), lessonId: p('l'), asset: p('a'), ranges: p('ranges'), watchedMs: p('ms') })
    .onConflictDoUpdate({
      target: [watched.enrolmentId, watched.lessonId, watched.asset],
      set: { ranges: sql`excluded.ranges`, watchedMs: sql`excluded.watched_ms` },
    })
    .prepare()
const progressRow = (db: Db) =>
  db
    .select({
      at: lessonProgress.positionAt,
      id: lessonProgress.positionFact,
      doneAt: lessonProgress.doneAt,
    })
    .from(lessonProgress)
    .where(and(eq(lessonProgress.enrolmentId, p('e')), eq(lessonProgress.lessonId, p('l'))))
    .prepare()
const savePosition = (db: Db) =>
  db
    .insert(lessonProgress)
    .values({
      enrolmentId: p('e'),
      courseId: p('c'),
      lessonId: p('l'),
      asset: p('a'),
      positionMs: p('ms'),
      positionAt: p('at'),
      positionFact: p('fact'),
      openedAt: p('at'),
    })
    .onConflictDoUpdate({
      target: [lessonProgress.enrolmentId, lessonProgress.lessonId],
      set: {
        asset: sql`excluded.asset`,
        positionMs: sql`excluded.position_ms`,
        positionAt: sql`excluded.position_at`,
        positionFact: sql`excluded.position_fact`,
      },
    })
    .prepare()

/** Ranges of one recording: added to the union. The position is the latest by corrected time. */
export function applyWatched(ctx: Context, { fact, enrolment, correctedAt }: Received<'watched'>): Applied {
  const { db } = ctx
  const lesson = lessonOf(db, enrolment.courseId, fact.revision, fact.lesson)
  if (lesson?.kind !== 'video') return { ok: false, why: 'unknown-lesson' }
  if (!lesson.recordings.some((r) => r.asset.hash === fact.asset)) return { ok: false, why: 'unknown-asset' }
  const durationMs = once(db, duration).get({ hash: fact.asset })?.durationMs ?? 0
  const { positionMs, ranges } = fact.payload
  if (positionMs > durationMs + SLACK_MS || ranges.some(([, to]) => to > durationMs + SLACK_MS)) {
    return { ok: false, why: 'out-of-range' }
  }
  const key = { e: enrolment.id, l: fact.lesson, a: fact.asset }
  const before = once(db, watchedRow).get(key)
  const union = unite(before ? (JSON.parse(before.ranges) as Range[]) : [], ranges, durationMs)
  const watchedMs = lengthOf(union)
  if (watchedMs !== before?.watchedMs)
    once(db, saveWatched).run({ ...key, ranges: JSON.stringify(union), ms: watchedMs })

  const standing = once(db, progressRow).get({ e: enrolment.id, l: fact.lesson })
  if (!standing || isLater({ at: correctedAt, id: fact.id }, standing)) {
    const ms = Math.min(positionMs, durationMs)
    once(db, savePosition).run({ ...key, c: enrolment.courseId, ms, at: correctedAt, fact: fact.id })
  }
  if (standing?.doneAt) return { ok: true, done: true }
  if (!isWatched(watchedMs, durationMs)) return { ok: true, done: false }
  return {
    ok: true,
    ...markDone(ctx, enrolment, { lessonId: fact.lesson, by: 'watched', revision: fact.revision, at: correctedAt }),
  }
}

/** A transcript or a reading that was marked read. */
export function applyRead(
  ctx: Context,
  { fact, enrolment, correctedAt }: Received<'transcript-read' | 'reading-read'>,
  by: 'transcript' | 'read',
): Applied {
  const lesson = lessonOf(ctx.db, enrolment.courseId, fact.revision, fact.lesson)
  if (lesson?.kind !== (by === 'transcript' ? 'video' : 'reading')) return { ok: false, why: 'unknown-lesson' }
  return {
    ok: true,
    ...markDone(ctx, enrolment, { lessonId: fact.lesson, by, revision: fact.revision, at: correctedAt }),
  }
}

function lessonOf(db: Db, courseId: string, revision: number, lessonId: string): Lesson | undefined {
  const newest = findCourseRevision(db, courseId)
  if (newest === undefined || revision > newest) return undefined
  return findLesson(revisionDocument(db, courseId, revision), lessonId)
}
