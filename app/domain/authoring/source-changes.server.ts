// Who last changed the words a translation was made from. The steps of the draft know, as long as they are kept; where
// they do not tell how the old words became those of today (a step taken back, a version taken over), nobody is named.
import { and, desc, eq, isNull } from 'drizzle-orm'
import { draftSteps } from '../../../db/schema/courses'
import type { Db } from '../../platform/db'
import { tidy } from './tidy'

export interface SourceChange {
  at: number
  by: string
}

interface Changed {
  key: string
  source: string
  oldSource: string
}

/** By the key of the segment; those of whose change nothing is known are not there. */
export function sourceChanges(db: Db, courseId: string, segments: readonly Changed[]): Map<string, SourceChange> {
  const found = new Map<string, SourceChange>()
  if (segments.length === 0) return found
  const steps = stepsOf(db, courseId)
  for (const { key, source, oldSource } of segments) {
    const newest = steps.findIndex(({ wrote, took }) => wrote.has(tidy(source)) && !took.has(tidy(source)))
    const step = steps[newest]
    const began = steps
      .slice(newest)
      .some(({ wrote, took }) => took.has(tidy(oldSource)) && !wrote.has(tidy(oldSource)))
    if (step && began) found.set(key, { at: step.at, by: step.by })
  }
  return found
}

/** Those that stand, the newest first, each with the words it wrote and the words it took away. */
function stepsOf(db: Db, courseId: string) {
  const rows = db
    .select()
    .from(draftSteps)
    .where(and(eq(draftSteps.courseId, courseId), isNull(draftSteps.undoneAt)))
    .orderBy(desc(draftSteps.version))
    .all()
  return rows.map(({ at, by, forward, back }) => ({ at, by, wrote: wordsIn(forward), took: wordsIn(back) }))
}

/** Every text in the values of a JSON patch, but for those a translation only remembers. */
function wordsIn(patch: string): Set<string> {
  const words = new Set<string>()
  const look = (name: string, value: unknown): void => {
    if (typeof value === 'string' && name !== 'source') words.add(tidy(value))
    if (typeof value === 'object' && value !== null) for (const [key, part] of Object.entries(value)) look(key, part)
  }
  for (const { path, value } of JSON.parse(patch) as { path: string; value?: unknown }[])
    look(path.slice(path.lastIndexOf('/') + 1), value)
  return words
}
