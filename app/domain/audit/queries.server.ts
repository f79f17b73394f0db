// The register of acts, read page by page, newest first; who they were and what it was about are ids here.
import { and, desc, eq, gte, lt, sql } from 'drizzle-orm'
import { auditEntries } from '../../../db/schema/audit'
import type { Db } from '../../platform/db'
import { NEWEST, type PageKey, pageOf } from '../../platform/page-key'

export const ACTS_A_PAGE = 50

export interface AuditFilter {
  /** a person's id, or the machine's name ('machine:cli') */
  actor?: string | undefined
  /** '<noun>.<verb>' */
  act?: string | undefined
  /** id of the record */
  subject?: string | undefined
  /** from this moment on, ms UTC */
  from?: number | undefined
  /** before this moment, ms UTC */
  until?: number | undefined
}

export interface AuditEntry {
  id: string
  at: number
  actor: string
  act: string
  subject: string
  detail: Record<string, string | number | null>
}

/** What fits every part of the filter. */
export function listAudit(db: Db, filter: AuditFilter, before: PageKey = NEWEST, limit = ACTS_A_PAGE) {
  const { actor, act, subject, from, until } = filter
  const rows = db
    .select()
    .from(auditEntries)
    .where(
      and(
        // one index is read, the narrowest: '+' tells SQLite to leave the others
        actor === undefined
          ? undefined
          : subject
            ? sql`+${auditEntries.actor} = ${actor}`
            : eq(auditEntries.actor, actor),
        act === undefined
          ? undefined
          : (subject ?? actor)
            ? sql`+${auditEntries.act} = ${act}`
            : eq(auditEntries.act, act),
        subject === undefined ? undefined : eq(auditEntries.subject, subject),
        from === undefined ? undefined : gte(auditEntries.at, from),
        until === undefined ? undefined : lt(auditEntries.at, until),
        sql`(${auditEntries.at}, ${auditEntries.id}) < (${before.at}, ${before.id})`,
      ),
    )
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(limit + 1)
    .all()
    .map((row): AuditEntry => ({ ...row, detail: JSON.parse(row.detail ?? '{}') as AuditEntry['detail'] }))
  return pageOf(rows, limit, ({ at, id }) => ({ at, id }))
}
