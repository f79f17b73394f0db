// The people of a course, a few at a time, as they are counted. Every read goes by an index from the enrolment on, so that
// a course of fifty thousand takes many short reads and never a long one.
import { and, eq, gt, gte, inArray, sql } from 'drizzle-orm'
import { enrolments } from '../../../db/schema/enrolments'
import { completions, facts, lessonProgress, regradedAttempts, watched } from '../../../db/schema/progress'
import type { Db } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import type { Range } from '../progress/ranges'
import { readAttempts } from './read-attempts.server'
import type { CountedLearner, CountedLesson, CountedWatching } from './learner'

type EnrolmentRow = Pick<
  typeof enrolments.$inferSelect,
  'id' | 'language' | 'enrolledAt' | 'lastSeenAt' | 'lastLessonId' | 'withdrawnAt'
>
export interface LearnerChunk {
  learners: CountedLearner[]
  /** of all in the chunk, also those who left: who did anything since the moment asked for */
  movedCount: number
  /** where the next chunk begins; none = that was the last one */
  next?: string
}

/** People of a course after an enrolment's id; those who left are not counted, but they have moved. Times in ms UTC. */
export function readLearners(
  db: Db,
  input: { courseId: string; after: string; limit: number; since: number; tracesSince: number },
): LearnerChunk {
  const rows = enrolled(db, input)
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return { learners: [], movedCount: 0 }
  const completed = new Map(
    db
      .select({ id: completions.enrolmentId, at: completions.completedAt })
      .from(completions)
      .where(inArray(completions.enrolmentId, ids))
      .all()
      .map((row) => [row.id, row.at]),
  )
  const tried = readAttempts(db, ids)
  const lessonsOf = readLessons(db, rows, tried, input.tracesSince)
  const raised = raisedSince(db, tried, input.since)
  const inside = rows.filter((row) => row.withdrawnAt === null)
  const hasMoved = (row: EnrolmentRow): boolean =>
    Math.max(row.lastSeenAt, row.enrolledAt, row.withdrawnAt ?? 0, completed.get(row.id) ?? 0) > input.since ||
    raised.has(row.id)
  return {
    learners: inside.map((row) => {
      const completedAt = completed.get(row.id)
      return {
        language: row.language as Lang,
        enrolledAt: row.enrolledAt,
        lastSeenAt: row.lastSeenAt,
        ...(completedAt === undefined ? {} : { completedAt }),
        lessons: lessonsOf(row),
      }
    }),
    movedCount: rows.filter(hasMoved).length,
    ...(rows.length === input.limit ? { next: ids.at(-1)! } : {}),
  }
}

function enrolled(db: Db, { courseId, after, limit }: { courseId: string; after: string; limit: number }) {
  return db
    .select({
      id: enrolments.id,
      language: enrolments.language,
      enrolledAt: enrolments.enrolledAt,
      lastSeenAt: enrolments.lastSeenAt,
      lastLessonId: enrolments.lastLessonId,
      withdrawnAt: enrolments.withdrawnAt,
    })
    .from(enrolments)
    .where(and(eq(enrolments.courseId, courseId), gt(enrolments.id, after)))
    .orderBy(enrolments.id)
    .limit(limit)
    .all()
}

type Tried = ReturnType<typeof readAttempts>
type Building = { -readonly [K in keyof CountedLesson]: CountedLesson[K] }

/** The lessons of each person: what is stored of them, and what follows from it. */
function readLessons(db: Db, rows: readonly EnrolmentRow[], tried: Tried, tracesSince: number) {
  const ids = rows.map((row) => row.id)
  const known = new Map<string, Map<string, Building>>()
  const lesson = (enrolmentId: string, lessonId: string): Building => {
    let own = known.get(enrolmentId)
    if (!own) known.set(enrolmentId, (own = new Map()))
    let found = own.get(lessonId)
    if (!found) own.set(lessonId, (found = { isDone: false }))
    return found
  }
  // opened, and left before anything was told of it: a reading leaves no other trace
  for (const { id, lastLessonId } of rows) if (lastLessonId !== null) lesson(id, lastLessonId)
  const progress = db.select().from(lessonProgress).where(inArray(lessonProgress.enrolmentId, ids)).all()
  for (const row of progress) {
    const own = lesson(row.enrolmentId, row.lessonId)
    own.isDone = row.doneAt !== null
    if (row.asset !== null && row.positionMs !== null) own.position = { asset: row.asset, ms: row.positionMs }
  }
  for (const { enrolmentId, lessonId, watching } of readWatching(db, rows, tracesSince)) {
    const own = lesson(enrolmentId, lessonId)
    own.watched = new Map([...(own.watched ?? []), watching])
  }
  for (const { enrolmentId, lessonId, attempt } of tried) lesson(enrolmentId, lessonId).attempt = attempt
  return (row: EnrolmentRow): ReadonlyMap<string, CountedLesson> => known.get(row.id) ?? new Map()
}

function readWatching(db: Db, rows: readonly EnrolmentRow[], tracesSince: number) {
  const ids = rows.map((row) => row.id)
  const told = readTraces(
    db,
    rows.filter((row) => row.lastSeenAt >= tracesSince).map((row) => row.id),
    tracesSince,
  )
  return db
    .select()
    .from(watched)
    .where(inArray(watched.enrolmentId, ids))
    .all()
    .map(({ enrolmentId, lessonId, asset, ranges }) => {
      const watching = {
        ranges: JSON.parse(ranges) as Range[],
        told: told.get(`${enrolmentId}:${lessonId}:${asset}`) ?? [],
      }
      return { enrolmentId, lessonId, watching: [asset, watching] satisfies [string, CountedWatching] }
    })
}

/** What browsers told of watching, fact by fact; only of people who were there. */
function readTraces(db: Db, ids: readonly string[], since: number): Map<string, Range[][]> {
  const told = new Map<string, Range[][]>()
  if (ids.length === 0) return told
  // The plus keeps the planner off the index of kinds, which would read everybody's traces of a month for a few people.
  const traces = and(
    inArray(facts.enrolmentId, [...ids]),
    sql`+${facts.kind} = 'watched'`,
    gte(facts.receivedAt, since),
  )
  const rows = db
    .select({ e: facts.enrolmentId, lesson: facts.lessonId, asset: facts.asset, payload: facts.payload })
    .from(facts)
    .where(traces)
    .all()
  for (const { e, lesson, asset, payload } of rows) {
    const key = `${e}:${lesson}:${asset}`
    const { ranges } = JSON.parse(payload) as { ranges: Range[] }
    told.set(key, [...(told.get(key) ?? []), ranges])
  }
  return told
}

/** Enrolments with an attempt that a mended key raised since. */
function raisedSince(db: Db, tried: Tried, since: number): Set<string> {
  const byId = new Map(tried.map(({ id, enrolmentId }) => [id, enrolmentId]))
  if (byId.size === 0) return new Set()
  const rows = db
    .select({ id: regradedAttempts.attemptId })
    .from(regradedAttempts)
    .where(and(inArray(regradedAttempts.attemptId, [...byId.keys()]), gt(regradedAttempts.raisedAt, since)))
    .all()
  return new Set(rows.map(({ id }) => byId.get(id)!))
}
