// What people completed before this platform, as the register shows it: a page at a time, the last completed first.
import { and, desc, eq, gte, lte, type SQL, sql } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import { pastBatches, pastCompletions } from '../../../db/schema/history'
import type { Db } from '../../platform/db'
import { nameMatch } from '../../platform/name-search'
import type { Scope } from '../accounts/policy'
import { sharesWith } from '../accounts/sharing.server'
import { isOfInstitution } from '../institutions/queries.server'
import type { PastRow } from './past'
import { isCounted } from './queries.server'

const p = pastCompletions

export interface PastQuery {
  q?: string | undefined
  country?: string | undefined
  /** days of the completion, ISO 8601 */
  from?: string | undefined
  to?: string | undefined
}
/** The day and number of the last row that was seen. */
export interface PastAfter {
  on: string
  n: number
}

const MOST_NAMED = 2_000

/** Rows within the scope of whoever asks, and where the next page goes on. */
export function listPast(
  db: Db,
  query: PastQuery,
  scope: Scope,
  { after, limit = 50 }: { after?: PastAfter | undefined; limit?: number } = {},
): { rows: PastRow[]; next: PastAfter | undefined } {
  const { course, hours, startedOn, completedOn, institution, name, country, n } = p
  const found = db
    .select({ n, name, course, hours, startedOn, completedOn, institution, country, source: pastBatches.source })
    .from(p)
    .innerJoin(pastBatches, eq(pastBatches.id, p.batchId))
    .where(
      and(
        isCounted(),
        inScope(scope),
        query.q ? named(db, query.q) : undefined,
        query.country ? eq(country, query.country) : undefined,
        query.from ? gte(completedOn, query.from) : undefined,
        query.to ? lte(completedOn, query.to) : undefined,
        after && sql`(${completedOn}, ${n}) < (${after.on}, ${after.n})`,
      ),
    )
    .orderBy(desc(completedOn), desc(n))
    .limit(limit + 1)
    .all()
  const last = found.length > limit ? found[limit - 1] : undefined
  return { rows: found.slice(0, limit), next: last && { on: last.completedOn, n: last.n } }
}

/** An institution's coordinators see people who share with it, where the address says who it is. */
function inScope({ institutionId, country }: Scope): SQL | undefined {
  if (institutionId === null) return country === null ? undefined : eq(p.country, country)
  const shares = sql`exists (select 1 from ${people} o where o.email_key = ${p.emailKey}
    and o.email_confirmed_at is not null and ${sharesWith(sql`o.id`, institutionId)})`
  return and(isOfInstitution(p.institutionId, institutionId), shares)
}

function named(db: Db, typed: string): SQL {
  const match = nameMatch(typed)
  if (match === undefined) return sql`0`
  const found = db.$client
    .prepare('select rowid from past_names where past_names match ? limit ?')
    .pluck()
    .all(match, MOST_NAMED + 1)
  return found.length > MOST_NAMED
    ? sql`+${p.n} in (select rowid from past_names where past_names match ${match})`
    : sql`${p.n} in (select value from json_each(${JSON.stringify(found)}))`
}
