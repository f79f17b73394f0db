// A question that was read from GIFT, as one of ours. What it asks beyond that is told; what would be judged differently
// from what its author meant does not come in.
import type { GIFTQuestion, Matching, MultipleChoice, Numerical, ShortAnswer, TextFormat, TrueFalse } from 'gift-pegjs'
import type { Lang } from '../../platform/languages'
import { freshPartId } from '../authoring/fresh-part-id'
import type { Option, Question } from '../quizzes/questions'
import type { Text } from '../quizzes/text'
import { type GiftNote, NotOurs } from './gift-faults'
import { plainText } from './gift-text'

const MOST_OPTIONS = 20
const MOST_PAIRS = 12
const MOST_ACCEPTED = 50

interface Reading {
  source: Lang
  notes: GiftNote[]
}

/** Throws NotOurs; what comes in but not as it stands is added to the notes. */
export function questionFrom(gift: GIFTQuestion, reading: Reading): Question {
  if (gift.type === 'Essay') throw new NotOurs('essay')
  if (gift.type === 'Description') throw new NotOurs('description')
  if (gift.type === 'Category') throw new NotOurs('category')
  const prompt = words(gift.stem, reading, 2_000)
  if (!prompt) throw new NotOurs('empty')
  const explanation = gift.globalFeedback ? words(gift.globalFeedback, reading, 2_000) : undefined
  const base = { id: freshPartId('q'), prompt, weight: 1, ...(explanation ? { explanation } : {}) }
  switch (gift.type) {
    case 'MC':
      return { ...base, ...choicesOf(gift, reading) }
    case 'TF':
      return { ...base, ...truthOf(gift, base.explanation, reading) }
    case 'Short':
      return { ...base, type: 'short', accepted: { [reading.source]: acceptedOf(gift, reading) } }
    case 'Numerical':
      return { ...base, ...numberOf(gift, reading) }
    case 'Matching':
      return { ...base, type: 'matching', credit: 'partial', pairs: pairsOf(gift, reading) }
  }
}

function words(text: TextFormat, { source, notes }: Reading, most: number): Text | undefined {
  const plain = plainText(text, notes)
  if (plain.length > most) throw new NotOurs('long')
  return plain === '' ? undefined : { [source]: { text: plain } }
}

type Choices =
  | { type: 'single'; options: Option[] }
  | { type: 'multiple'; options: Option[]; credit: 'all' | 'partial' }

function choicesOf({ choices }: MultipleChoice, reading: Reading): Choices {
  if (choices.length > MOST_OPTIONS) throw new NotOurs('too-many', { most: MOST_OPTIONS })
  const worth = choices.map(({ isCorrect, weight }) => weight ?? (isCorrect ? 100 : 0))
  const options = choices.flatMap((choice, i): Option[] => {
    const text = words(choice.text, reading, 1_000)
    if (!text) throw new NotOurs('empty')
    const why = choice.feedback ? words(choice.feedback, reading, 2_000) : undefined
    return [{ id: freshPartId('o'), text, correct: worth[i]! > 0, ...(why ? { explanation: why } : {}) }]
  })
  if (options.length < 2) throw new NotOurs('too-few')
  const right = worth.filter((one) => one > 0)
  const wrong = worth.filter((one) => one <= 0)
  if (right.length === 0) throw new NotOurs('no-answer')
  if (right.length === 1) {
    if (right[0] !== 100) throw new NotOurs('weights')
    return { type: 'single', options }
  }
  if (right.every((one) => one === 100)) throw new NotOurs('two-right')
  const share = 100 / right.length
  if (wrong.length === 0 || right.some((one) => !isNear(one, share))) throw new NotOurs('weights')
  if (wrong.every((one) => one === -100)) return { type: 'multiple', options, credit: 'all' }
  if (!wrong.every((one) => isNear(one, -share))) reading.notes.push({ code: 'wrong-costs', params: {} })
  return { type: 'multiple', options, credit: 'partial' }
}

/** Files round a third to 33.33 or 33.33333. */
const isNear = (one: number, other: number): boolean => Math.abs(one - other) < 0.5

function truthOf({ isTrue, trueFeedback, falseFeedback }: TrueFalse, explanation: Text | undefined, reading: Reading) {
  const comments = [trueFeedback, falseFeedback].filter((one) => one !== null)
  // the only comment there is explains the answer as well as ours does
  const [only] = comments
  const own = !explanation && comments.length === 1 && only ? words(only, reading, 2_000) : undefined
  leaveOut(own ? 0 : comments.length, reading)
  return { type: 'true-false' as const, answer: isTrue, ...(own ? { explanation: own } : {}) }
}

function acceptedOf({ choices }: ShortAnswer, reading: Reading): string[] {
  const whole = choices.filter(({ weight }) => weight === null || weight === 100)
  const half = choices.length - whole.length
  if (half > 0) reading.notes.push({ code: 'partial-answers', params: { count: half } })
  leaveOut(whole.filter(({ feedback }) => feedback).length, reading)
  const accepted = [...new Set(whole.map(({ text }) => plainText(text, reading.notes)).filter((one) => one !== ''))]
  if (accepted.length === 0) throw new NotOurs('no-answer')
  if (accepted.length > MOST_ACCEPTED) throw new NotOurs('too-many', { most: MOST_ACCEPTED })
  if (accepted.some((one) => one.length > 200)) throw new NotOurs('long')
  return accepted
}

function numberOf({ choices }: Numerical, reading: Reading) {
  const all = Array.isArray(choices) ? choices : [{ weight: null, text: choices, feedback: null }]
  const whole = all.filter(({ weight }) => weight === null || weight === 100)
  const [first] = whole
  if (!first?.text) throw new NotOurs('no-answer')
  const others = all.length - 1
  if (others > 0) reading.notes.push({ code: 'partial-answers', params: { count: others } })
  leaveOut(first.feedback ? 1 : 0, reading)
  const { type, number = 0, range = 0, numberLow = 0, numberHigh = 0 } = first.text
  const answer = type === 'high-low' ? (numberLow + numberHigh) / 2 : number
  const tolerance = type === 'high-low' ? (numberHigh - numberLow) / 2 : range
  if (!Number.isFinite(answer) || !(tolerance >= 0)) throw new NotOurs('no-answer')
  return { type: 'number' as const, answer, tolerance }
}

function pairsOf({ matchPairs }: Matching, reading: Reading) {
  const { source } = reading
  const pairs = matchPairs.flatMap(({ subquestion, subanswer }) => {
    const left = words(subquestion, reading, 1_000)
    const right = words({ format: subquestion.format, text: subanswer }, reading, 1_000)
    return left && right ? [{ id: freshPartId('o'), left, right }] : []
  })
  const extra = matchPairs.length - pairs.length
  if (extra > 0) reading.notes.push({ code: 'extra-partner', params: { count: extra } })
  if (pairs.length < 2) throw new NotOurs('too-few')
  if (pairs.length > MOST_PAIRS) throw new NotOurs('too-many', { most: MOST_PAIRS })
  if (new Set(pairs.map(({ right }) => right[source]?.text)).size < pairs.length) throw new NotOurs('same-partner')
  return pairs
}

const leaveOut = (count: number, { notes }: Reading): void => {
  if (count > 0) notes.push({ code: 'feedback', params: { count } })
}
