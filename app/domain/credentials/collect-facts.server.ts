// What a certificate is about, gathered at the moment of issue from the course's revision, the person and the settings.
import type { people } from '../../../db/schema/accounts'
import { newId } from '../../platform/ids'
import type { Context } from '../context'
import type { CourseDocument } from '../courses/document'
import { lowestPassMark, revisionDocument } from '../courses/queries.server'
import { languageState } from '../courses/rules'
import type { Enrolment } from '../enrolments/queries.server'
import { LANGUAGES } from '../../platform/languages'
import type { Text } from '../quizzes/text'
import { programme } from '../settings/queries.server'
import { type CertificateFacts } from './facts'
import { formatCode } from './rules'
import { dayIn } from './wording'

export interface Completion {
  startedAt: number
  completedAt: number
  markPercent: number | null
  revision: number
}

/** The facts of one completion; `code` as stored. */
export function collectFacts(
  ctx: Context,
  of: { enrolment: Enrolment; person: typeof people.$inferSelect; completion: Completion; code: string },
): CertificateFacts {
  const { db, now, origin, keys } = ctx
  const { enrolment, completion } = of
  const document = revisionDocument(db, enrolment.courseId, completion.revision)
  const set = programme(db)
  const timeZone = set.reportTimeZone
  const passMark = Math.min(enrolment.rule.passMarkPercent, lowestPassMark(db, enrolment.courseId, enrolment.revision))
  return {
    version: 1,
    id: newId(),
    code: formatCode(of.code),
    holder: { name: of.person.name.normalize('NFC') },
    course: courseFacts(document, completion.revision),
    startedOn: dayIn(completion.startedAt, timeZone),
    startedAt: completion.startedAt,
    completedOn: dayIn(completion.completedAt, timeZone),
    completedAt: completion.completedAt,
    timeZone,
    ...(completion.markPercent === null ? {} : { markPercent: completion.markPercent }),
    passing: { lessons: 'all-required', passMarkPercent: passMark },
    programme: set.programmeName,
    issuer: { name: set.issuerName, legalId: set.issuerLegalId },
    signatory: { name: set.signatoryName, role: set.signatoryRole },
    title: set.certificateTitle,
    achievement: `${origin}/achievements/${document.id}`,
    criteria: `${origin}/${document.source}/courses/${document.slug}`,
    keyId: keys.signingKeyId,
    issuedOn: dayIn(now, timeZone),
    issuedAt: now,
  }
}

function courseFacts(document: CourseDocument, revision: number): CertificateFacts['course'] {
  const others = LANGUAGES.filter((lang) => lang !== document.source && languageState(document, lang) === 'full')
  const languages = [document.source, ...others]
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
    modules: document.modules.map((module) => ({
      title: words(module.title),
      lessons: module.lessons.map((lesson) => ({ kind: lesson.kind, title: words(lesson.title) })),
    })),
  }
}
