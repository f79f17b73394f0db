import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sha256 } from '../../platform/ids'
import { checkPools } from './check'
import { askedCount, drawQuestions } from './draw'
import { Quiz } from './questions'

const question = (id: string, pool?: string, weight = 1) => ({
  id,
  type: 'true-false',
  answer: true,
  prompt: { es: { text: id } },
  weight,
  ...(pool ? { pool } : {}),
})
const quiz = (over: Record<string, unknown> = {}): Quiz =>
  Quiz.parse({
    pools: [
      { id: 'p', draw: 2 },
      { id: 'r', draw: 1 },
    ],
    questions: [
      question('a'),
      ...['b', 'c', 'd', 'e'].map((id) => question(id, 'p')),
      question('f'),
      ...['g', 'h'].map((id) => question(id, 'r')),
    ],
    ...over,
  })
const rankOf = (salt: number) => (text: string) => sha256(`${salt}:${text}`)

it('asks what is in no pool, and of each pool as many as it says, in the quiz’s order', () => {
  fc.assert(
    fc.property(fc.nat(), (salt) => {
      const asked = drawQuestions(quiz(), rankOf(salt))
      expect(asked).toHaveLength(askedCount(quiz()))
      expect(asked).toEqual([...asked].sort())
      expect(asked.filter((id) => 'bcde'.includes(id))).toHaveLength(2)
      expect(asked.filter((id) => 'gh'.includes(id))).toHaveLength(1)
      expect(asked).toEqual(expect.arrayContaining(['a', 'f']))
    }),
  )
})

it('draws every question of a pool sooner or later, the same for the same attempt, and another order where it shuffles', () => {
  const draws = Array.from({ length: 60 }, (_, salt) => drawQuestions(quiz(), rankOf(salt)))
  expect(new Set(draws.flat()).size).toBe(8)
  expect(drawQuestions(quiz(), rankOf(7))).toEqual(draws[7])
  const shuffled = Array.from({ length: 20 }, (_, salt) =>
    drawQuestions(quiz({ shuffleQuestions: true }), rankOf(salt)).join(''),
  )
  expect(shuffled.some((order) => order !== [...order].sort().join(''))).toBe(true)
})

it('names pools that cannot be drawn from', () => {
  expect(checkPools(quiz())).toEqual([])
  const codes = (over: Record<string, unknown>) => checkPools(quiz(over)).map((f) => f.code)
  expect(codes({ pools: [] })).toEqual(Array(6).fill('pool-unknown'))
  expect(
    codes({
      pools: [
        { id: 'p', draw: 5 },
        { id: 'r', draw: 1 },
      ],
    }),
  ).toEqual(['pool-small'])
  expect(
    codes({
      pools: [
        { id: 'p', draw: 2 },
        { id: 'r', draw: 1 },
        { id: 'p', draw: 1 },
      ],
    }),
  ).toEqual(['pool-twice'])
  expect(codes({ pools: [{ id: 'empty', draw: 1 }], questions: [question('a')] })).toEqual(['pool-small'])
  expect(codes({ pools: [{ id: 'p', draw: 1 }], questions: [question('a', 'p'), question('b', 'p', 2)] })).toEqual([
    'pool-weights',
  ])
})
