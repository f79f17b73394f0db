import { expect, test } from 'vitest'
import { unite, watchTrace } from './watch-trace'

const play = (trace: ReturnType<typeof watchTrace>, from: number, to: number, step = 250): void => {
  for (let at = from; at <= to; at += step) trace.played(at)
}

test('what is played becomes one range', () => {
  const trace = watchTrace()
  play(trace, 0, 5_000)
  trace.stopped(5_100)
  expect(trace.take()).toEqual([[0, 5_100]])
})

test('what was taken is not told twice, and playing goes on where it was', () => {
  const trace = watchTrace()
  play(trace, 0, 10_000)
  expect(trace.take()).toEqual([[0, 10_000]])
  play(trace, 10_250, 12_000)
  expect(trace.take()).toEqual([[10_000, 12_000]])
  expect(trace.take()).toEqual([])
})

test('a jump forward leaves out what lies between', () => {
  const trace = watchTrace()
  play(trace, 0, 2_000)
  trace.jumped(60_000)
  play(trace, 60_000, 62_000)
  trace.stopped(62_000)
  expect(trace.take()).toEqual([
    [0, 2_000],
    [60_000, 62_000],
  ])
})

test('a jump that nobody announced is one all the same', () => {
  const trace = watchTrace()
  play(trace, 0, 1_000)
  play(trace, 30_000, 31_000)
  expect(trace.take()).toEqual([
    [0, 1_000],
    [30_000, 31_000],
  ])
})

test('going back and watching again is watching once', () => {
  const trace = watchTrace()
  play(trace, 0, 6_000)
  trace.jumped(2_000)
  play(trace, 2_000, 4_000)
  trace.stopped(4_000)
  expect(trace.take()).toEqual([[0, 6_000]])
})

test('at double speed the same seconds of the recording count', () => {
  const trace = watchTrace()
  play(trace, 0, 10_000, 500)
  expect(trace.take()).toEqual([[0, 10_000]])
})

test('moving about without playing is not watching', () => {
  const trace = watchTrace()
  trace.jumped(5_000)
  trace.jumped(9_000)
  trace.stopped(9_000)
  expect(trace.take()).toEqual([])
})

test('ranges that touch or overlap are united', () => {
  expect(
    unite([
      [5, 9],
      [0, 3],
      [3, 4],
      [8, 12],
    ]),
  ).toEqual([
    [0, 4],
    [5, 12],
  ])
})
