// Work on a published course that is too long for one transaction.
import type { JobHandler } from '../../platform/queue'
import { workerContext } from '../context'
import { findCourseRevision, revisionDocument } from './queries.server'
import { reportJobs } from './report-jobs.server'
import { indexChunk } from './search-index.server'
import { sectionsOf } from './search-sections'
import { weighAgain } from './weigh-again.server'

export const courseJobs: Record<string, JobHandler> = {
  ...reportJobs,
  /** Says what courses weigh, once versions of a recording of theirs are made. */
  'courses.weigh': (job, machine) => {
    const { assetHash } = job.payload as { assetHash: string }
    return Promise.resolve(weighAgain(workerContext(machine), assetHash))
  },
  /** Writes what search reads of the newest revision. Safe to repeat, and to run beside itself. */
  'courses.index': async (job, machine) => {
    const { db } = machine
    const { courseId } = job.payload as { courseId: string }
    const revision = findCourseRevision(db, courseId)
    if (revision === undefined) return
    const sections = sectionsOf(revisionDocument(db, courseId, revision))
    for (let from: number | undefined = 0; from !== undefined;) {
      from = indexChunk(workerContext(machine), { courseId, revision, sections, from })
      await new Promise((resolve) => setImmediate(resolve))
    }
  },
}
