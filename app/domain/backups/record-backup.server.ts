// What was done with backups is written down where the programme itself keeps its acts: made, looked at, put back.
import { eq } from 'drizzle-orm'
import { backups } from '../../../db/schema/backups'
import type { Manifest } from '../../platform/backup-manifest'
import { inTransaction } from '../../platform/db'
import { record } from '../audit/record.server'
import { actorName, type Context } from '../context'

interface Made {
  name: string
  manifest: Pick<Manifest, 'madeAt' | 'media'>
}

/** A backup was made. */
export function recordMade(ctx: Context, { name, manifest: { madeAt, media } }: Made): void {
  inTransaction(ctx, (ctx) => {
    const counts = { mediaCount: media.count, mediaBytes: media.sizeBytes, lostCount: media.lost.length }
    ctx.db
      .insert(backups)
      .values({ name, madeAt, madeBy: actorName(ctx.actor), ...counts })
      .onConflictDoNothing()
      .run()
    record(ctx, 'backups.create', name, { media: media.count, lost: media.lost.length })
  })
}

/** Somebody had a backup checked; one that was made elsewhere leaves its line in the register alone. */
export function recordChecked(ctx: Context, { name, isSound }: { name: string; isSound: boolean }): void {
  inTransaction(ctx, (ctx) => {
    const looked = isSound ? { soundAt: ctx.now } : { unsoundAt: ctx.now }
    ctx.db.update(backups).set(looked).where(eq(backups.name, name)).run()
    record(ctx, 'backups.verify', name, { sound: isSound ? 1 : 0 })
  })
}

/** The first line of a restored programme: from which backup it comes. */
export function recordRestored(ctx: Context, { name, madeAt }: { name: string; madeAt: number }): void {
  inTransaction(ctx, (ctx) => record(ctx, 'backups.restore', name, { madeAt }))
}
