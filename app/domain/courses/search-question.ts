// What a reader asks of the search, read from what they typed. Nothing typed is an error and no sign is an operator,
// except quotes around words that must stand side by side.
import { type Term, wordsOf } from './search-text'

/** How much of a question is read, in signs and in words. */
export const LONGEST_QUESTION = 100
const MOST_TERMS = 8

export interface Question {
  terms: readonly Term[]
  /** more was typed than is read */
  isCut: boolean
}

// “ ” « » „ are quotes too: phones write them by themselves
const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]/gu

/**
 * Words and phrases of a question, each once. Words of one or two signs are taken whole (of two as beginnings where they
 * stand nowhere whole), longer ones as beginnings, and what looks like a plural as the beginning of its singular.
 */
export function readQuestion(typed: string): Question {
  const text = beginningOf(typed)
  const phrases: string[] = []
  const rest = text.replace(QUOTED, (_all, inside: string) => {
    phrases.push(inside)
    return ' '
  })
  const terms = [
    ...phrases.map((phrase): Term => ({ words: foldedWords(phrase), isPrefix: false })),
    ...foldedWords(rest).map((word): Term => ({
      words: [stemOf(word)],
      isPrefix: word.length > 2,
      ...(word.length === 2 ? { isShort: true } : {}),
    })),
  ]
  const byKey = new Map(terms.filter((term) => term.words.length > 0).map((term) => [keyOf(term), term]))
  return {
    terms: [...byKey.values()].slice(0, MOST_TERMS),
    isCut: typed.length > LONGEST_QUESTION || byKey.size > MOST_TERMS,
  }
}

/** As much as is read; a word cut in two is not asked for, unless it is all there is. */
function beginningOf(typed: string): string {
  const text = typed.slice(0, LONGEST_QUESTION)
  const isCutInside = typed.length > LONGEST_QUESTION && !/\s/.test(typed.charAt(LONGEST_QUESTION))
  return isCutInside ? text.replace(/\s\S*$/, '') : text
}

/** vitrinas → vitrina, lecciones → leccion; Spanish, Portuguese and English all add an s. */
function stemOf(word: string): string {
  if (word.length >= 7 && /[dlnrz]es$/.test(word)) return word.slice(0, -2)
  return word.length >= 5 && word.endsWith('s') ? word.slice(0, -1) : word
}

const foldedWords = (text: string): string[] =>
  wordsOf(text)
    .flatMap((word) => word.folded.split(/[^\p{L}\p{N}]+/u))
    .filter(Boolean)

const keyOf = (term: Term): string => `${term.words.join(' ')}${term.isPrefix ? '*' : ''}`

/** A term as FTS5 reads it: only letters, digits and spaces are between its quotes, so nothing needs escaping. */
export const matchOf = (term: Term, language: string): string =>
  `place : ${language} AND words : "${term.words.join(' ')}"${term.isPrefix ? ' *' : ''}`
