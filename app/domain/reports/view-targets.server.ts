// Targets against what was reached: of one place for the overview, of all places in the scope of whoever asks for their page.
import type { Db } from '../../platform/db'
import { isCountry } from '../accounts/rules'
import type { Context } from '../context'
import { findInstitution } from '../institutions/queries.server'
import { dayIn } from '../settings/zone-days'
import { mayTarget } from '../targets/policy'
import { listTargets, type TargetRow } from '../targets/queries.server'
import { type Measure, PROGRAMME, yearIn, yearsFor } from '../targets/rules'
import { askingOf } from './asking.server'
import type { Asking } from './completion-where.server'
import { overviewOf } from './kept-overview.server'
import { linesOf, type PlaceTargets, type TargetsView } from './shown-targets'

/** The place that is all of somebody's scope. */
const homeOf = ({ scope }: Asking): string => scope.institutionId ?? scope.country ?? PROGRAMME

export async function viewTargets(
  ctx: Pick<Context, 'db' | 'actor' | 'now'>,
  params: URLSearchParams,
): Promise<TargetsView> {
  const { db, now } = ctx
  const asking = askingOf(ctx)
  const thisYear = yearIn(now, asking.timeZone)
  const years = yearsFor(thisYear)
  const asked = Number(params.get('year'))
  const year = years.includes(asked) ? asked : thisYear
  const wanted = params.get('place') ?? ''
  const place = mayTarget(asking.scope, wanted) && wanted !== '' ? wanted : homeOf(asking)
  const rows = listTargets(db, year).filter((row) => mayTarget(asking.scope, row.place))
  const reached = await reachedIn(db, year, asking)
  const one = (of: string): PlaceTargets => placeTargets(db, of, { year, rows, reached, asking })
  const known = [...new Set(rows.filter(({ goal }) => goal !== null).map((row) => row.place))].sort()
  return {
    now,
    timeZone: asking.timeZone,
    year,
    years,
    isOver: year < thisYear,
    places: known.map(one),
    chosen: one(place),
    hasCountries: homeOf(asking) === PROGRAMME,
  }
}

/** Those of the scope of whoever asks, or of one country in it; undefined where none were set for the year. */
export async function overviewTargets(
  db: Db,
  asking: Asking,
  { year, country }: { year: number; country: string | undefined },
): Promise<PlaceTargets | undefined> {
  const home = homeOf(asking)
  const place = home === PROGRAMME && country ? country : home
  const rows = listTargets(db, year, [place])
  if (rows.every(({ goal }) => goal === null)) return undefined
  const reached = await reachedIn(db, year, asking)
  return placeTargets(db, place, { year, rows, reached, asking })
}

interface Reached {
  all: Record<Measure, number>
  countries: ReadonlyMap<string, Record<Measure, number>>
}

async function reachedIn(db: Db, year: number, asking: Asking): Promise<Reached> {
  const { tally } = await overviewOf(db, { from: `${year}-01-01`, to: `${year}-12-31` }, asking)
  const { enrolled, completed, hours } = tally
  return { all: { enrolled, completed, hours }, countries: tally.by.country }
}

interface Of {
  year: number
  rows: readonly TargetRow[]
  reached: Reached
  asking: Asking
}

function placeTargets(db: Db, place: string, { year, rows, reached, asking }: Of): PlaceTargets {
  const goals = new Map(rows.filter((row) => row.place === place).map((row) => [row.measure, row]))
  const none = { enrolled: 0, completed: 0, hours: 0 }
  const actual = place === homeOf(asking) ? reached.all : (reached.countries.get(place) ?? none)
  const name = place !== PROGRAMME && !isCountry(place) ? findInstitution(db, place)?.name : undefined
  const day = dayIn(asking.now, asking.timeZone)
  return { place, ...(name === undefined ? {} : { name }), lines: linesOf({ day, year, actual, goals }) }
}
