// Which lines of the sections that were found are shown: those that have most of what was asked for, words that are
// everywhere counting little, from different lessons where there is a choice.
import type { Lang } from '../../platform/languages'
import type { Shown } from '../quizzes/text'
import type { Line, SectionKind } from './search-sections'
import { fold, type Piece, markText, placesOf, type Term, wordsOf } from './search-text'

const MOST_HITS = 3
/** A word much more common than the rarest one asked for (la, de, museo …) tells nothing; short ones sooner. */
const TELLING = 0.6
const TELLING_SHORT = 0.85
const SHORT = 3

/** A term and how much it is worth: the less the more often it stands. */
export interface Asked {
  term: Term
  worth: number
  /** false = too common beside the others to be marked, or to be an answer by itself */
  tells: boolean
}

/** Terms with their worths; the rarest always tells. */
export function weighTerms(terms: readonly Term[], worths: readonly number[]): Asked[] {
  const most = Math.max(0, ...worths)
  return terms.map((term, i) => {
    const worth = worths[i] ?? 0
    const isShort = term.words.length === 1 && (term.words[0] ?? '').length <= SHORT
    return { term, worth, tells: worth >= most * (isShort ? TELLING_SHORT : TELLING) }
  })
}

/** The terms that are marked where they stand. */
export const tellingTerms = (asked: readonly Asked[]): Term[] =>
  asked.filter(({ tells }) => tells).map(({ term }) => term)

/** A section where something asked for stands. */
export interface Answered {
  kind: SectionKind
  ordinal: number
  lessonId?: string
  textLang: Lang
  lines: readonly Line[]
}

export interface Hit {
  kind: SectionKind
  lessonId?: string
  lessonTitle?: Shown
  /** the moment of the video */
  atMs?: number
  lang: Lang
  /** the words are the lesson's title itself */
  isTitle?: boolean
  /** the words, what was asked for marked */
  pieces: Piece[]
}

interface Candidate extends Answered {
  line: number
  words: string
  atMs: number | undefined
  worth: number
}

/** At most three places, in the order of the course. */
export function bestHits(sections: readonly Answered[], asked: readonly Asked[]): Hit[] {
  const left = sections.flatMap((section) => candidatesIn(section, asked))
  const chosen: Candidate[] = []
  while (chosen.length < MOST_HITS && left.length > 0) {
    const value = ({ worth, lessonId, kind }: Candidate): number =>
      worth * (kind === 'lesson' ? 1.2 : 1) * (chosen.some((other) => other.lessonId === lessonId) ? 0.5 : 1)
    const best = left.reduce((one, other) => (value(other) > value(one) ? other : one))
    left.splice(left.indexOf(best), 1)
    chosen.push(best)
  }
  chosen.sort((a, b) => a.ordinal - b.ordinal || a.line - b.line)
  return chosen.map((found) => toHit(found, tellingTerms(asked)))
}

function candidatesIn(section: Answered, asked: readonly Asked[]): Candidate[] {
  const starts = tellingTerms(asked).map(({ words }) => words[0] ?? '')
  const found = section.lines.flatMap(([words, atMs], line): Candidate[] => {
    // most lines have nothing: one look is cheaper than taking them apart
    const folded = fold(words)
    if (!starts.some((start) => folded.includes(start))) return []
    const worth = worthOf(words, asked)
    return worth > 0 ? [{ ...section, line, words, atMs, worth }] : []
  })
  return found.length > 0 ? found : acrossLines(section, asked)
}

/** A phrase that begins in one caption and ends in the next. */
function acrossLines(section: Answered, asked: readonly Asked[]): Candidate[] {
  return section.lines.flatMap(([words, atMs], line): Candidate[] => {
    const next = section.lines[line + 1]
    if (!next) return []
    const both = `${words} ${next[0]}`
    const worth = worthOf(both, asked)
    return worth > 0 ? [{ ...section, line, words: both, atMs, worth }] : []
  })
}

/** 0 where nothing that tells is in it. */
function worthOf(text: string, asked: readonly Asked[]): number {
  const words = wordsOf(text)
  const here = asked.filter(({ term }) => placesOf(words, term).length > 0)
  return here.some(({ tells }) => tells) ? here.reduce((sum, { worth }) => sum + worth, 0) : 0
}

function toHit({ kind, lessonId, atMs, textLang, words, line }: Candidate, terms: readonly Term[]): Hit {
  return {
    kind,
    lang: textLang,
    pieces: markText(words, terms),
    ...(kind === 'lesson' && line === 0 ? { isTitle: true } : {}),
    ...(lessonId === undefined ? {} : { lessonId }),
    ...(atMs === undefined ? {} : { atMs }),
  }
}
