import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '../../../db/client'
import { TEST_NOW } from '../../../tests/support/context'
import { freshDatabase } from '../../../tests/support/database'
import { MUSEUMS, reportWorld } from '../../../tests/support/report-world'
import type { CompletionQuery } from './completion-query'
import type { Asking } from './completion-where.server'
import { countCompletions } from './count-completions.server'
import { OVERVIEW_KEPT_MS, overviewOf } from './kept-overview.server'
import { medianDays, newOverview, topOf } from './overview'
import { countOverview } from './overview.server'
import { monthsOf, periodAsked, periodBefore } from './period'

const LIMA = 'America/Lima'

describe('a period', () => {
  test('is what was asked for, else the last twelve months', () => {
    expect(periodAsked({ from: '2026-03-01', to: '2026-03-31' }, TEST_NOW, LIMA)).toEqual({
      from: '2026-03-01',
      to: '2026-03-31',
    })
    expect(periodAsked({}, TEST_NOW, LIMA)).toEqual({ from: '2025-12-01', to: '2026-11-03' })
    expect(periodAsked({ from: '2030-01-01' }, TEST_NOW, LIMA)).toEqual({ from: '2026-11-03', to: '2026-11-03' })
  })
  test.each([
    ['2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['2026-01-01', '2026-03-31', '2025-10-01', '2025-12-31'],
    ['2024-03-01', '2024-03-31', '2024-02-01', '2024-02-29'],
    ['2026-03-02', '2026-03-08', '2026-02-23', '2026-03-01'],
    ['2026-03-05', '2026-03-05', '2026-03-04', '2026-03-04'],
  ])('from %s to %s comes after %s to %s', (from, to, earlier, last) => {
    expect(periodBefore({ from, to })).toEqual({ from: earlier, to: last })
  })
  test('touches its months', () => {
    expect(monthsOf({ from: '2025-11-30', to: '2026-02-01' })).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  })
})

describe('figures', () => {
  let db: Db
  beforeAll(() => {
    db = freshDatabase()
    reportWorld(db)
  })
  const asking = (scope: Asking['scope']): Asking => ({ scope, now: TEST_NOW, timeZone: LIMA, stuckAfterDays: 30 })

  test.each<[CompletionQuery, Asking['scope']]>([
    [
      { from: '2026-01-01', to: '2026-06-30' },
      { institutionId: null, country: null },
    ],
    [
      { from: '2026-02-01', to: '2026-02-28', country: 'PE' },
      { institutionId: null, country: null },
    ],
    [
      { from: '2025-12-01', to: '2026-11-03' },
      { institutionId: null, country: 'MX' },
    ],
    [
      { from: '2025-12-01', to: '2026-11-03' },
      { institutionId: MUSEUMS[2]!, country: null },
    ],
  ])('are those of the report for %o', async (query, scope) => {
    const tally = await countOverview(db, query, asking(scope))
    const came = await countCompletions(db, { ...query, of: 'enrolled' }, asking(scope))
    const done = await countCompletions(db, { ...query, of: 'completed' }, asking(scope))
    expect(came.enrolled).toBeGreaterThan(0)
    expect(tally.enrolled).toBe(came.enrolled)
    expect(tally.funnel).toMatchObject({ completed: came.completed, certified: came.certified })
    expect(tally.completed).toBe(done.enrolled)
    for (const spread of Object.values(tally.by)) {
      const sum = (of: 'enrolled' | 'completed' | 'hours') => [...spread.values()].reduce((n, one) => n + one[of], 0)
      expect([sum('enrolled'), sum('completed'), sum('hours')]).toEqual([tally.enrolled, tally.completed, tally.hours])
    }
  })

  test('of many rows are counted once for some minutes, and say of when they are', async () => {
    const query = { from: '2026-01-01', to: '2026-06-30' }
    const anywhere = asking({ institutionId: null, country: null })
    const later = { ...anywhere, now: TEST_NOW + OVERVIEW_KEPT_MS - 1 }
    const afterwards = { ...anywhere, now: TEST_NOW + OVERVIEW_KEPT_MS }
    const [first, beside] = await Promise.all([overviewOf(db, query, anywhere), overviewOf(db, query, anywhere)])
    expect(beside).toBe(first)
    expect((await overviewOf(db, query, later)).at).toBe(later.now)
    const kept = await overviewOf(db, query, anywhere, { many: 10 })
    expect(await overviewOf(db, query, later, { many: 10 })).toBe(kept)
    expect((await overviewOf(db, query, afterwards, { many: 10 })).at).toBe(afterwards.now)
    const elsewhere = { ...later, scope: { institutionId: null, country: 'PE' } }
    expect((await overviewOf(db, query, elsewhere)).tally.enrolled).toBeLessThan(kept.tally.enrolled)
  })
})

test('the median is a day that half of the completions took at most', () => {
  expect(medianDays(new Map())).toBeUndefined()
  expect(
    medianDays(
      new Map([
        [3, 1],
        [10, 1],
        [40, 1],
      ]),
    ),
  ).toBe(10)
  expect(
    medianDays(
      new Map([
        [1, 5],
        [100, 5],
      ]),
    ),
  ).toBe(1)
})

test('what is beyond the largest is told as one sum', () => {
  const { by } = newOverview()
  for (let i = 0; i < 15; i += 1) by.country.set(`C${i}`, { enrolled: 20 - i, completed: i, hours: i * 2 })
  const { top, rest, restCount } = topOf(by.country, 12)
  expect(top[0]![0]).toBe('C14')
  expect(restCount).toBe(3)
  expect(rest).toEqual({ enrolled: 57, completed: 3, hours: 6 })
})
