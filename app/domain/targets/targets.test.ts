import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '../../../db/client'
import { auditEntries } from '../../../db/schema/audit'
import { machineContext, personContext, TEST_NOW } from '../../../tests/support/context'
import { freshDatabase } from '../../../tests/support/database'
import { makePerson } from '../../../tests/support/learner'
import { refusalCode } from '../../../tests/support/refusal'
import { MUSEUMS, reportWorld } from '../../../tests/support/report-world'
import { grantRole } from '../accounts/grant-role.server'
import type { Context } from '../context'
import { TargetsForm } from './forms'
import { listTargets } from './queries.server'
import { LARGEST_GOAL, type Measure, percentOf, steadyPace } from './rules'
import { setTargets } from './set-targets.server'

describe('a steady pace', () => {
  test.each([
    [365, 2026, '2026-01-01', 1],
    [365, 2026, '2026-12-31', 365],
    [366, 2028, '2028-02-29', 60],
    [1000, 2026, '2026-07-02', 501],
    [1000, 2026, '2027-03-01', 1000],
    [1000, 2027, '2026-12-31', 0],
  ])('of %i in %i has made by %s: %i', (goal, year, day, made) => {
    expect(steadyPace(goal, year, day)).toBe(made)
  })
  test('is reached at a hundred per cent, not before', () => {
    expect([percentOf(999, 1000), percentOf(1000, 1000), percentOf(2500, 1000)]).toEqual([99, 100, 250])
  })
})

describe('what is typed', () => {
  const typed = (enrolled: string) =>
    TargetsForm.safeParse({ place: '', year: '2026', seen: '0.0.0', enrolled, completed: '', hours: undefined })
  test.each([
    ['1500', 1500],
    ['1.500', 1500],
    ['1,500', 1500],
    ['1 500 000', 1_500_000],
    ['', undefined],
    ['  ', undefined],
  ])('%s is %s', (text, goal) => {
    expect(typed(text).data?.enrolled).toBe(goal)
  })
  test.each([
    ['0', 'goal-positive'],
    ['-5', 'goal-positive'],
    ['1,5', 'goal-number'],
    ['mil', 'goal-number'],
    ['1e9', 'goal-number'],
    [String(LARGEST_GOAL + 1), 'goal-large'],
    ['9'.repeat(39), 'goal-large'],
  ])('%s is refused: %s', (text, problem) => {
    expect(typed(text).error?.issues.map(({ message }) => message)).toEqual([problem])
  })
})

describe('targets', () => {
  let db: Db
  beforeEach(() => {
    db = freshDatabase()
    reportWorld(db, { people: 5 })
  })

  const coordinator = (place: { institutionId?: string; country?: string } = {}): Context => {
    const personId = makePerson(db)
    grantRole(machineContext(db), { personId, role: 'coordinator', ...place })
    return personContext(db, personId, ['coordinator'])
  }
  const NONE = { enrolled: 0, completed: 0, hours: 0 }
  const set = (
    ctx: Context,
    {
      place = '',
      year = 2026,
      seen = NONE,
      ...goals
    }: Partial<Record<Measure, number>> & {
      place?: string
      year?: number
      seen?: Record<Measure, number>
    },
  ): string =>
    refusalCode(() =>
      setTargets(ctx, {
        place,
        year,
        seen,
        goals: { enrolled: goals.enrolled, completed: goals.completed, hours: goals.hours },
      }),
    )
  const goals = (place = '') => Object.fromEntries(listTargets(db, 2026, [place]).map((row) => [row.measure, row.goal]))

  test('are set, changed and taken away, with who did what', () => {
    const ctx = coordinator()
    set(ctx, { enrolled: 100, completed: 50 })
    set(ctx, { enrolled: 100, completed: 50 })
    expect(goals()).toEqual({ enrolled: 100, completed: 50 })
    set(ctx, { enrolled: 120, seen: { enrolled: 1, completed: 1, hours: 0 } })
    expect(goals()).toEqual({ enrolled: 120, completed: null })
    const acts = db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.subject, 'programme'))
      .orderBy(sql`rowid`)
      .all()
    expect(acts.map(({ act, detail }) => [act, JSON.parse(detail!) as unknown])).toEqual([
      ['targets.set', { year: 2026, measure: 'enrolled', before: null, after: 100 }],
      ['targets.set', { year: 2026, measure: 'completed', before: null, after: 50 }],
      ['targets.set', { year: 2026, measure: 'enrolled', before: 100, after: 120 }],
      ['targets.end', { year: 2026, measure: 'completed', before: 50, after: null }],
    ])
  })

  test('of two people at once are not overwritten unseen', () => {
    const [one, other] = [coordinator(), coordinator()]
    set(one, { enrolled: 100 })
    expect(set(other, { enrolled: 300 })).toBe('target-changed')
    expect(goals()).toEqual({ enrolled: 100 })
    // who has seen it may; another measure is nobody's conflict
    expect(set(other, { enrolled: 100, hours: 10 })).toBe('none')
    expect(set(other, { enrolled: 300, hours: 10, seen: { enrolled: 1, completed: 0, hours: 0 } })).toBe('none')
    expect(goals()).toEqual({ enrolled: 300, hours: 10 })
    // taken away and set again meanwhile
    set(one, { hours: 10, seen: { enrolled: 2, completed: 0, hours: 1 } })
    expect(set(one, { enrolled: 500, hours: 10, seen: { enrolled: 3, completed: 0, hours: 1 } })).toBe('none')
    expect(set(other, { enrolled: 400, hours: 10, seen: { enrolled: 2, completed: 0, hours: 1 } })).toBe(
      'target-changed',
    )
  })

  test('are for one’s own part of the programme, and for years within reach', () => {
    const [peru, museum, whole] = [
      coordinator({ country: 'PE' }),
      coordinator({ institutionId: MUSEUMS[0]! }),
      coordinator(),
    ]
    expect(set(peru, { place: 'PE', enrolled: 5 })).toBe('none')
    expect(set(museum, { place: MUSEUMS[0]!, enrolled: 5 })).toBe('none')
    expect(set(whole, { place: 'CL', enrolled: 5 })).toBe('none')
    for (const place of ['', 'CL', MUSEUMS[0]!]) expect(set(peru, { place, enrolled: 5 })).toBe('not-found')
    for (const place of ['', 'PE', MUSEUMS[4]!]) expect(set(museum, { place, enrolled: 5 })).toBe('not-found')
    for (const place of ['XX', 'Perú', MUSEUMS[0]!]) expect(set(whole, { place, enrolled: 5 })).toBe('not-found')
    expect(set(whole, { year: 2024, enrolled: 5 })).toBe('not-found')
    expect(set(whole, { year: 2032, enrolled: 5 })).toBe('not-found')
    const nobody = personContext(db, makePerson(db), ['coordinator'], TEST_NOW)
    expect(set(nobody, { place: 'PE', enrolled: 5 })).toBe('not-found')
  })
})
