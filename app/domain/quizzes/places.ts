// The places a person gives to the items of an ordering: an order where they make one, else kept as they were given,
// so that a place given twice or left out is shown again as it was and never settled without asking.

/** by item, from 1 */
export type Places = Record<string, number>
export type Ordered = { order: string[] } | { places: Places }

/** 1, 2, 3 … without a gap and with none twice are an order, of all items or of the first ones. */
export function orderedBy(places: Places): Ordered {
  const order = orderIn({ places })
  const isOrder = order.length === Object.keys(places).length && order.every((id, i) => places[id] === i + 1)
  return isOrder ? { order } : { places }
}

/** What comes after what, as far as it was said: items that share a place say nothing, and count nothing. */
export function orderIn(answer: Ordered): string[] {
  if ('order' in answer) return answer.order
  const twice = new Set(repeated(Object.values(answer.places)))
  return Object.entries(answer.places)
    .filter(([, place]) => !twice.has(place))
    .sort(([, a], [, b]) => a - b)
    .map(([id]) => id)
}

/** What is in a list more than once, each one time. */
export function repeated<T>(list: readonly T[]): T[] {
  return [...new Set(list.filter((one, i) => list.indexOf(one) < i))]
}
