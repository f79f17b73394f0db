// The desk after a press that did not come through: what was typed stays where it was typed.
import { tidy } from '../../domain/authoring/tidy'
import { wordChanges } from '../../domain/authoring/word-changes'
import type { DeskPart } from './parts'

/** A press that did not come through: what was typed, and why. */
export interface TypedAgain {
  subject: string
  words: string
  source: string
  refusal: string
  isChanged: boolean
}

/** The desk with what was typed in its place; with it on top where its segment is gone or not shown. */
export function withTyped(part: DeskPart, typed: TypedAgain | undefined): DeskPart {
  if (!typed) return part
  const at = part.segments.find(({ key }) => key === typed.subject)
  if (!at) return { ...part, lost: typed.words }
  const sourceMoved = tidy(typed.source) !== tidy(at.source)
  const isTheirs = typed.isChanged && tidy(at.words) !== tidy(typed.words)
  const shown = {
    ...at,
    isOpen: true,
    ...(sourceMoved ? { changes: wordChanges(typed.source, at.source) } : {}),
    again: {
      words: typed.words,
      sourceMoved,
      ...(typed.isChanged ? {} : { refusal: typed.refusal }),
      ...(isTheirs ? { theirs: at.words, by: at.by ?? '' } : {}),
    },
  }
  return { ...part, segments: part.segments.map((segment) => (segment === at ? shown : segment)) }
}
