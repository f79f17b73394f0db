// An administrator changes what belongs to the programme. Every process reads the new values on its next request;
// certificates already issued keep the values they were issued with.
import { settings } from '../../../db/schema/settings'
import { inTransaction } from '../../platform/db'
import { record } from '../audit/record.server'
import { actorName, type Context } from '../context'
import { Refusal } from '../refusal'
import { mayChangeSettings } from './policy'
import { Programme } from './programme'
import { programme } from './queries.server'
import { bumpVersion } from './versions.server'

/**
 * Sets the given settings and leaves the others; values that stand already are no change. Refuses: not-allowed.
 * Values must fit their shape (Programme.shape, which a form checks first).
 */
export function changeSettings(ctx: Context, input: Partial<Programme>): Programme {
  return inTransaction(ctx, (ctx) => {
    if (!mayChangeSettings(ctx.actor)) throw new Refusal('not-allowed')
    const standing = programme(ctx.db)
    const wanted = Programme.parse({ ...standing, ...input })
    const changed = Object.entries(wanted).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(standing[key as keyof Programme]),
    )
    if (changed.length === 0) return standing
    const set = { setAt: ctx.now, setBy: actorName(ctx.actor) }
    for (const [key, given] of changed) {
      const value = JSON.stringify(given)
      ctx.db
        .insert(settings)
        .values({ key, value, ...set })
        .onConflictDoUpdate({ target: settings.key, set: { value, ...set } })
        .run()
    }
    bumpVersion(ctx.db, 'settings')
    record(ctx, 'settings.change', 'programme', { keys: changed.map(([key]) => key).join(' ') })
    return programme(ctx.db)
  })
}
