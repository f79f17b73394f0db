// Overviews of very many rows are counted once for everybody who looks within some minutes, and say of which moment they
// are. Few rows are counted anew each time: there a figure must be seen to change.
import { cachePerDb } from '../../platform/cache'
import type { Db } from '../../platform/db'
import type { CompletionQuery } from './completion-query'
import type { Asking } from './completion-where.server'
import type { OverviewTally } from './overview'
import { countOverview } from './overview.server'
import type { Period } from './period'

export const OVERVIEW_KEPT_MS = 10 * 60_000
/** A fifth of a second of counting. */
const MANY = 50_000

export interface CountedOverview {
  /** ms UTC; the moment it was counted */
  at: number
  tally: OverviewTally
}

const overviews = cachePerDb<{ found?: CountedOverview; counting?: Promise<CountedOverview> | undefined }>(60)

/** Counted just now, or not long ago; `many`: of how many rows on it is kept. */
export async function overviewOf(
  db: Db,
  query: CompletionQuery & Period,
  asking: Asking,
  { many = MANY } = {},
): Promise<CountedOverview> {
  const { scope, timeZone, now } = asking
  const held = overviews(db, JSON.stringify([query, scope, timeZone]), () => ({}))
  if (held.found && now - held.found.at < OVERVIEW_KEPT_MS) return held.found
  held.counting ??= count(db, query, asking).finally(() => (held.counting = undefined))
  const counted = await held.counting
  if (counted.tally.enrolled + counted.tally.completed >= many) held.found = counted
  return counted
}

const count = async (db: Db, query: CompletionQuery & Period, asking: Asking): Promise<CountedOverview> => ({
  at: asking.now,
  tally: await countOverview(db, query, asking),
})
