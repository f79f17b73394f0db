// What was counted of a quarter is published, as it was looked at: frozen from then on, and never told in another way,
// because two versions of one quarter would tell what changed between them.
import { eq } from 'drizzle-orm'
import { createHash } from 'node:crypto'
import { tableDrafts, tableReleases } from '../../../db/schema/tables'
import { inTransaction } from '../../platform/db'
import { coordinatorScope } from '../accounts/queries.server'
import { record } from '../audit/record.server'
import { actorName, type Context } from '../context'
import { Refusal } from '../refusal'
import { programme } from '../settings/queries.server'
import { bumpVersion } from '../settings/versions.server'
import { ALL } from './cells'
import type { QuarterFigures } from './figures'
import { mayPublishTables } from './policy'
import { draftFigures, findDraft, lastRelease, listOpenQuarters } from './queries.server'

/**
 * The number of the release; pressed twice, the same. `countedAt` = of the figures that were looked at. Refuses:
 * not-allowed; not-found; tables-moved, where they were counted anew, or before something that bears on them; tables-few.
 */
export function releaseTables(ctx: Context, { quarter, countedAt }: { quarter: string; countedAt: number }): number {
  return inTransaction(ctx, (ctx) => {
    const { db, actor, now } = ctx
    if (!mayPublishTables(actor, coordinatorScope(db, actor))) throw new Refusal('not-allowed')
    const there = db.select().from(tableReleases).where(eq(tableReleases.quarter, quarter)).get()
    if (there) return there.number
    if (!listOpenQuarters(db, now).includes(quarter)) throw new Refusal('not-found')
    const draft = findDraft(db, quarter)
    const figures = draft && draftFigures(draft)
    const last = lastRelease(db)?.number ?? 0
    const { leastPublished, reportTimeZone } = programme(db)
    if (
      figures?.countedAt !== countedAt ||
      figures.after !== last ||
      figures.least !== leastPublished ||
      figures.timeZone !== reportTimeZone
    )
      throw new Refusal('tables-moved')
    if (!isWorthReleasing(figures)) throw new Refusal('tables-few')
    const text = JSON.stringify(figures)
    const number = last + 1
    const sha256 = createHash('sha256').update(text).digest('hex')
    db.insert(tableReleases)
      .values({ number, quarter, figures: text, sha256, releasedAt: now, releasedBy: actorName(actor) })
      .run()
    db.delete(tableDrafts).run() // others were counted before this one, which bears on them
    bumpVersion(db, 'catalogue') // pages that strangers see are kept by it
    record(ctx, 'tables.release', String(number), { quarter, least: figures.least })
    return number
  })
}

/** A quarter in which not even the whole can be told is not published: that alone would tell that few came. */
export const isWorthReleasing = ({ told }: Pick<QuarterFigures, 'told'>): boolean => (told.enrolments[ALL] ?? 0) > 0
