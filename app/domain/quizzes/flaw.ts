// What would keep an answer from counting as it was meant: told before the attempt is sent, never corrected by itself.
import type { Lang } from '../../platform/languages'
import type { AnswerFlaw, PackagedResponse } from './package'
import { repeated } from './places'
import { readNumber } from './read-number'

/** `parts`: what each waits for a partner or a place, by id. */
export function flawIn(
  response: PackagedResponse,
  { parts, language }: { parts: readonly string[]; language: Lang },
): AnswerFlaw | undefined {
  if ('number' in response)
    return readNumber(response.number, language) === undefined ? { is: 'not-a-number' } : undefined
  const given = givenTo(response)
  if (!given) return undefined
  const missing = parts.filter((part) => given[part] === undefined)
  const twice = repeated(Object.values(given))
  return missing.length + twice.length > 0 ? { is: 'parts', twice, missing } : undefined
}

/** The partner or the place of each part that has one; places from the first on. */
function givenTo(response: PackagedResponse): Record<string, string> | undefined {
  if ('pairs' in response) return response.pairs
  if ('order' in response) return Object.fromEntries(response.order.map((id, i) => [id, String(i + 1)]))
  if ('places' in response) {
    const placed = Object.entries(response.places).sort(([, a], [, b]) => a - b)
    return Object.fromEntries(placed.map(([id, place]) => [id, String(place)]))
  }
  return undefined
}
