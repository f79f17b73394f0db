import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everyQuestion } from '../../../tests/support/course'
import { gradeQuiz, isRight, shareOf } from './grade'
import { keyOf } from './key'
import type { Question, Response } from './questions'
import { multipleShare, orderShare, pairsShare, sumShares } from './share'

const ids = (n: number, p = 'a'): string[] => Array.from({ length: n }, (_, i) => `${p}${i}`)
const value = ([got, of]: readonly [number, number]): number => got / of
const text = { es: { text: 'x' } }

describe('several choices', () => {
  const options = [true, true, true, false, false].map((correct, i) => ({ id: `a${i}`, correct }))
  it.each([
    [
      ['a0', 'a1', 'a2'],
      [3, 3],
    ],
    [
      ['a0', 'a1'],
      [2, 3],
    ],
    [
      ['a0', 'a1', 'a3'],
      [1, 3],
    ],
    [
      ['a0', 'a3', 'a4'],
      [0, 3],
    ],
    [
      ['a0', 'a1', 'a2', 'a3', 'a4'],
      [1, 3],
    ],
    [[], [0, 3]],
  ])('%j is worth %j', (choices, share) => expect(multipleShare(options, choices)).toEqual(share))
})

describe('an order', () => {
  const key = ids(4)
  it.each([
    [
      [0, 1, 2, 3],
      [3, 3],
    ],
    [
      [3, 2, 1, 0],
      [0, 3],
    ],
    [
      [1, 2, 3, 0],
      [2, 3],
    ],
    [
      [1, 0, 3, 2],
      [1, 3],
    ],
    [
      [0, 1],
      [1, 3],
    ],
    [[2], [0, 3]],
    [[], [0, 3]],
  ])('%j is worth %j', (order, share) =>
    expect(
      orderShare(
        key,
        order.map((i) => `a${i}`),
      ),
    ).toEqual(share),
  )

  it('is worth nothing more by an item said twice or one that is not of it', () => {
    expect(orderShare(key, ['a0', 'a0', 'a1', 'x'])).toEqual([1, 3])
    expect(orderShare(key, [...key, 'a0'])).toEqual([0, 3])
    expect(orderShare(key, ['x', ...key])).toEqual([0, 3])
  })
})

describe('places that make no order', () => {
  const items = ids(5)
  const asked = { ...everyQuestion('z')[6]!, credit: 'partial', items: items.map((id) => ({ id, text })) } as Question
  const share = (...places: number[]) => {
    const given = Object.fromEntries(places.flatMap((place, i) => (place ? [[`a${i}`, place]] : [])))
    return shareOf(asked, { response: { places: given }, language: 'es' })
  }
  it('count by what comes after what; what shares a place counts nothing', () => {
    expect(share(1, 1, 3, 4, 5)).toEqual([2, 4])
    expect(share(3, 5, 0, 0, 1)).toEqual([1, 4])
    expect(share(1, 1, 1, 1, 1)).toEqual([0, 4])
    expect(share(1, 2, 4, 5, 0)).toEqual([3, 4])
  })
})

describe('pairs', () => {
  it('count each by itself; names of the language itself are no pairs', () => {
    expect(pairsShare(['a', 'b', 'c'], { a: 'a', b: 'c', c: 'b' })).toEqual([1, 3])
    expect(pairsShare(['constructor', 'b'], {})).toEqual([0, 2])
  })
})

describe('sums', () => {
  it('do not round on the way: three thirds are a whole', () => {
    const third = { weight: 1, share: [1, 3] as const }
    const { sum, of, max } = sumShares([third, third, third])
    expect([sum / of, max]).toEqual([1, 3])
  })

  it('stay whole numbers at the limits of a quiz', () => {
    const { sum, of, max } = sumShares(
      ids(200).map((_, i) => ({ weight: 100, share: [i % 20, 1 + (i % 20)] as const })),
    )
    expect(Number.isSafeInteger(sum * 1000)).toBe(true)
    expect([of, max]).toEqual([232_792_560, 20_000])
  })
})

/** A question of a type with partial credit, with its key at random. */
const question = fc.oneof(
  fc
    .array(fc.boolean(), { minLength: 2, maxLength: 20 })
    .filter((c) => c.includes(true) && c.includes(false))
    .map((correct): Question => ({
      id: 'q',
      prompt: text,
      weight: 1,
      type: 'multiple',
      credit: 'partial',
      options: correct.map((c, i) => ({ id: `a${i}`, text, correct: c })),
    })),
  fc.integer({ min: 2, max: 12 }).map((n): Question => ({
    id: 'q',
    prompt: text,
    weight: 1,
    type: 'matching',
    credit: 'partial',
    pairs: ids(n).map((id) => ({ id, left: text, right: text })),
  })),
  fc.integer({ min: 2, max: 12 }).map((n): Question => ({
    id: 'q',
    prompt: text,
    weight: 1,
    type: 'ordering',
    credit: 'partial',
    items: ids(n).map((id) => ({ id, text })),
  })),
)
const picked = fc.array(fc.integer({ min: 0, max: 22 }), { maxLength: 22 }).map((list) => list.map((i) => `a${i}`))
const response = fc.oneof(
  picked.map((choices): Response => ({ choices })),
  fc
    .tuple(picked, picked)
    .map(([l, r]): Response => ({ pairs: Object.fromEntries(l.map((id, i) => [id, r[i] ?? 'a0'])) })),
  picked.map((order): Response => ({ order })),
  picked.map((list): Response => ({ places: Object.fromEntries(list.map((id, i) => [id, 1 + ((i * 7) % 12)])) })),
  fc.constant<Response>({ words: 'otra cosa' }),
)
const answered = (r: Response) => ({ response: r, language: 'es' as const })

describe('partial credit', () => {
  it('lies between nothing and the whole, and is the whole only for an answer that is right as a whole', () => {
    fc.assert(
      fc.property(question, response, (q, r) => {
        const share = value(shareOf(q, answered(r)))
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
        expect(share === 1).toBe(isRight(q, answered(r)))
      }),
      { numRuns: 500 },
    )
  })

  it('never gives less than all-or-nothing, and the key is always worth everything', () => {
    fc.assert(
      fc.property(question, response, (q, r) => {
        const whole = { ...q, credit: 'all' } as Question
        expect(value(shareOf(q, answered(r)))).toBeGreaterThanOrEqual(value(shareOf(whole, answered(r))))
        expect(value(shareOf(q, answered(keyOf(q, 'es'))))).toBe(1)
      }),
    )
  })

  it('does not hang on the order in which options and choices are listed', () => {
    fc.assert(
      fc.property(question, picked, fc.infiniteStream(fc.nat()), (q, choices, random) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((x) => ({ x, by: random.next().value as number }))
            .sort((a, b) => a.by - b.by)
            .map((s) => s.x)
        if (q.type !== 'multiple') return
        const other = { ...q, options: shuffled(q.options) }
        expect(shareOf(other, answered({ choices: shuffled(choices) }))).toEqual(shareOf(q, answered({ choices })))
      }),
    )
  })

  it('the score of a quiz is the same in whatever order its questions are asked, and never over a hundred', () => {
    const questions = everyQuestion('z').map((q) => ('credit' in q ? { ...q, credit: 'partial' as const } : q))
    const answers = new Map(questions.map((q) => [q.id, answered(keyOf(q, 'es'))]))
    answers.set('z-q2', answered({ choices: ['z-2a'] }))
    answers.set('z-q6', answered({ pairs: { 'z-6a': 'z-6a', 'z-6b': 'z-6c' } }))
    answers.set('z-q7', answered({ order: ['z-7b', 'z-7c', 'z-7a'] }))
    const score = gradeQuiz(questions, answers)
    // 4 + 1/2 + 1/3 + 1/2 of 7
    expect(score).toMatchObject({ scorePoints: 5333, maxPoints: 7000, scorePercent: 76 })
    fc.assert(
      fc.property(fc.shuffledSubarray(questions, { minLength: 7 }), (order) => {
        const { scorePoints, scorePercent } = gradeQuiz(order, answers)
        expect([scorePoints, scorePercent]).toEqual([5333, 76])
      }),
    )
  })
})
