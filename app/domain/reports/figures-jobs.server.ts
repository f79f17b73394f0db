// Counts a course, a few people at a time, and keeps what may be told. The one table that reports write is their own
// summary; killed in the middle, the count begins anew.
import { eq } from 'drizzle-orm'
import { courseFigures } from '../../../db/schema/reports'
import { type Db, inTransaction } from '../../platform/db'
import type { JobHandler } from '../../platform/queue'
import { type Context, workerContext } from '../context'
import { assetSizes } from '../courses/asset-sizes.server'
import { findCourseRevision, revisionDocument } from '../courses/queries.server'
import { programme } from '../settings/queries.server'
import { COUNT_COURSE } from './ask-figures.server'
import type { CourseFigures } from './figures'
import { lastMonths, monthIn } from './months'
import { readLearners } from './read-learners.server'
import { type CourseShape, shapeOf } from './shape'
import { ACTIVE_MS, addLearner, type CourseTally, newTally } from './tally'
import { MONTHS_SHOWN, tellFigures } from './tell-figures'
import { LEAST } from './withhold'

/** People a step reads: about ten milliseconds of a process that answers nobody, and no lock. */
const STEP = 25

/** Counts one course step by step; `pause` is awaited between two of them. */
export async function countCourse(ctx: Context, courseId: string, pause: () => Promise<void>): Promise<void> {
  const { db, now } = ctx
  const revision = findCourseRevision(db, courseId)
  if (revision === undefined) return
  const document = revisionDocument(db, courseId, revision)
  const durations = new Map([...assetSizes(db, document)].map(([hash, asset]) => [hash, asset.durationMs ?? 0]))
  const shape = shapeOf(document, durations)
  const timeZone = programme(db).reportTimeZone
  const counting = { shape, now, monthOf: (ms: number) => monthIn(ms, timeZone) }
  const tally = newTally(shape)
  const since = kept(db, courseId)?.asOf ?? 0
  let moved = 0
  for (let after: string | undefined = ''; after !== undefined;) {
    const asked = { courseId, after, limit: STEP, since, tracesSince: now - ACTIVE_MS }
    const { learners, movedCount, next } = readLearners(db, asked)
    for (const learner of learners) addLearner(tally, counting, learner)
    moved += movedCount
    after = next
    await pause()
  }
  keep(ctx, courseId, { figures: told(tally, shape, lastMonths(now, timeZone, MONTHS_SHOWN)), moved })
}

function told(tally: CourseTally, { lessons }: CourseShape, months: readonly string[]): CourseFigures {
  const recordings = lessons.flatMap((lesson) => (lesson.kind === 'video' ? lesson.recordings : []))
  return tellFigures(tally, { months, stretches: new Map(recordings.map((r) => [r.asset, r.stretchMs])) })
}

/**
 * Keeps what was counted, where at least five people did something since the figures that stand: else whoever looks twice
 * would see what those few did. After a month in which nobody came, nobody is behind what changes.
 */
function keep(ctx: Context, courseId: string, { figures, moved }: { figures: CourseFigures; moved: number }): void {
  inTransaction(ctx, ({ db, now }) => {
    const standing = kept(db, courseId)
    const toldBefore = standing && (JSON.parse(standing.figures) as CourseFigures).told
    const isQuiet = standing !== undefined && moved === 0 && standing.asOf < now - ACTIVE_MS
    const mayChange = standing === undefined || toldBefore === undefined || moved >= LEAST || isQuiet
    const row = mayChange
      ? { figures: JSON.stringify(figures), asOf: now, lookedAt: now }
      : { figures: standing.figures, asOf: standing.asOf, lookedAt: now }
    db.insert(courseFigures)
      .values({ courseId, ...row })
      .onConflictDoUpdate({ target: courseFigures.courseId, set: row })
      .run()
  })
}

const kept = (db: Db, courseId: string) =>
  db.select().from(courseFigures).where(eq(courseFigures.courseId, courseId)).get()

export const reportJobs: Record<string, JobHandler> = {
  [COUNT_COURSE]: async (job, machine, signal) => {
    const { courseId } = job.payload as { courseId: string }
    await countCourse(workerContext(machine), courseId, async () => {
      await new Promise((resolve) => setImmediate(resolve))
      // the worker ends: the next one begins anew
      signal?.throwIfAborted()
    })
  },
}
