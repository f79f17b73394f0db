// What a course may tell of itself: by worlds that are told alike, and by everything at once.
import { describe, expect, it } from 'vitest'
import { courseDocument, hashOf, quizLesson, readingLesson, videoLesson } from '../../../tests/support/course'
import { guessed } from '../../../tests/support/guess'
import type { CourseFigures } from './figures'
import type { CountedLearner, CountedLesson } from './learner'
import { shapeOf } from './shape'
import { addLearner, ACTIVE_MS, newTally } from './tally'
import { tellFigures } from './tell-figures'

const NOW = Date.UTC(2026, 10, 15)
const DAY = 24 * 3_600_000
const document = courseDocument([videoLesson('v1'), readingLesson('r1'), quizLesson('z1')])
const shape = shapeOf(document, new Map([[hashOf('v1'), 60_000]]))
const counting = { shape, now: NOW, monthOf: (ms: number) => new Date(ms).toISOString().slice(0, 7) }
const MONTHS = ['2026-10', '2026-11']

function figuresOf(people: readonly CountedLearner[]): CourseFigures {
  const tally = newTally(shape)
  for (const person of people) addLearner(tally, counting, person)
  return tellFigures(tally, { months: MONTHS, stretches: new Map([[hashOf('v1'), 5_000]]) })
}

function person(over: Partial<CountedLearner> = {}, lessons: Record<string, CountedLesson> = {}): CountedLearner {
  const base = { language: 'es' as const, enrolledAt: NOW - 2 * DAY, lastSeenAt: NOW - DAY }
  return { ...base, lessons: new Map(Object.entries(lessons)), ...over }
}
const complete = (over: Partial<CountedLearner> = {}) =>
  person({ completedAt: NOW - DAY, ...over }, { v1: { isDone: true }, r1: { isDone: true }, z1: { isDone: true } })
const paused = (over: Partial<CountedLearner> = {}) =>
  person({ lastSeenAt: NOW - ACTIVE_MS - DAY, ...over }, { v1: { isDone: false } })
const many = (count: number, make: () => CountedLearner) => Array.from({ length: count }, make)

describe('of few people', () => {
  it('nothing is told but that they are few, and from five on how many', () => {
    expect([0, 1, 4, 5, 11].map((count) => figuresOf(many(count, complete)))).toEqual([
      { v: 1, people: 'none' },
      { v: 1, people: 'few' },
      { v: 1, people: 'few' },
      { v: 1, people: 5 },
      { v: 1, people: 11 },
    ])
  })
})

describe('of enough people', () => {
  it('tells who finishes, goes on and pauses; opened, done and where people stop', () => {
    const { people, told } = figuresOf([...many(12, complete), ...many(7, person), ...many(11, paused)])
    expect(people).toBe(30)
    expect(told).toMatchObject({
      completed: { is: 'exact', count: 12 },
      active: { is: 'about', count: 5 },
      paused: { is: 'about', count: 10 },
      languages: [{ language: 'es', people: { is: 'all' } }],
      enrolledIn: [
        { month: '', people: { is: 'none' } },
        { month: '2026-10', people: { is: 'none' } },
        { month: '2026-11', people: { is: 'all' } },
      ],
    })
    expect(told?.lessons.map(({ id, opened, done, stopped }) => [id, opened, done, stopped])).toEqual([
      ['v1', { is: 'about', count: 25 }, { is: 'about', count: 10 }, { is: 'about', count: 10 }],
      ['r1', { is: 'about', count: 10 }, { is: 'about', count: 10 }, { is: 'none' }],
      ['z1', { is: 'about', count: 10 }, { is: 'about', count: 10 }, { is: 'none' }],
    ])
  })

  it('hides a second language with one that few study in, and who completed in either', () => {
    const { told } = figuresOf([...many(40, complete), ...many(3, () => complete({ language: 'pt' }))])
    expect(told?.languages).toEqual([
      { language: 'es', people: { is: 'hidden' }, completed: { is: 'hidden' } },
      { language: 'pt', people: { is: 'hidden' }, completed: { is: 'hidden' } },
    ])
  })

  it('gives no small group away by who completed, goes on and pauses', () => {
    for (let people = 12; people <= 24; people += 1) {
      const worlds = sums(people, 3).map(([done = 0, active = 0, still = 0]) => {
        const { told } = figuresOf([...many(done, complete), ...many(active, person), ...many(still, paused)])
        const said = JSON.stringify([told?.completed, told?.active, told?.paused])
        return { said, groups: [done, active, still, active + still, done + still, done + active] }
      })
      expect(guessed(worlds), `${people}`).toEqual([])
    }
  })

  it('nor by languages and who completed in each, all at once', () => {
    for (let people = 12; people <= 18; people += 1) {
      const worlds = sums(people, 4).map(([a = 0, b = 0, c = 0, d = 0]) => {
        const pt = { language: 'pt' as const }
        const inPortuguese = [...many(c, () => complete(pt)), ...many(d, () => person(pt))]
        const all = [...many(a, complete), ...many(b, person), ...inPortuguese]
        return { said: JSON.stringify(figuresOf(all)), groups: [a, b, c, d, a + b, c + d, a + c, b + d] }
      })
      expect(guessed(worlds), `${people}`).toEqual([])
    }
  })

  it('nor by two stretches of a recording, again and left', () => {
    const asset = hashOf('v1')
    const watching = (toMs: number, again: boolean) => () => {
      const ranges = [[0, toMs]] as const
      const watched = new Map([[asset, { ranges, told: again ? [ranges, ranges] : [ranges] }]])
      return person({}, { v1: { isDone: false, watched, position: { asset, ms: toMs } } })
    }
    for (let people = 12; people <= 17; people += 1) {
      const worlds = sums(people, 4).map(([a = 0, b = 0, c = 0, d = 0]) => {
        const watched = [...many(b, watching(12_000, false)), ...many(c, watching(12_000, true))]
        const { told } = figuresOf([...many(a, person), ...watched, ...many(d, watching(44_000, false))])
        const [video] = told?.lessons[0]?.recordings ?? []
        return {
          // who saw the first of it and the eighth; who stopped in the third
          said: JSON.stringify([video?.watched, video?.stretches[0]?.seen, video?.stretches[7]?.seen]),
          groups: [a, b + c, d, b + c + d],
        }
      })
      expect(guessed(worlds), `${people}`).toEqual([])
    }
  })

  it('nor by a question: asked, right, and what was most often wrong', () => {
    const tried = (choice: string) => () => {
      const isRight = choice === 'z1-1a'
      const attempt = {
        graded: [{ id: 'z1-q1', share: isRight ? ([1, 1] as const) : ([0, 1] as const), weight: 1 }],
        answers: new Map([['z1-q1', { response: { choice }, language: 'es' as const }]]),
      }
      return person({}, { z1: { isDone: isRight, attempt } })
    }
    for (let people = 12; people <= 18; people += 1) {
      const worlds = sums(people, 4).map(([not = 0, right = 0, b = 0, c = 0]) => {
        const wrong = [...many(b, tried('z1-1b')), ...many(c, tried('z1-1c'))]
        const { told } = figuresOf([...many(not, person), ...many(right, tried('z1-1a')), ...wrong])
        const said = JSON.stringify(told?.lessons[2]?.questions[0])
        return { said, groups: [not, right, b + c, b, c, right + b + c] }
      })
      expect(guessed(worlds), `${people}`).toEqual([])
    }
  })
})

/** All ways to write a number as a sum of so many. */
function sums(total: number, parts: number): number[][] {
  if (parts === 1) return [[total]]
  return Array.from({ length: total + 1 }, (_, first) =>
    sums(total - first, parts - 1).map((rest) => [first, ...rest]),
  ).flat()
}
