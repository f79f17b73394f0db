// When something happened, as far as a browser's clock can be trusted.

/**
 * The browser's time on our clock: shifted by the difference between sending and receipt, never after receipt.
 * All in ms UTC.
 */
export function correctedTime({ at, sentAt, receivedAt }: { at: number; sentAt: number; receivedAt: number }): number {
  return Math.min(at + (receivedAt - sentAt), receivedAt)
}

/** Whether a fact is later than the one that stands; ties are settled by the fact's id, so that order of arrival is nothing. */
export function isLater(a: { at: number; id: string }, b: { at: number | null; id: string | null }): boolean {
  if (b.at === null) return true
  return a.at > b.at || (a.at === b.at && a.id > (b.id ?? ''))
}

/** Clocks that seem to differ by less are one: the difference is what two sendings took on the line. */
const ONE_CLOCK_MS = 10_000

interface Made {
  /** on our clock */
  at: number
  /** on the browser's; unknown where its fact is gone */
  browserAt: number | null
  id: string
}

/**
 * The same for two facts of which the browser's own times are known. On a slow line two changes of mind a moment apart
 * arrive shifted by different amounts: made on one clock, they are compared on that clock.
 */
export function isLaterMade(a: Made, b: Made): boolean {
  if (a.browserAt === null || b.browserAt === null) return isLater(a, b)
  const shift = (made: Made): number => made.at - (made.browserAt ?? 0)
  if (Math.abs(shift(a) - shift(b)) >= ONE_CLOCK_MS) return isLater(a, b)
  return isLater({ at: a.browserAt, id: a.id }, { at: b.browserAt, id: b.id })
}
