// Acts with the names of who did them and of what they were about, for the page and the file of the register.
import { personNames } from '../domain/accounts/queries.server'
import type { AuditEntry } from '../domain/audit/queries.server'
import { listCourses } from '../domain/courses/queries-all.server'
import { codeOf } from '../domain/credentials/queries.server'
import { findInstitution } from '../domain/institutions/queries.server'
import type { Db } from '../platform/db'
import { i18nFor } from '../platform/i18n'
import type { Lang } from '../platform/languages'
import { words } from '../platform/words'
import { actorNames } from './actor-names.server'

export interface AuditLine extends AuditEntry {
  actorName: string
  /** the act in words */
  actName: string
  /** what it was about, where it has a name */
  subjectName: string | undefined
}

export function auditLines(db: Db, lang: Lang, entries: readonly AuditEntry[]): AuditLine[] {
  const nameOf = actorNames(
    db,
    lang,
    entries.map(({ actor }) => actor),
  )
  const people = personNames(db, [...new Set(entries.map(({ subject }) => subject))])
  const courses = new Map(listCourses(db).map(({ id, slug }) => [id, slug]))
  const t = i18nFor(lang).getFixedT(lang, 'admin')
  const subject = ({ act, subject: id }: AuditEntry): string | undefined => {
    if (id === 'programme') return t('audit.programme')
    if (act.startsWith('credentials.')) return codeOf(db, id) ?? people.get(id)
    if (act.startsWith('institutions.')) return findInstitution(db, id)?.name
    return people.get(id) ?? courses.get(id)
  }
  return entries.map((entry) => ({
    ...entry,
    actorName: nameOf(entry.actor),
    actName: actName(lang, entry.act),
    subjectName: subject(entry),
  }))
}

/** One that has no words yet keeps its name. */
export function actName(lang: Lang, act: string): string {
  const key = `admin:acts.${act}`
  return i18nFor(lang).exists(key) ? String(i18nFor(lang).t(key as 'admin:none')) : act
}

/** Every act that has words, by noun, as a filter offers them. */
export function actGroups(lang: Lang): { label: string; choices: { value: string; label: string }[] }[] {
  const nouns = words[lang].admin.nouns as Record<string, string>
  const order = new Intl.Collator(lang)
  return Object.entries(words[lang].admin.acts).map(([noun, acts]) => ({
    label: nouns[noun] ?? noun,
    choices: Object.entries(acts as Record<string, string>)
      .map(([verb, label]) => ({ value: `${noun}.${verb}`, label }))
      .sort((a, b) => order.compare(a.label, b.label)),
  }))
}
