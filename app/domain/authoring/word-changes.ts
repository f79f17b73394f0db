// What changed between two wordings, word by word, for people to read.
import { diffWordsWithSpace } from 'diff'

export interface WordChange {
  is: 'same' | 'old' | 'new'
  words: string
}

// Past this a comparison takes longer than reading both: they are shown one after the other.
const LONGEST_MS = 200

export function wordChanges(before: string, after: string): WordChange[] {
  const parts = diffWordsWithSpace(before, after, { timeout: LONGEST_MS })
  if (!parts)
    return [
      { is: 'old', words: before },
      { is: 'new', words: after },
    ]
  return parts.map(({ value, added, removed }) => ({ is: added ? 'new' : removed ? 'old' : 'same', words: value }))
}
