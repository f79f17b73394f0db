// Nothing under five people, also by subtraction: how a count of people may be told, and which parts of a whole may be
// told beside each other. The attack on it is in withhold.test.ts, the reasons in docs/decisions/028.

/** A group of fewer people is never told apart. */
export const LEAST = 5

/**
 * A count as it may be told. 'few' = one to four; 'most' = all of the whole but one to four; 'about' = by fives;
 * 'exact' = as it is; 'hidden' = not told, and not none.
 */
export type Figure =
  | { is: 'none' | 'few' | 'most' | 'all' | 'hidden' }
  | { is: 'about'; count: number }
  | { is: 'exact'; count: number }

export const isSmall = (count: number): boolean => count > 0 && count < LEAST

/**
 * A whole of fewer people is told whole. Of nine no five can be told apart without telling four apart; of ten or eleven
 * both parts are known at once to be five, or five and six.
 */
export const LEAST_WHOLE = 12

/**
 * A count of people who are part of a `whole` whose size is known: to the nearest five. Also a part of a part is told of
 * the whole, so that two figures never tell the size of a small group between them: each stands for three counts or more.
 */
export function tellCount(count: number, whole: number): Figure {
  if (count === 0) return { is: 'none' }
  if (whole < LEAST_WHOLE) return { is: 'hidden' }
  if (count === whole) return { is: 'all' }
  if (isSmall(count)) return { is: 'few' }
  if (isSmall(whole - count)) return { is: 'most' }
  return { is: 'about', count: byFives(count, whole) }
}

/** Near the whole a five may stand for one or two counts only: these go with the five before. */
function byFives(count: number, whole: number): number {
  const near = Math.round(count / LEAST) * LEAST
  const standsFor = whole - LEAST - (near - 2) + 1
  return standsFor < 3 && near > LEAST ? near - LEAST : near
}

/** A figure as it is drawn and reckoned with: what is not told exactly stands in the middle of what it may be. */
export function drawnOf(figure: Figure, whole: number): number {
  switch (figure.is) {
    case 'exact':
    case 'about':
      return figure.count
    case 'all':
      return whole
    case 'few':
      return LEAST / 2
    case 'most':
      return whole - LEAST / 2
    case 'none':
    case 'hidden':
      return 0
  }
}

/** A count as it is, where neither it nor what it leaves of the whole is of one to four: for one figure of a whole. */
export function tellExactly(count: number, whole: number): Figure {
  const told = tellCount(count, whole)
  return told.is === 'about' ? { is: 'exact', count } : told
}

/** Hidden cells are at least so many people together. */
const HIDDEN_LEAST = 2 * LEAST

/**
 * The cells of a whole, whose sum may be known. Where one is of one to four, cells under five are hidden, empty ones with
 * them, and the smallest of the others until the hidden ones are two or more with ten people between them: so what the sum
 * leaves is never one cell, and never few people. Complementary suppression: L. Willenborg and T. de Waal, Elements of
 * Statistical Disclosure Control, 2001, chapter 6. What is told is told by fives, of the
 * whole that everything else is told of, so that one group is never told in two ways.
 */
export function tellParts(cells: readonly number[], whole = sumOf(cells)): Figure[] {
  const most = cells.some(isSmall) ? largestHidden(cells) : -1
  return cells.map((count) => (count <= most ? { is: 'hidden' } : tellCell(count, whole)))
}

/** Where none of few people is in a small cell there is nothing to give away. */
const tellCell = (count: number, whole: number): Figure =>
  whole < LEAST_WHOLE && count > 0 ? { is: 'exact', count } : tellCount(count, whole)

const sumOf = (cells: readonly number[]): number => cells.reduce((sum, count) => sum + count, 0)

/** Cells of that size and below are hidden: of two alike never one only, or the order of the cells would tell. */
function largestHidden(cells: readonly number[]): number {
  let [people, hidden, largest] = [0, 0, 0]
  for (const count of [...cells].sort((a, b) => a - b)) {
    if (count >= LEAST && count > largest && people >= HIDDEN_LEAST && hidden > 1) break
    people += count
    hidden += 1
    largest = count
  }
  return largest
}
