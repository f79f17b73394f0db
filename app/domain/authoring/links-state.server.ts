// What is known of the links of a draft that lead outside.
import { inArray } from 'drizzle-orm'
import { linkChecks } from '../../../db/schema/authoring'
import type { Db } from '../../platform/db'
import { findOpenJob } from '../../platform/queue'
import type { CourseDocument } from '../courses/document'
import type { Finding } from '../courses/finding'
import { checkLinksKey } from './ask-links.server'
import { outsideLinks } from './links'

export interface LinksState {
  /** addresses, each counted once */
  count: number
  /** of which nobody has asked yet */
  unasked: number
  /** the longest ago that one of them was asked; none = none was */
  askedAt?: number
  isRunning: boolean
  /** all were asked and none answered: it is this machine that reaches nothing */
  isCutOff: boolean
  findings: Finding[]
}

/** With those that lead nowhere as findings of the check. */
export function linksState(db: Db, document: CourseDocument): LinksState {
  const links = outsideLinks(document)
  const urls = [...new Set(links.map(({ url }) => url))]
  const known = knownOf(db, urls)
  const asked = [...known.values()]
  const isCutOff = asked.length > 1 && asked.every(({ outcome, status }) => outcome === 'silent' && status === null)
  const findings = links.flatMap(({ url, at }): Finding[] => {
    const one = known.get(url)
    if (one === undefined || one.outcome === 'there' || isCutOff) return []
    const code = one.outcome === 'gone' ? 'link-gone' : 'link-silent'
    return [{ level: 'warning', code, at, params: { url, ...(one.status === null ? {} : { status: one.status }) } }]
  })
  return {
    count: urls.length,
    unasked: urls.length - asked.length,
    ...(asked.length > 0 ? { askedAt: Math.min(...asked.map(({ askedAt }) => askedAt)) } : {}),
    isRunning: findOpenJob(db, checkLinksKey(document.id)) !== undefined,
    isCutOff,
    findings,
  }
}

type Known = typeof linkChecks.$inferSelect

/** What was answered before, by address. */
export function knownOf(db: Db, urls: readonly string[]): Map<string, Known> {
  const rows =
    urls.length === 0
      ? []
      : db
          .select()
          .from(linkChecks)
          .where(inArray(linkChecks.url, [...urls]))
          .all()
  return new Map(rows.map((row) => [row.url, row]))
}
