// The overview as its page gets it: figures of a period beside those of the one before, by month, country, institution,
// course and language.
import { inArray } from 'drizzle-orm'
import { institutions } from '../../../db/schema/institutions'
import type { Db } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import type { Context } from '../context'
import type { Shown } from '../quizzes/text'
import { askingOf } from './asking.server'
import { notApplied, readCompletionQuery } from './completion-query'
import { overviewOf } from './kept-overview.server'
import { type By, medianDays, type OverviewTally, type Spread, topOf } from './overview'
import { overviewSurvey } from './overview-survey.server'
import { monthsOf, periodAsked, periodBefore, periodCompared } from './period'
import type { OverviewFigures, OverviewTable, OverviewView } from './shown-overview'
import { reportChoices } from './report-choices.server'
import { overviewTargets } from './view-targets.server'

/** Rows of a table; what is beyond is told as one. */
const MOST = 12

export async function viewOverview(
  ctx: Pick<Context, 'db' | 'actor' | 'now'>,
  params: URLSearchParams,
  lang: Lang,
): Promise<OverviewView> {
  const { db, now } = ctx
  const asking = askingOf(ctx)
  const asked = readCompletionQuery(params)
  const { of: _of, status: _status, q: _q, ...query } = asked
  const period = periodAsked(query, now, asking.timeZone)
  const compared = periodCompared(params)
  const before = compared ?? periodBefore(period)
  const { at, tally } = await overviewOf(db, { ...query, ...period }, asking)
  const { tally: earlier } = await overviewOf(db, { ...query, ...before }, asking)
  const choices = reportChoices(db, query, { scope: asking.scope, lang })
  const titles = new Map(choices.courses.map(({ id, title }) => [id, title]))
  const table = (key: Exclude<By, 'month'>): OverviewTable => tableOf(tally.by[key], earlier.by[key])
  const year = Number(period.to.slice(0, 4))
  const targets = await overviewTargets(db, asking, { year, country: query.country })
  return {
    now: at,
    timeZone: asking.timeZone,
    query,
    notApplied: notApplied(params, asked),
    choices,
    period,
    before,
    isChosen: compared !== undefined,
    figures: figuresOf(tally),
    figuresBefore: figuresOf(earlier),
    funnel: tally.funnel,
    medianDays: medianDays(tally.days),
    months: monthsOf(period).map((key) => ({ key, ...(tally.by.month.get(key) ?? NOTHING) })),
    countries: table('country'),
    institutions: named(table('institutionId'), museums(db)),
    courses: named(table('courseId'), () => titles),
    languages: table('language'),
    targets: targets && { year, of: targets },
    survey: overviewSurvey(db, asking.scope, choices.courses, query.course),
  }
}

const NOTHING: Spread = { enrolled: 0, completed: 0, hours: 0 }
const figuresOf = ({ enrolled, completed, hours }: OverviewTally): OverviewFigures => ({ enrolled, completed, hours })

function tableOf(spread: ReadonlyMap<string, Spread>, earlier: ReadonlyMap<string, Spread>): OverviewTable {
  const { top, rest, restCount } = topOf(spread, MOST)
  const rows = top.map(([key, one]) => ({ key, ...one, earlier: earlier.get(key) ?? NOTHING }))
  return { rows, rest: { ...rest, count: restCount } }
}

type Names = (keys: string[]) => ReadonlyMap<string, Shown | { text: string }>

function named(table: OverviewTable, namesOf: Names): OverviewTable {
  const names = namesOf(table.rows.map(({ key }) => key))
  return {
    ...table,
    rows: table.rows.map((row) => ({ ...row, ...(names.has(row.key) ? { name: names.get(row.key)! } : {}) })),
  }
}

const museums =
  (db: Db): Names =>
  (keys) => {
    const { id, name } = institutions
    const rows = db.select({ id, name }).from(institutions).where(inArray(id, keys)).all()
    return new Map(rows.map((row) => [row.id, { text: row.name }]))
  }
