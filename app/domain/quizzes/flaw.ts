// What would keep an answer from counting as it was meant: told before the attempt is sent, never corrected by itself.
import type { Lang } from '../../platform/languages'
import type { AnswerFlaw, PackagedResponse } from './package'
import { readNumber } from './read-number'

/** `parts`: how many pairs or places the question has. */
export function flawIn(
  response: PackagedResponse,
  { parts, language }: { parts: number; language: Lang },
): AnswerFlaw | undefined {
  if ('number' in response) return readNumber(response.number, language) === undefined ? 'not-a-number' : undefined
  const isShort =
    ('pairs' in response && Object.keys(response.pairs).length < parts) ||
    ('order' in response && response.order.length < parts)
  return isShort ? 'incomplete' : undefined
}
