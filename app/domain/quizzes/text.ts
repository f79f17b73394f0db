// A text in the languages of a course. A translation remembers the hash of the source it was made from, and the
// old source until somebody approves it again. Pure; lives in the earliest noun that needs it.
import { z } from 'zod'
import { type Lang, LANGUAGES } from '../../platform/languages'

/** Ids of modules, lessons, questions, options, outcomes: unique in the course, never reused. */
export const Id = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/)

export const LangCode = z.enum(LANGUAGES)

export const Translation = z.strictObject({
  text: z.string().min(1).max(200_000),
  /** SHA-256 of the source text this was made from; absent on the source itself */
  sourceHash: z.string().length(64).optional(),
  /** that source, kept while it differs from today's */
  source: z.string().max(200_000).optional(),
})

export const Text = z.partialRecord(LangCode, Translation)
export type Text = z.infer<typeof Text>

/** Words to show, with the language they are really in. */
export interface Shown {
  text: string
  lang: Lang
}

/** The text in the language asked for, else in the source language; the reader's page marks the difference with `lang`. */
export function show(text: Text | undefined, lang: Lang, source: Lang): Shown {
  const own = text?.[lang]
  if (own) return { text: own.text, lang }
  return { text: text?.[source]?.text ?? '', lang: source }
}
