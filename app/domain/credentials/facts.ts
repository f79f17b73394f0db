// What a certificate says: frozen when it is issued and signed as one RFC 8785 text. Whatever later happens to the
// course, the person or the programme's settings, these stay as they were.
import { z } from 'zod'
import { type Lang, LANGUAGES } from '../../platform/languages'
import { LEVELS, TOPICS } from '../courses/document'
import type { Shown, Text } from '../quizzes/text'

export const LangCode = z.enum(LANGUAGES)
/** a text in every language of the programme */
export const InAll = z.record(LangCode, z.string())
/** a text in the course's languages; always in its source */
export const InSome = z.partialRecord(LangCode, z.string())
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** What everybody may know of a national identity number; the whole of it can be checked against the commitment. */
export const IdentityFacts = z.object({
  /** ISO 3166-1, or ZZ where none is said */
  country: z.string(),
  /** what it is called there: 'DNI', 'CPF' … */
  kind: z.string(),
  /** all but the last signs as dots */
  masked: z.string(),
  /** HMAC-SHA-256 of the number under a random key that is not published; base64url */
  commitment: z.string(),
})
export type IdentityFacts = z.infer<typeof IdentityFacts>

export const Holder = z.object({ name: z.string(), identity: IdentityFacts.optional() })
export type Holder = z.infer<typeof Holder>
/** what the rules of the holder's country want said, as the programme wrote it */
export const LegalNote = z.object({ country: z.string(), text: InSome })
export const Signatory = z.object({
  name: z.string(),
  role: InAll,
  /** SHA-256 of the PNG printed above the name */
  image: z.string().optional(),
})

/**
 * Version 2 adds minutes of each module, days, identity, signature image and legal note. What was signed as version 1 is
 * read as it stands: these are absent there.
 */
export const CertificateFacts = z.object({
  version: z.literal([1, 2]),
  id: z.uuid(),
  /** grouped, as it is printed */
  code: z.string(),
  /** the code of the certificate in whose place this one was issued */
  replaces: z.string().optional(),
  holder: Holder,
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
        /** its share of the course's hours, by the effort of its lessons; those of all modules make the hours */
        minutes: z.number().int().optional(),
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
  /** from the first to the last, both counted */
  days: z.number().int().optional(),
  /** mean of the best scores of the required quizzes; absent where none was required or the holder keeps it private */
  markPercent: z.number().int().optional(),
  /** the rule: every required lesson done, and this much in each quiz */
  passing: z.object({ lessons: z.literal('all-required'), passMarkPercent: z.number().int() }),
  programme: InAll,
  issuer: z.object({ name: InAll, legalId: z.string() }),
  signatory: Signatory,
  title: InAll,
  legalNote: LegalNote.optional(),
  /** addresses that name the achievement and say what it takes */
  achievement: z.string(),
  criteria: z.string(),
  keyId: z.string(),
  issuedOn: Day,
  issuedAt: z.number().int(),
})
export type CertificateFacts = z.infer<typeof CertificateFacts>

/** What certificates of one course and combined ones have in common on paper. */
export type Signed = Pick<
  CertificateFacts,
  'code' | 'holder' | 'programme' | 'issuer' | 'signatory' | 'title' | 'legalNote' | 'issuedOn' | 'issuedAt'
>

/** A title in the language asked for, else in the course's source language. */
export function titleIn(title: Partial<Record<Lang, string>>, lang: Lang, source: Lang): Shown {
  const own = title[lang]
  return own === undefined ? { text: title[source] ?? '', lang: source } : { text: own, lang }
}

/** A text in the language asked for, else in Spanish, else in the first there is. */
export function inOneOf(text: Partial<Record<Lang, string>>, lang: Lang): Shown | undefined {
  const found = [lang, ...LANGUAGES].find((one) => text[one] !== undefined)
  return found && { text: text[found] ?? '', lang: found }
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
