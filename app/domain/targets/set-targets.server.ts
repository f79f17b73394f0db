// The targets of a place and year are set together, as they were typed; an empty one is taken away. Two people at once do not
// overwrite each other unseen.
import { targets } from '../../../db/schema/targets'
import { inTransaction } from '../../platform/db'
import { coordinatorScope } from '../accounts/queries.server'
import { record } from '../audit/record.server'
import { actorName, type Context } from '../context'
import { Refusal } from '../refusal'
import { programme } from '../settings/queries.server'
import { mayTarget } from './policy'
import { listTargets, type TargetRow } from './queries.server'
import { LARGEST_GOAL, type Measure, MEASURES, yearIn, yearsFor } from './rules'

export interface TargetsGiven {
  place: string
  year: number
  /** undefined = no target */
  goals: Record<Measure, number | undefined>
  /** versions that were seen; 0 = there was none */
  seen: Record<Measure, number>
}

/** Saved twice is saved once. Refuses: not-found (a place of others, a year out of reach), target-changed. */
export function setTargets(ctx: Context, given: TargetsGiven): void {
  inTransaction(ctx, (ctx) => {
    const { place, year, goals, seen } = given
    const thisYear = yearIn(ctx.now, programme(ctx.db).reportTimeZone)
    const isReachable = yearsFor(thisYear).includes(year)
    if (!mayTarget(coordinatorScope(ctx.db, ctx.actor), place) || !isReachable) throw new Refusal('not-found')
    const standing = new Map(listTargets(ctx.db, year, [place]).map((row) => [row.measure, row]))
    const changed = MEASURES.filter((measure) => (standing.get(measure)?.goal ?? undefined) !== goals[measure])
    if (changed.some((measure) => (standing.get(measure)?.version ?? 0) !== seen[measure]))
      throw new Refusal('target-changed')
    for (const measure of changed) change(ctx, { place, year, measure }, goals[measure], standing.get(measure))
  })
}

type Key = Pick<TargetRow, 'place' | 'year' | 'measure'>

function change(ctx: Context, key: Key, goal: number | undefined, before: TargetRow | undefined): void {
  const { place, year, measure } = key
  if (goal !== undefined && (!Number.isSafeInteger(goal) || goal < 1 || goal > LARGEST_GOAL))
    throw new Error(`no target: ${goal}`)
  const detail = { year, measure, before: before?.goal ?? null, after: goal ?? null }
  const subject = place === '' ? 'programme' : place
  // the row stays where it is taken away, so that no version comes twice
  const set = { goal: goal ?? null, version: (before?.version ?? 0) + 1, setAt: ctx.now, setBy: actorName(ctx.actor) }
  ctx.db
    .insert(targets)
    .values({ ...key, ...set })
    .onConflictDoUpdate({ target: [targets.place, targets.year, targets.measure], set })
    .run()
  if (goal === undefined) record(ctx, 'targets.end', subject, detail)
  else record(ctx, 'targets.set', subject, detail)
}
