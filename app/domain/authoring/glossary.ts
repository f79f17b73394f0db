// The words of the field of a course, and where they occur in a text.
import { z } from 'zod'
import type { Lang } from '../../platform/languages'

export const LONGEST_TERM = 120

export interface Term {
  id: string
  words: Partial<Record<Lang, string>>
  note?: string
}

export interface TermPair {
  id: string
  source: string
  target: string
  note?: string
}

const Word = z.string('needed').trim().min(1, 'needed').max(LONGEST_TERM, 'long')

export const TermForm = z.object({
  /** made in the form: adding twice is adding once */
  id: z.uuid(),
  source: Word,
  target: Word,
  note: z.string().trim().max(300, 'long').optional(),
})

/** The terms that are said in both languages. */
export function pairsOf(terms: readonly Term[], from: Lang, to: Lang): TermPair[] {
  return terms.flatMap(({ id, words, note }) => {
    const [source, target] = [words[from], words[to]]
    return source && target ? [{ id, source, target, ...(note ? { note } : {}) }] : []
  })
}

const plain = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)

/** Those whose words stand in the text, whole or in a plural; accents and capitals do not count. */
export function termsIn(text: string, pairs: readonly TermPair[]): TermPair[] {
  if (pairs.length === 0) return []
  const within = plain(text)
  return pairs.filter(({ source }) => {
    const term = plain(source)
    if (term === '') return false
    for (let at = within.indexOf(term); at >= 0; at = within.indexOf(term, at + 1)) {
      const after = within.slice(at + term.length, at + term.length + 3)
      const ending = /^(?:es|s)?/.exec(after)?.[0].length ?? 0
      if (!isLetter(within[at - 1]) && (!isLetter(after[0]) || !isLetter(after[ending]))) return true
    }
    return false
  })
}
