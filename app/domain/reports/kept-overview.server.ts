// Overviews of very many rows are counted once for everybody who looks within some minutes, and say of which moment they
// are. Few rows are counted anew each time: there a figure must be seen to change.
import { cachePerDb } from '../../platform/cache'
import type { Db } from '../../platform/db'
import type { CompletionQuery } from './completion-query'
import type { Asking } from './completion-where.server'
import type { OverviewTally } from './overview'
import { countFigures, countOverview } from './overview.server'
import { type Period, periodBefore } from './period'
import type { OverviewFigures } from './shown-overview'

export const OVERVIEW_KEPT_MS = 10 * 60_000
/** A fifth of a second of counting. */
const MANY = 50_000

export interface CountedOverview {
  /** ms UTC; the moment it was counted */
  at: number
  tally: OverviewTally
  before: OverviewFigures
}

const overviews = cachePerDb<{ found?: CountedOverview; counting?: Promise<CountedOverview> | undefined }>(30)

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

async function count(db: Db, query: CompletionQuery & Period, asking: Asking): Promise<CountedOverview> {
  const tally = await countOverview(db, query, asking)
  const before = await countFigures(db, { ...query, ...periodBefore(query) }, asking)
  return { at: asking.now, tally, before }
}
