// Work on a published course that is too long for one transaction.
import type { JobHandler } from '../../platform/queue'
import type { Context } from '../context'
import { findCourseRevision, revisionDocument } from './queries.server'
import { reportJobs } from './report-jobs.server'
import { indexChunk } from './search-index.server'
import { sectionsOf } from './search-sections'

export const courseJobs: Record<string, JobHandler> = {
  ...reportJobs,
  /** Writes what search reads of the newest revision. Safe to repeat, and to run beside itself. */
  'courses.index': async (job, { db, keys, config }) => {
    const { courseId } = job.payload as { courseId: string }
    const revision = findCourseRevision(db, courseId)
    if (revision === undefined) return
    const sections = sectionsOf(revisionDocument(db, courseId, revision))
    for (let from: number | undefined = 0; from !== undefined;) {
      const actor = { kind: 'machine' as const, name: 'worker' as const }
      const ctx: Context = { db, keys, origin: config.ORIGIN, now: Date.now(), actor }
      from = indexChunk(ctx, { courseId, revision, sections, from })
      await new Promise((resolve) => setImmediate(resolve))
    }
  },
}
