// The settings a new programme starts with. What somebody has set is never touched.
import { settings, versions } from '../../../db/schema/settings'
import { inTransaction } from '../../platform/db'
import { actorName, type Context } from '../context'
import { Programme } from './programme'

/** Inserts the settings and counters that are missing; run once before any process is forked. */
export function firstSettings(ctx: Context): void {
  inTransaction(ctx, ({ db, now, actor }) => {
    for (const [key, value] of Object.entries(Programme.parse({}))) {
      db.insert(settings)
        .values({ key, value: JSON.stringify(value), setAt: now, setBy: actorName(actor) })
        .onConflictDoNothing()
        .run()
    }
    for (const name of ['catalogue', 'settings'])
      db.insert(versions).values({ name, number: 1 }).onConflictDoNothing().run()
  })
}
