// The redacted package of an attempt, and the way back from its ids to the document's own. Ids in the browser are
// truncated HMACs under the attempt's salt; options are listed in the order of those, so the order tells nothing.
import type { Lang } from '../../platform/languages'
import { flawIn } from './flaw'
import type { AnswerFlaw, PackagedQuestion, PackagedResponse } from './package'
import { orderedBy } from './places'
import type { Question, Response } from './questions'
import { type Shown, show, type Text } from './text'

/** Makes the id of an option in one attempt from the document's id. */
export type Mask = (id: string) => string

/** What may be shown of a question before submission. */
export function packQuestion(
  question: Question,
  { number, mask, lang, source, shuffle }: { number: number; mask: Mask; lang: Lang; source: Lang; shuffle: boolean },
): PackagedQuestion {
  const words = (text: Text | undefined): Shown => show(text, lang, source)
  const isPartial = 'credit' in question && question.credit === 'partial'
  const base = { id: question.id, number, prompt: words(question.prompt), ...(isPartial ? { isPartial } : {}) }
  const masked = <T extends { id: string }>(list: readonly T[], text: (item: T) => Text, prefix = '') =>
    list.map((item) => ({ id: mask(prefix + item.id), text: words(text(item)) }))
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const options = masked(question.options, (o) => o.text)
      return { ...base, type: question.type, options: shuffle ? byId(options) : options }
    }
    case 'number':
      return { ...base, type: 'number', ...(question.unit ? { unit: words(question.unit) } : {}) }
    case 'matching':
      return {
        ...base,
        type: 'matching',
        left: masked(question.pairs, (p) => p.left),
        right: byId(masked(question.pairs, (p) => p.right, 'right:')),
      }
    case 'ordering':
      return { ...base, type: 'ordering', items: byId(masked(question.items, (i) => i.text)) }
    default:
      return { ...base, type: question.type }
  }
}

function byId<T extends { id: string }>(list: T[]): T[] {
  return [...list].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/** A response from the browser in the document's ids; undefined where it does not fit the question or names a foreign option. */
export function unmask(question: Question, response: PackagedResponse, mask: Mask): Response | undefined {
  const back = (ids: readonly string[], prefix = '') => new Map(ids.map((id) => [mask(prefix + id), id]))
  if (question.type === 'single' && 'choice' in response) {
    const choice = back(question.options.map((o) => o.id)).get(response.choice)
    return choice === undefined ? undefined : { choice }
  }
  if (question.type === 'multiple' && 'choices' in response) {
    const choices = all(response.choices, back(question.options.map((o) => o.id)))
    return choices && { choices }
  }
  if (question.type === 'true-false' && 'truth' in response) return { truth: response.truth }
  if (question.type === 'short' && 'words' in response) return { words: response.words }
  if (question.type === 'number' && 'number' in response) return { number: response.number }
  if (question.type === 'matching' && 'pairs' in response) {
    const ids = question.pairs.map((p) => p.id)
    const left = all(Object.keys(response.pairs), back(ids))
    // One partner for two is a slip to be told of, not a foreign answer.
    const right = each(Object.values(response.pairs), back(ids, 'right:'))
    return left && right && { pairs: Object.fromEntries(left.map((id, i) => [id, right[i]!])) }
  }
  if (question.type === 'ordering' && 'order' in response) {
    const order = all(response.order, back(question.items.map((i) => i.id)))
    return order && { order }
  }
  if (question.type === 'ordering' && 'places' in response) {
    const [ids, places] = [Object.keys(response.places), Object.values(response.places)]
    const items = all(ids, back(question.items.map((i) => i.id)))
    if (!items || places.some((place) => place > question.items.length)) return undefined
    return orderedBy(Object.fromEntries(items.map((id, i) => [id, places[i]!])))
  }
  return undefined
}

/** The same in the ids of any of several masks, the first that fits. */
export function unmaskAny(
  question: Question,
  response: PackagedResponse,
  masks: readonly Mask[],
): Response | undefined {
  for (const mask of masks) {
    const own = unmask(question, response, mask)
    if (own) return own
  }
  return undefined
}

/** Each id once and known, else undefined. */
function all(ids: readonly string[], known: ReadonlyMap<string, string>): string[] | undefined {
  const found = each(ids, known)
  return found && new Set(found).size === found.length ? found : undefined
}

/** Each id known, else undefined. */
function each(ids: readonly string[], known: ReadonlyMap<string, string>): string[] | undefined {
  const found = ids.flatMap((id) => known.get(id) ?? [])
  return found.length === ids.length ? found : undefined
}

/** A stored response in the ids of the package, for the form to show as chosen. */
export function maskResponse(response: Response, mask: Mask): PackagedResponse {
  if ('choice' in response) return { choice: mask(response.choice) }
  if ('choices' in response) return { choices: response.choices.map(mask) }
  if ('pairs' in response) {
    return { pairs: Object.fromEntries(Object.entries(response.pairs).map(([l, r]) => [mask(l), mask(`right:${r}`)])) }
  }
  if ('order' in response) return { order: response.order.map(mask) }
  if ('places' in response) {
    return { places: Object.fromEntries(Object.entries(response.places).map(([id, place]) => [mask(id), place])) }
  }
  return response
}

/** Whether a response says nothing: an emptied field is an unanswered question. */
export function isEmpty(response: Response): boolean {
  if ('choices' in response) return response.choices.length === 0
  if ('words' in response) return response.words.trim() === ''
  if ('number' in response) return response.number.trim() === ''
  if ('pairs' in response) return Object.keys(response.pairs).length === 0
  if ('order' in response) return response.order.length === 0
  if ('places' in response) return Object.keys(response.places).length === 0
  return false
}

/** Of an answer to this question in the ids of its package, by `flawIn`. */
export function flawOf(question: PackagedQuestion, response: PackagedResponse, language: Lang): AnswerFlaw | undefined {
  const parts = question.type === 'matching' ? question.left : question.type === 'ordering' ? question.items : []
  return flawIn(response, { parts: parts.map((part) => part.id), language })
}
