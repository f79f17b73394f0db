import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '../../../db/client'
import { enrolments } from '../../../db/schema/enrolments'
import { machineContext, personContext } from '../../../tests/support/context'
import { freshDatabase } from '../../../tests/support/database'
import { makePerson } from '../../../tests/support/learner'
import { COURSES, MUSEUMS, reportWorld } from '../../../tests/support/report-world'
import { grantRole } from '../accounts/grant-role.server'
import type { Context } from '../context'
import { answerSurvey } from '../surveys/answer-survey.server'
import { setTargets } from '../targets/set-targets.server'
import type { OverviewSurvey } from './shown-overview'
import { viewOverview } from './view-overview.server'
import { viewTargets } from './view-targets.server'

let db: Db
beforeAll(() => {
  db = freshDatabase()
  reportWorld(db)
})

function coordinator(place: { institutionId?: string; country?: string } = {}): Context {
  const personId = makePerson(db)
  grantRole(machineContext(db), { personId, role: 'coordinator', ...place })
  return personContext(db, personId, ['coordinator'])
}
const asked = (ctx: Context, query = '') => viewOverview(ctx, new URLSearchParams(query), 'es')

describe('a period', () => {
  const MARCH = 'from=2026-03-01&to=2026-03-31'

  test('is compared with the one before, or with any other', async () => {
    const ctx = coordinator()
    const march = await asked(ctx, MARCH)
    expect([march.isChosen, march.before]).toEqual([false, { from: '2026-02-01', to: '2026-02-28' }])
    const chosen = await asked(ctx, `${MARCH}&compareFrom=2025-12-31&compareTo=2025-12-01`)
    expect([chosen.isChosen, chosen.before]).toEqual([true, { from: '2025-12-01', to: '2025-12-31' }])
    const december = await asked(ctx, 'from=2025-12-01&to=2025-12-31')
    expect(chosen.figuresBefore).toEqual(december.figures)
    expect(december.figures.enrolled).toBeGreaterThan(0)
    // row by row as well
    for (const row of chosen.countries.rows) {
      const then = december.countries.rows.find(({ key }) => key === row.key)
      expect(row.earlier).toMatchObject({ enrolled: then?.enrolled ?? 0, completed: then?.completed ?? 0 })
    }
  })

  test('that is half or wrongly typed is not compared', async () => {
    for (const odd of ['compareFrom=2025-12-01', 'compareFrom=2025-02-30&compareTo=2025-03-01', 'compareTo=%00'])
      expect((await asked(coordinator(), `${MARCH}&${odd}`)).isChosen).toBe(false)
  })
})

describe('targets', () => {
  const NONE = { enrolled: 0, completed: 0, hours: 0 }
  const set = (ctx: Context, place: string, enrolled: number): void =>
    setTargets(ctx, { place, year: 2026, seen: NONE, goals: { enrolled, completed: undefined, hours: undefined } })

  test('stand beside what was reached in their place and year', async () => {
    const [whole, peru, museum] = [
      coordinator(),
      coordinator({ country: 'PE' }),
      coordinator({ institutionId: MUSEUMS[0]! }),
    ]
    expect((await asked(whole)).targets).toBeUndefined()
    set(whole, '', 500)
    set(whole, 'MX', 100)
    set(peru, 'PE', 50)
    set(museum, MUSEUMS[0]!, 7)
    const year = 'from=2026-01-01&to=2026-12-31'
    const views = await Promise.all([
      asked(whole, year),
      asked(whole, `${year}&country=MX`),
      asked(peru, year),
      asked(museum, year),
    ])
    for (const [i, goal] of [500, 100, 50, 7].entries()) {
      const [line] = views[i]!.targets!.of.lines
      expect(line).toMatchObject({ measure: 'enrolled', goal, actual: views[i]!.figures.enrolled })
      expect(line!.percent).toBe(Math.floor((line!.actual * 100) / goal))
      // 3 November is the 307th day
      expect(line!.pace).toBe(Math.round((goal * 307) / 365))
    }
    expect((await asked(whole, 'to=2025-06-30')).targets).toBeUndefined()
  })

  test('of others are not on the page', async () => {
    const places = async (ctx: Context) =>
      (await viewTargets(ctx, new URLSearchParams('place=MX'))).places.map((one) => one.place)
    expect(await places(coordinator())).toEqual(['', 'MX', 'PE'])
    expect(await places(coordinator({ country: 'PE' }))).toEqual(['PE'])
    expect(await places(coordinator({ institutionId: MUSEUMS[0]! }))).toEqual([MUSEUMS[0]])
    const { chosen } = await viewTargets(coordinator({ country: 'PE' }), new URLSearchParams('place=MX'))
    expect(chosen.place).toBe('PE')
  })
})

describe('the survey', () => {
  const told = (survey: OverviewSurvey) => (survey.state === 'told' ? survey.courses : [])
  const [course] = COURSES

  test('is told from five people on, by fives, small steps hidden, and to the whole programme alone', async () => {
    const people = db
      .select()
      .from(enrolments)
      .all()
      .filter(({ courseId }) => courseId === course)
    const answer = (from: number, to: number): void => {
      for (const { id, personId } of people.slice(from, to))
        answerSurvey(personContext(db, personId), {
          enrolmentId: id,
          answers: { useful: from === 0 ? 4 : 1, clear: 3, 'will-use': undefined },
        })
    }
    const whole = coordinator()
    answer(0, 4)
    expect(told((await asked(whole)).survey)).toEqual([])
    answer(4, 17)
    const [only] = told((await asked(whole)).survey)
    expect(only!.survey).toMatchObject({ courseId: course, people: 15 })
    // four said one step: neither it nor what a sum would leave
    const [useful] = only!.survey.questions
    expect(useful!.counts.every(({ is }) => is === 'hidden')).toBe(true)
    expect(told((await asked(whole, `course=${COURSES[1]}`)).survey)).toEqual([])
    for (const part of [{ country: 'PE' }, { institutionId: MUSEUMS[0]! }])
      expect((await asked(coordinator(part))).survey).toEqual({ state: 'elsewhere' })
  })
})
