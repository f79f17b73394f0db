// What comparing modules, lessons and questions has in common: texts word by word in every language, and what moved.
import { LANGUAGES } from '../../platform/languages'
import type { Text } from '../quizzes/text'
import type { Change, ValueName } from './changes'
import { wordDiff } from './word-diff'

export interface NamedText {
  /** the same text has the same key in both versions */
  key: string
  /** key of publication.json, `part` */
  part: string
  text: Text | undefined
}

/** Texts that are in both versions, or came or went as a whole. `about`: the question they belong to. */
export function compareTexts(before: NamedText[], after: NamedText[], about?: string): Change[] {
  const old = new Map(before.map((one) => [one.key, one]))
  const keys = new Set(after.map(({ key }) => key))
  const gone = before.filter(({ key }) => !keys.has(key)).map((one) => [one, undefined] as const)
  const both = after.map((one) => [old.get(one.key), one] as const)
  return [...both, ...gone].flatMap(([was, is]) => {
    const part = (is ?? was)!.part
    // an option that came or went is told as such, not word by word
    if (part === 'option' && !(was && is)) return []
    return LANGUAGES.flatMap((lang): Change[] => {
      const pieces = wordDiff(was?.text?.[lang]?.text ?? '', is?.text?.[lang]?.text ?? '')
      return pieces.length > 0 ? [{ is: 'text', part, lang, pieces, ...(about === undefined ? {} : { about }) }] : []
    })
  })
}

export function compareValue(name: ValueName, from: string | number, to: string | number): Change[] {
  return from === to ? [] : [{ is: 'value', name, from: String(from), to: String(to) }]
}

/** Ids of those of both lists that changed their order: as few as can explain it. */
export function moves(before: { id: string }[], after: { id: string }[]): string[] {
  const place = new Map(before.map(({ id }, i) => [id, i]))
  const order = after.filter(({ id }) => place.has(id)).map(({ id }) => id)
  const stays = new Set(longestRising(order.map((id) => place.get(id)!)).map((i) => order[i]!))
  return order.filter((id) => !stays.has(id))
}

/** Indexes of a longest rising run within a list of different numbers. */
function longestRising(values: number[]): number[] {
  const best: number[] = []
  const from: (number | undefined)[] = []
  values.forEach((value, i) => {
    const at = best.findIndex((j) => values[j]! > value)
    const length = at < 0 ? best.length : at
    from[i] = length > 0 ? best[length - 1] : undefined
    best[length] = i
  })
  const run: number[] = []
  for (let i = best.at(-1); i !== undefined; i = from[i]) run.unshift(i)
  return run
}
