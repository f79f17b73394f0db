// Words as they are searched: without accents, in lower case, the same for what is stored and what is asked. Places are
// found on folded words and shown on the words as they were written.

/** Folds text for search: compatibility forms taken apart, no combining marks, lower case, single spaces. */
export function fold(text: string): string {
  return bare(text).replace(/\s+/g, ' ').trim()
}

const PLAIN = /^[\x20-\x7e]*$/

// most words have nothing to take off
const bare = (text: string): string =>
  PLAIN.test(text) ? text.toLowerCase() : text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')

export interface FoundWord {
  folded: string
  /** where it stands in the text as written */
  start: number
  end: number
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu

/** The words of a text in order; everything but letters and digits parts them. */
export function wordsOf(text: string): FoundWord[] {
  const found: FoundWord[] = []
  for (const match of text.matchAll(WORD)) {
    const folded = bare(match[0])
    if (folded !== '') found.push({ folded, start: match.index, end: match.index + match[0].length })
  }
  return found
}

/** A word asked for, or several that must stand side by side. */
export interface Term {
  words: readonly string[]
  /** the last word may go on: conserv → conservación */
  isPrefix: boolean
  /** so short that it is taken whole, and as a beginning only where it stands nowhere whole */
  isShort?: true
}

/** Which words of a text a term stands on: index of the first and of the last, as often as it occurs. */
export function placesOf(words: readonly FoundWord[], term: Term): [number, number][] {
  const places: [number, number][] = []
  const last = term.words.length - 1
  for (let at = 0; at + last < words.length; at += 1) {
    const fits = term.words.every((word, i) => {
      const folded = words[at + i]?.folded ?? ''
      return i === last && term.isPrefix ? folded.startsWith(word) : folded === word
    })
    if (fits) places.push([at, at + last])
  }
  return places
}

/** A piece of a text; marked where it is what was asked for. */
export interface Piece {
  text: string
  isMarked: boolean
}

const LONGEST = 180

/**
 * The text in pieces, what was asked for marked. A text longer than `longest` signs is cut at words around the place
 * where most of what was asked for stands, with an ellipsis on the cut sides.
 */
export function markText(text: string, terms: readonly Term[], longest = LONGEST): Piece[] {
  const words = wordsOf(text)
  const spans = terms
    .flatMap((term) => placesOf(words, term))
    .map(([first, last]) => ({ start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 }))
    .sort((a, b) => a.start - b.start)
  const { from, to } = windowOf(text, words, spans, longest)
  const pieces: Piece[] = []
  const add = (start: number, end: number, isMarked: boolean): void => {
    if (end > start) pieces.push({ text: text.slice(start, end), isMarked })
  }
  if (from > 0) pieces.push({ text: '… ', isMarked: false })
  let at = from
  for (const span of spans) {
    const start = Math.max(span.start, at)
    const end = Math.min(span.end, to)
    if (end <= start) continue
    add(at, start, false)
    add(start, end, true)
    at = end
  }
  add(at, to, false)
  if (to < text.length) pieces.push({ text: ' …', isMarked: false })
  return pieces
}

interface Span {
  start: number
  end: number
}

/** Which part of a long text is shown: it begins a little before the span that has most others behind it. */
function windowOf(
  text: string,
  words: readonly FoundWord[],
  spans: readonly Span[],
  longest: number,
): { from: number; to: number } {
  if (text.length <= longest) return { from: 0, to: text.length }
  const before = Math.floor(longest / 4)
  let best = 0
  let most = -1
  for (const span of spans) {
    const count = spans.filter(
      (other) => other.start >= span.start && other.end <= span.start + longest - before,
    ).length
    if (count > most) [best, most] = [span.start, count]
  }
  const begin = Math.min(Math.max(0, best - before), text.length - longest)
  const first = begin === 0 ? 0 : (words.find((word) => word.start >= begin)?.start ?? begin)
  const last = words.findLast((word) => word.end <= first + longest && word.end > first)
  // A word longer than the window is cut: better a piece of it than nothing.
  const to = first + longest >= text.length ? text.length : (last?.end ?? first + longest)
  return { from: first, to }
}
