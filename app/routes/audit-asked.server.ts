// Which part of the register of acts an address asks for: the page and the file read the same one.
import { findPersonByAccessName, findPersonByEmail } from '../domain/accounts/queries.server'
import type { AuditFilter } from '../domain/audit/queries.server'
import { findCourseBySlug } from '../domain/courses/queries-all.server'
import { parseCode } from '../domain/credentials/rules'
import { findByCode } from '../domain/credentials/queries.server'
import { programme } from '../domain/settings/queries.server'
import { dayAfter, dayStart, isDay } from '../domain/settings/zone-days'
import type { Db } from '../platform/db'

export const AUDIT_FIELDS = ['actor', 'act', 'subject', 'from', 'until'] as const
export type AuditField = (typeof AUDIT_FIELDS)[number]
export type AuditProblem = 'unknown-person' | 'day' | 'reversed'

export interface AskedAudit {
  /** as typed */
  typed: Record<AuditField, string>
  filter: AuditFilter
  /** what is wrong with an answer, by its field; then nothing is listed */
  problems: Partial<Record<AuditField, AuditProblem>>
}

export function askedAudit(db: Db, params: URLSearchParams): AskedAudit {
  const field = (name: AuditField): string => (params.get(name) ?? '').trim().slice(0, 200)
  const typed = Object.fromEntries(AUDIT_FIELDS.map((name) => [name, field(name)])) as Record<AuditField, string>
  const zone = programme(db).reportTimeZone
  const actor = typed.actor === '' ? undefined : idOf(db, typed.actor)
  const subject = typed.subject === '' ? undefined : (idOf(db, typed.subject) ?? typed.subject)
  const from = isDay(typed.from) ? dayStart(typed.from, zone) : undefined
  const last = isDay(typed.until) ? dayStart(typed.until, zone) : undefined
  const until = last === undefined ? undefined : dayStart(dayAfter(typed.until), zone)
  const problems: AskedAudit['problems'] = {
    ...(typed.actor !== '' && actor === undefined ? { actor: 'unknown-person' } : {}),
    ...(typed.from !== '' && from === undefined ? { from: 'day' } : {}),
    ...(typed.until !== '' && until === undefined ? { until: 'day' } : {}),
    ...(from !== undefined && last !== undefined && last < from ? { until: 'reversed' } : {}),
  }
  return { typed, filter: { actor, act: typed.act || undefined, subject, from, until }, problems }
}

/** The record that people name otherwise: a person by e-mail, a course by its address, a certificate by its code. */
function idOf(db: Db, typed: string): string | undefined {
  if (typed.includes('@')) return findPersonByEmail(db, typed)?.id
  const code = parseCode(typed)
  const found =
    findPersonByAccessName(db, typed.toLowerCase())?.id ??
    findCourseBySlug(db, typed)?.id ??
    (code === undefined ? undefined : findByCode(db, code)?.id)
  return found ?? typed
}
