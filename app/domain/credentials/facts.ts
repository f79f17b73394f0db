// What a certificate says: frozen when it is issued and signed as one RFC 8785 text. Whatever later happens to the
// course, the person or the programme's settings, these stay as they were.
import { z } from 'zod'
import { type Lang, LANGUAGES } from '../../platform/languages'
import { LEVELS, TOPICS } from '../courses/document'
import type { Shown, Text } from '../quizzes/text'

const LangCode = z.enum(LANGUAGES)
/** a text in every language of the programme */
const InAll = z.record(LangCode, z.string())
/** a text in the course's languages; always in its source */
const InSome = z.partialRecord(LangCode, z.string())
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

export const CertificateFacts = z.object({
  version: z.literal(1),
  id: z.uuid(),
  /** grouped, as it is printed */
  code: z.string(),
  /** the code of the certificate in whose place this one was issued */
  replaces: z.string().optional(),
  holder: z.object({ name: z.string() }),
  course: z.object({
    id: z.uuid(),
    slug: z.string(),
    revision: z.number().int(),
    topic: z.enum(TOPICS),
    level: z.enum(LEVELS),
    hours: z.number().int(),
    source: LangCode,
    /** those the title and syllabus stand in; the source first */
    languages: z.array(LangCode),
    title: InSome,
    modules: z.array(
      z.object({
        title: InSome,
        lessons: z.array(z.object({ kind: z.enum(['video', 'reading', 'quiz']), title: InSome })),
      }),
    ),
  }),
  /** days in `timeZone` and the moments they were taken from, ms UTC */
  startedOn: Day,
  startedAt: z.number().int(),
  completedOn: Day,
  completedAt: z.number().int(),
  timeZone: z.string(),
  /** mean of the best scores of the required quizzes; absent where none was required or the holder keeps it private */
  markPercent: z.number().int().optional(),
  /** the rule: every required lesson done, and this much in each quiz */
  passing: z.object({ lessons: z.literal('all-required'), passMarkPercent: z.number().int() }),
  programme: InAll,
  issuer: z.object({ name: InAll, legalId: z.string() }),
  signatory: z.object({ name: z.string(), role: InAll }),
  title: InAll,
  /** addresses that name the achievement and say what it takes */
  achievement: z.string(),
  criteria: z.string(),
  keyId: z.string(),
  issuedOn: Day,
  issuedAt: z.number().int(),
})
export type CertificateFacts = z.infer<typeof CertificateFacts>

/** A title in the language asked for, else in the course's source language. */
export function titleIn(title: Partial<Record<Lang, string>>, lang: Lang, source: Lang): Shown {
  const own = title[lang]
  return own === undefined ? { text: title[source] ?? '', lang: source } : { text: own, lang }
}

/** The same texts in the shape of a course document. */
export function asText(title: Partial<Record<Lang, string>>): Text {
  return Object.fromEntries(Object.entries(title).map(([lang, text]) => [lang, { text }])) as Text
}

/** What everybody may see: all but the mark. */
export function withoutMark(facts: CertificateFacts): CertificateFacts {
  const { markPercent: _, ...open } = facts
  return open
}
