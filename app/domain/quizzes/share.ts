// Partial credit: what part of an answer is right, as an exact share. Formulas and their sources are in decision 014.

/** so many parts of so many */
export type Share = readonly [number, number]

/** Right choices less wrong ones, of all right options; never below nothing. Choosing everything is worth nothing extra. */
export function multipleShare(options: readonly { id: string; correct: boolean }[], choices: readonly string[]): Share {
  const chosen = new Set(choices)
  const right = options.filter((o) => o.correct)
  const hits = right.filter((o) => chosen.has(o.id)).length
  const misses = options.filter((o) => !o.correct && chosen.has(o.id)).length
  return right.length === 0 ? [0, 1] : [Math.max(0, hits - misses), right.length]
}

/** Right pairs of all pairs. */
export function pairsShare(ids: readonly string[], pairs: Readonly<Record<string, string>>): Share {
  return [ids.filter((id) => Object.hasOwn(pairs, id) && pairs[id] === id).length, ids.length]
}

/**
 * The steps kept of the longest part that stands in the right order (longest common subsequence of answer and key):
 * of n items n − 1 steps, so that the reverse order is worth nothing and one item out of place costs one step. What has
 * more places than there are items (one twice, or a foreign one) is no order of them, and worth nothing.
 */
export function orderShare(key: readonly string[], order: readonly string[]): Share {
  if (order.length > key.length) return [0, key.length - 1]
  const place = new Map(key.map((id, i) => [id, i]))
  const places = [...new Set(order)].flatMap((id) => place.get(id) ?? [])
  // Longest increasing run of places, by the length of the best one that ends at each.
  const best = places.map(() => 1)
  for (let i = 0; i < places.length; i += 1) {
    for (let j = 0; j < i; j += 1) if (places[j]! < places[i]!) best[i] = Math.max(best[i]!, best[j]! + 1)
  }
  return [Math.max(0, Math.max(0, ...best) - 1), key.length - 1]
}

/**
 * Weighed shares added without rounding: sum / of, out of max. Shares have at most 20 parts, or 100 in old attempts, so
 * the common denominator times 200 questions of weight 100 stays a whole number that a double holds.
 */
export function sumShares(parts: readonly { weight: number; share: Share }[]): {
  sum: number
  of: number
  max: number
} {
  const of = parts.reduce((all, { share }) => lcm(all, reduced(share)[1]), 1)
  const sum = parts.reduce((all, { weight, share }) => {
    const [got, parts] = reduced(share)
    return all + weight * got * (of / parts)
  }, 0)
  return { sum, of, max: parts.reduce((all, { weight }) => all + weight, 0) }
}

function reduced([got, of]: Share): Share {
  const by = gcd(got, of)
  return [got / by, of / by]
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
const lcm = (a: number, b: number): number => (a / gcd(a, b)) * b
