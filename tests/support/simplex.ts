// The largest value of one variable under equations, all variables at least zero: the simplex method with Bland's rule
// (R. G. Bland, New finite pivoting rules for the simplex method, 1977). For an attacker on figures that add up.

const TINY = 1e-7

export interface Equation {
  /** factor by the name of the variable */
  terms: Record<string, number>
  /** their sum is this, and must be zero or more */
  is: number
}

/** undefined = there is no solution; Infinity = no bound. `sign` -1 = the smallest value. */
export function farthest(equations: readonly Equation[], name: string, sign: 1 | -1): number | undefined {
  const names = [...new Set(equations.flatMap(({ terms }) => Object.keys(terms)))]
  const place = new Map(names.map((one, i) => [one, i]))
  const at = place.get(name)
  if (at === undefined) return sign === 1 ? Number.POSITIVE_INFINITY : 0
  const [n, m] = [names.length, equations.length]
  // one artificial variable an equation makes the first corner
  const rows = equations.map(({ terms, is }, i) => {
    const row = new Float64Array(n + m + 1)
    for (const [one, factor] of Object.entries(terms)) row[place.get(one)!] = factor
    row[n + i] = 1
    row[n + m] = is
    return row
  })
  const basis = equations.map((_, i) => n + i)
  const first = new Float64Array(n + m + 1)
  for (const row of rows) for (let j = 0; j <= n + m; j += 1) first[j]! -= j >= n && j < n + m ? 0 : row[j]!
  if (!pivotAll(rows, basis, first, n) || first[n + m]! < -TINY * 10) return undefined
  const goal = new Float64Array(n + m + 1)
  goal[at] = -sign
  rows.forEach((row, i) => {
    const factor = goal[basis[i]!]!
    if (factor !== 0) for (let j = 0; j <= n + m; j += 1) goal[j]! -= factor * row[j]!
  })
  // what is left of the artificial ones stands at zero and may not grow
  if (!pivotAll(rows, basis, goal, n)) return sign * Number.POSITIVE_INFINITY
  return sign * goal[n + m]!
}

/** Walks to the best corner; false = there is none. Only the first `n` columns may enter. */
function pivotAll(rows: Float64Array[], basis: number[], goal: Float64Array, n: number): boolean {
  for (;;) {
    const last = goal.length - 1
    let enter = -1
    for (let j = 0; j < n && enter < 0; j += 1) if (goal[j]! < -TINY) enter = j
    if (enter < 0) return true
    let leave = -1
    let best = Number.POSITIVE_INFINITY
    rows.forEach((row, i) => {
      const factor = row[enter]!
      const isArtificial = basis[i]! >= n && Math.abs(factor) > TINY && Math.abs(row[last]!) < TINY
      const ratio = isArtificial ? 0 : factor > TINY ? row[last]! / factor : Number.POSITIVE_INFINITY
      if (ratio < best - TINY || (ratio < best + TINY && leave >= 0 && basis[i]! < basis[leave]!))
        [best, leave] = [ratio, i]
    })
    if (leave < 0) return false
    pivot(rows, basis, goal, leave, enter)
  }
}

function pivot(rows: Float64Array[], basis: number[], goal: Float64Array, leave: number, enter: number): void {
  const row = rows[leave]!
  const factor = row[enter]!
  for (let j = 0; j < row.length; j += 1) row[j]! /= factor
  for (const other of [...rows, goal]) {
    const by = other[enter]!
    if (other === row || Math.abs(by) < 1e-12) continue
    for (let j = 0; j < row.length; j += 1) other[j]! -= by * row[j]!
  }
  basis[leave] = enter
}
