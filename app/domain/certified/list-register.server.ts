// The register of certificates, a page at a time, the last issued first. Certificates stay in it when their course is gone.
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { institutions } from '../../../db/schema/institutions'
import { registerRows } from '../../../db/schema/credentials'
import type { Db } from '../../platform/db'
import { formatCode } from '../credentials/rules'
import { standingName } from '../institutions/queries.server'
import type { Asking } from '../reports/completion-where.server'
import type { After, RegisterQuery, RegisterStatus } from './register-query'
import type { RegisterRow } from './records'
import { partsOf, whereOf } from './register-where.server'

export const ROWS_A_PAGE = 50
/** Counting stops here: a million is not walked through to say so. */
export const MOST_COUNTED = 10_000

type Asks = Pick<Asking, 'scope' | 'timeZone'>

/** Rows, and where the next page goes on. */
export function listRegister(
  db: Db,
  query: RegisterQuery,
  asking: Asks,
  { after, limit = ROWS_A_PAGE }: { after?: After | undefined; limit?: number } = {},
): { rows: RegisterRow[]; next: After | undefined } {
  const { issuedAt, n } = registerRows
  const goesOn = after && sql`(${issuedAt}, ${n}) < (${after.at}, ${after.n})`
  const found = partsOf(query)
    .flatMap((part) =>
      db
        .select()
        .from(registerRows)
        .where(and(whereOf(db, part, asking), goesOn))
        .orderBy(desc(issuedAt), desc(n))
        .limit(limit + 1)
        .all(),
    )
    .sort((a, b) => b.issuedAt - a.issuedAt || b.n - a.n)
    .slice(0, limit + 1)
  const last = found.length > limit ? found[limit - 1] : undefined
  return { rows: complete(db, found.slice(0, limit)), next: last && { at: last.issuedAt, n: last.n } }
}

/** How many there are, at most one more than MOST_COUNTED. */
export function countRegister(db: Db, query: RegisterQuery, asking: Asks): number {
  const counts = partsOf(query).map((part) => {
    const some = db
      .select({ one: sql<number>`1`.as('one') })
      .from(registerRows)
      .where(whereOf(db, part, asking))
      .limit(MOST_COUNTED + 1)
      .as('some')
    return (
      db
        .select({ count: sql<number>`count(*)` })
        .from(some)
        .get()?.count ?? 0
    )
  })
  return Math.min(
    MOST_COUNTED + 1,
    counts.reduce((sum, one) => sum + one, 0),
  )
}

/** One certificate by its code (as stored), where whoever asks may see it. */
export function findInRegister(db: Db, code: string, asking: Asks): RegisterRow | undefined {
  const row = db
    .select()
    .from(registerRows)
    .where(and(eq(registerRows.code, code), whereOf(db, { q: code }, asking)))
    .get()
  return row && complete(db, [row])[0]
}

function complete(db: Db, rows: readonly (typeof registerRows.$inferSelect)[]): RegisterRow[] {
  const ids = [...new Set(rows.flatMap((row) => row.institutionId ?? []))]
  const named = db
    .select({ id: institutions.id, name: standingName(sql`"institutions"."id"`) })
    .from(institutions)
    .where(inArray(institutions.id, ids))
  const names = new Map(named.all().map(({ id, name }) => [id, name]))
  return rows.map((row) => ({
    n: row.n,
    credentialId: row.credentialId,
    kind: row.kind as RegisterRow['kind'],
    code: formatCode(row.code),
    status: row.status as RegisterStatus,
    name: row.name,
    personId: row.personId,
    enrolmentId: row.enrolmentId,
    courseId: row.courseId,
    country: row.country,
    institution: names.get(row.institutionId ?? '') ?? null,
    issuedAt: row.issuedAt,
  }))
}
