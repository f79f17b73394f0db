// What a certificate is about, gathered at the moment of issue from the course's revision, the person and the settings.
import type { people } from '../../../db/schema/accounts'
import type { Context } from '../context'
import type { CourseDocument } from '../courses/document'
import { lowestPassMark, revisionDocument } from '../courses/queries.server'
import { languageState } from '../courses/rules'
import type { Enrolment } from '../enrolments/queries.server'
import type { Db } from '../../platform/db'
import { LANGUAGES } from '../../platform/languages'
import type { Text } from '../quizzes/text'
import { programme } from '../settings/queries.server'
import type { CertificateFacts, IdentityFacts } from './facts'
import { daysIn, formatCode, shareMinutes } from './rules'
import { dayIn } from './wording'

export interface Completion {
  startedAt: number
  completedAt: number
  markPercent: number | null
  revision: number
}

interface About {
  /** of the certificate */
  id: string
  /** as stored */
  code: string
  enrolment: Enrolment
  person: typeof people.$inferSelect
  completion: Completion
  identity?: IdentityFacts | undefined
}

/** The facts of one completion. */
export function collectFacts(ctx: Context, of: About): CertificateFacts {
  const { db, now, origin, keys } = ctx
  const { enrolment, completion } = of
  const document = revisionDocument(db, enrolment.courseId, completion.revision)
  const set = programme(db)
  const timeZone = set.reportTimeZone
  const passMark = Math.min(enrolment.rule.passMarkPercent, lowestPassMark(db, enrolment.courseId, enrolment.revision))
  const startedOn = dayIn(completion.startedAt, timeZone)
  const completedOn = dayIn(completion.completedAt, timeZone)
  return {
    version: 2,
    id: of.id,
    code: formatCode(of.code),
    holder: { name: of.person.name.normalize('NFC'), ...(of.identity ? { identity: of.identity } : {}) },
    course: courseFacts(document, completion.revision),
    startedOn,
    startedAt: completion.startedAt,
    completedOn,
    completedAt: completion.completedAt,
    timeZone,
    days: daysIn({ from: startedOn, to: completedOn }),
    ...(completion.markPercent === null ? {} : { markPercent: completion.markPercent }),
    passing: { lessons: 'all-required', passMarkPercent: passMark },
    ...issuerFacts(ctx.db, enrolment.country),
    achievement: `${origin}/achievements/${document.id}`,
    criteria: `${origin}/${document.source}/courses/${document.slug}`,
    keyId: keys.signingKeyId,
    issuedOn: dayIn(now, timeZone),
    issuedAt: now,
  }
}

/** Who issues and signs, and what is said for the country of the holder, as the settings stand. */
export function issuerFacts(db: Db, country: string) {
  const set = programme(db)
  const note = set.legalNotes[country]
  return {
    programme: set.programmeName,
    issuer: { name: set.issuerName, legalId: set.issuerLegalId },
    signatory: {
      name: set.signatoryName,
      role: set.signatoryRole,
      ...(set.signatureImage === '' ? {} : { image: set.signatureImage }),
    },
    title: set.certificateTitle,
    ...(note === undefined || Object.keys(note).length === 0 ? {} : { legalNote: { country, text: note } }),
  }
}

/** Minutes of each module, by the efforts of its lessons. */
export const minutesOf = ({ hours, modules }: Pick<CourseDocument, 'hours' | 'modules'>): number[] =>
  shareMinutes(
    hours,
    modules.map(({ lessons }) => lessons.reduce((sum, lesson) => sum + lesson.effortMinutes, 0)),
  )

/** The same of a published revision. */
export const moduleMinutes = (db: Db, courseId: string, revision: number): number[] =>
  minutesOf(revisionDocument(db, courseId, revision))

function courseFacts(document: CourseDocument, revision: number): CertificateFacts['course'] {
  const others = LANGUAGES.filter((lang) => lang !== document.source && languageState(document, lang) === 'full')
  const languages = [document.source, ...others]
  const minutes = minutesOf(document)
  const words = (text: Text) =>
    Object.fromEntries(languages.flatMap((lang) => (text[lang] ? [[lang, text[lang].text]] : [])))
  return {
    id: document.id,
    slug: document.slug,
    revision,
    topic: document.topic,
    level: document.level,
    hours: document.hours,
    source: document.source,
    languages,
    title: words(document.title),
    modules: document.modules.map((module, i) => ({
      title: words(module.title),
      minutes: minutes[i] ?? 0,
      lessons: module.lessons.map((lesson) => ({ kind: lesson.kind, title: words(lesson.title) })),
    })),
  }
}
