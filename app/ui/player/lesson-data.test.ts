import { expect, test } from 'vitest'
import { startOf } from './lesson-data'

const lesson = { durationMs: 100_000 }
const learner = (positionMs: number) => ({ positionMs })

test('one goes on where one was', () => {
  expect(startOf({ lesson, learner: learner(42_000) })).toBe(42_000)
})

test('a finished video starts anew', () => {
  expect(startOf({ lesson, learner: learner(99_000) })).toBe(0)
  expect(startOf({ lesson, learner: learner(100_000) })).toBe(0)
})

test('the moment asked for comes first; one beyond the end is none', () => {
  expect(startOf({ lesson, learner: learner(42_000), startMs: 98_000 })).toBe(98_000)
  expect(startOf({ lesson, startMs: 7_000 })).toBe(7_000)
  expect(startOf({ lesson, startMs: 500_000 })).toBe(0)
})

test('a guest begins at the beginning', () => {
  expect(startOf({ lesson })).toBe(0)
})
