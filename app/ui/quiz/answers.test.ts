import { expect, test } from 'vitest'
import { isSameAnswer, readAnswer } from './answers'

test('one choice, none', () => {
  expect(
    readAnswer('a', 'single', [
      ['q.a', 'x1'],
      ['q.b', 'y'],
    ]),
  ).toEqual({ choice: 'x1' })
  expect(readAnswer('a', 'single', [['q.b', 'y']])).toBeNull()
})

test('several choices', () => {
  expect(
    readAnswer('a', 'multiple', [
      ['q.a', 'x1'],
      ['q.a', 'x2'],
    ]),
  ).toEqual({ choices: ['x1', 'x2'] })
  expect(readAnswer('a', 'multiple', [])).toBeNull()
})

test('true and false', () => {
  expect(readAnswer('a', 'true-false', [['q.a', 'false']])).toEqual({ truth: false })
  expect(readAnswer('a', 'true-false', [])).toBeNull()
})

test('words and numbers stay as typed; blank is nothing', () => {
  expect(readAnswer('a', 'short', [['q.a', ' Humedad ']])).toEqual({ words: ' Humedad ' })
  expect(readAnswer('a', 'number', [['q.a', '1.234,5']])).toEqual({ number: '1.234,5' })
  expect(readAnswer('a', 'short', [['q.a', '  ']])).toBeNull()
})

test('pairs: those chosen, a partner chosen twice on both', () => {
  const fields = [
    ['q.a.l1', 'r2'],
    ['q.a.l2', ''],
    ['q.a.l3', 'r2'],
    ['q.a.l4', 'r1'],
  ] as const
  expect(readAnswer('a', 'matching', fields)).toEqual({ pairs: { l1: 'r2', l3: 'r2', l4: 'r1' } })
})

test('places that make no order stay as they were given', () => {
  const places = (...given: string[]) =>
    readAnswer(
      'a',
      'ordering',
      given.map((place, i) => [`q.a.i${i}`, place] as const),
    )
  expect(places('1', '1', '3', '4', '5')).toEqual({ places: { i0: 1, i1: 1, i2: 3, i3: 4, i4: 5 } })
  expect(places('3', '5', '', '', '1')).toEqual({ places: { i0: 3, i1: 5, i4: 1 } })
  expect(places('2', '1', '', '')).toEqual({ order: ['i1', 'i0'] })
  expect(isSameAnswer({ places: { a: 1, b: 1 } }, { places: { b: 1, a: 1 } })).toBe(true)
  expect(isSameAnswer({ places: { a: 1, b: 1 } }, { places: { b: 2, a: 2 } })).toBe(false)
})

test('an order by the places given', () => {
  const fields = [
    ['q.a.i1', '3'],
    ['q.a.i2', '1'],
    ['q.a.i3', '2'],
  ] as const
  expect(readAnswer('a', 'ordering', fields)).toEqual({ order: ['i2', 'i3', 'i1'] })
  expect(readAnswer('a', 'ordering', [['q.a.i1', '']])).toBeNull()
})

test('a question whose name begins another’s is not mixed up with it', () => {
  expect(readAnswer('a', 'matching', [['q.ab.l1', 'r1']])).toBeNull()
})

test('the same answer in another order of choices or pairs is the same', () => {
  expect(isSameAnswer({ choices: ['a', 'b'] }, { choices: ['b', 'a'] })).toBe(true)
  expect(isSameAnswer({ order: ['a', 'b'] }, { order: ['b', 'a'] })).toBe(false)
  expect(isSameAnswer(null, null)).toBe(true)
  expect(isSameAnswer(null, { words: '' })).toBe(false)
})
