// Whether a question is answered better by those who do better in the rest of the quiz. Sums only, so that thousands of
// attempts can be added one by one.

/** Sums over attempts: x = what the question was worth, y = what all others were, each from 0 to 1. */
export interface PairSums {
  n: number
  x: number
  y: number
  xx: number
  yy: number
  xy: number
}

export const noPairs = (): PairSums => ({ n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 })

export function addPair(sums: PairSums, x: number, y: number): void {
  sums.n += 1
  sums.x += x
  sums.y += y
  sums.xx += x * x
  sums.yy += y * y
  sums.xy += x * y
}

/**
 * Corrected item–total correlation, from −1 to 1: Pearson's r of the question's score and the share of the points of all
 * other questions of the same attempt,
 *   r = (n Σxy − Σx Σy) / √((n Σx² − (Σx)²)(n Σy² − (Σy)²)).
 * Where the question is right or wrong as a whole, this is the point-biserial correlation with the rest score. The
 * question itself is left out of the total because it would raise r by itself (S. Henrysson, "Correction of item-total
 * correlations in item analysis", Psychometrika 28, 1963, 211–218). Undefined where either does not vary.
 */
export function discriminationOf({ n, x, y, xx, yy, xy }: PairSums): number | undefined {
  const [vx, vy] = [n * xx - x * x, n * yy - y * y]
  // sums of shares carry rounding: what is as good as nothing is nothing
  if (vx <= 1e-9 * n * n || vy <= 1e-9 * n * n) return undefined
  return Math.max(-1, Math.min(1, (n * xy - x * y) / Math.sqrt(vx * vy)))
}

/** With fewer people a correlation says nothing that chance would not say as well. */
export const DISCRIMINATION_LEAST = 20

/**
 * Further below nothing than chance explains: the standard error of a correlation of nothing is about 1/√n. With fewer
 * than twenty people never.
 */
export function isReversed(discrimination: number, n: number): boolean {
  return n >= DISCRIMINATION_LEAST && discrimination < -1 / Math.sqrt(n)
}

/** From 0.3 a question separates well, below 0.2 hardly (R. L. Ebel, Essentials of Educational Measurement, 1972, 399). */
export function separates(discrimination: number): 'well' | 'some' | 'hardly' {
  if (discrimination >= 0.3) return 'well'
  return discrimination >= 0.2 ? 'some' : 'hardly'
}
