// Of a long text that two people changed, what one of them has and the other has not.

/** The paragraphs of `theirs` that `mine` does not have, with … for the rest; a short text whole. */
export function differing(theirs: string, mine: string): string {
  const own = new Set(mine.split(/\n{2,}/))
  const parts = theirs.split(/\n{2,}/)
  if (parts.length < 4) return theirs
  return parts
    .map((part) => (own.has(part) ? '…' : part))
    .filter((part, i, all) => part !== '…' || all[i - 1] !== '…')
    .join('\n\n')
}
