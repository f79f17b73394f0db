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
