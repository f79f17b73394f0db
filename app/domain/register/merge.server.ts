// Two rows of the register are one institution. Nothing is lost: the row that no longer stands points to the one that does,
// everything that names it keeps its id and is read through that, and the merge can be undone.
import { and, eq, isNull, or, sql } from 'drizzle-orm'
import { institutionMerges, institutions } from '../../../db/schema/institutions'
import { inTransaction } from '../../platform/db'
import { newId } from '../../platform/ids'
import { coordinatorScope } from '../accounts/queries.server'
import { record } from '../audit/record.server'
import { actorName, type Context } from '../context'
import { findInstitution, type InstitutionRow, institutionRow } from '../institutions/queries.server'
import { Refusal } from '../refusal'
import { mayKeep, maySee } from './policy'

/**
 * Merging twice is merging once. Refuses: not-found, not-allowed, institution-other-country, institution-merged (somebody
 * has merged one of the two meanwhile, another way).
 */
export function mergeInstitutions(
  ctx: Context,
  { mergedId, survivorId }: { mergedId: string; survivorId: string },
): void {
  inTransaction(ctx, (ctx) => {
    const merged = kept(ctx, mergedId)
    const survivor = kept(ctx, survivorId)
    if (merged.id === survivor.id) return
    if (merged.mergedInto !== null && merged.mergedInto === (survivor.mergedInto ?? survivor.id)) return
    for (const row of [merged, survivor]) {
      if (row.mergedInto === null) continue
      const into = findInstitution(ctx.db, row.id)?.name ?? ''
      throw new Refusal('institution-merged', { name: row.name, into })
    }
    if (merged.country !== survivor.country) throw new Refusal('institution-other-country')
    const act = { mergedAt: ctx.now, mergedBy: actorName(ctx.actor) }
    ctx.db
      .insert(institutionMerges)
      .values({ id: newId(), mergedId, survivorId, ...act })
      .run()
    // what was merged into it before goes with it, so that one step always leads to the one that stands
    const all = or(eq(institutions.id, mergedId), eq(institutions.mergedInto, mergedId))
    ctx.db.update(institutions).set({ mergedInto: survivorId }).where(all).run()
    record(ctx, 'institutions.merge', mergedId, { into: survivorId })
  })
}

/** The row stands again, with all that was merged into it before. Undoing twice is undoing once. Refuses: not-found, not-allowed. */
export function undoMerge(ctx: Context, { mergedId }: { mergedId: string }): void {
  inTransaction(ctx, (ctx) => {
    kept(ctx, mergedId)
    const open = and(eq(institutionMerges.mergedId, mergedId), isNull(institutionMerges.undoneAt))
    const undone = { undoneAt: ctx.now, undoneBy: actorName(ctx.actor) }
    if (ctx.db.update(institutionMerges).set(undone).where(open).run().changes === 0) return
    ctx.db.update(institutions).set({ mergedInto: null }).where(eq(institutions.id, mergedId)).run()
    const below = sql`${institutions.id} in (
      with recursive below (id) as (
        select merged_id from institution_merges where survivor_id = ${mergedId} and undone_at is null
        union select m.merged_id from institution_merges m join below on m.survivor_id = below.id where m.undone_at is null
      ) select id from below)`
    ctx.db.update(institutions).set({ mergedInto: mergedId }).where(below).run()
    record(ctx, 'institutions.undo-merge', mergedId)
  })
}

/** The row, where whoever acts keeps it: a merged one is kept by who keeps its country. */
function kept(ctx: Context, id: string): InstitutionRow {
  const scope = coordinatorScope(ctx.db, ctx.actor)
  const row = institutionRow(ctx.db, id)
  if (!row || !maySee(scope, { id: row.mergedInto ?? row.id, country: row.country })) throw new Refusal('not-found')
  if (!mayKeep(scope, row.country)) throw new Refusal('not-allowed')
  return row
}
