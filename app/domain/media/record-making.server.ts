// How the making of versions goes and ends. Only the job that still holds its claim may say so.
import { and, eq, isNull, notLike } from 'drizzle-orm'
import { makings, renditions } from '../../../db/schema/media'
import { inTransaction } from '../../platform/db'
import { enqueue, holdsClaim, type Job, reportPercent } from '../../platform/queue'
import type { Context } from '../context'
import { bumpVersion } from '../settings/versions.server'
import type { MakingStep } from './library'
import { REPLACED_LIKE, replacedLabel, type RenditionLabel } from './labels'
import type { Trouble } from './reasons'

export interface NewRendition {
  label: RenditionLabel
  hash: string
  mediaType: string
  sizeBytes: number
  durationMs?: number
  widthPx?: number
  heightPx?: number
  /** of thumbnails: JSON */
  grid?: string
}

type Held = Pick<Job, 'id' | 'claim'>

/** Says how far it is, in whole per cent; nothing where the claim is gone. */
export function recordProgress(
  ctx: Context,
  job: Held,
  { assetHash, step, percent }: { assetHash: string; step: MakingStep; percent: number },
): void {
  change(ctx, job, assetHash, { step, percent }, true)
  reportPercent(ctx.db, job, percent)
}

/**
 * The versions are stored: they take the place of any made before, whose bytes stay within reach for whoever is watching.
 * Pages that keep a lesson in memory learn of it.
 */
export function recordReady(ctx: Context, job: Held, assetHash: string, made: readonly NewRendition[]): boolean {
  return inTransaction(ctx, ({ db, now }) => {
    if (!change(ctx, job, assetHash, { readyAt: now, percent: 100 })) return false
    replaceOlder(ctx, assetHash, made)
    if (made.length > 0)
      db.insert(renditions)
        .values(made.map((one) => ({ assetHash, ...one })))
        .run()
    bumpVersion(db, 'media')
    // courses that were published before say what they weigh by then
    enqueue(db, 'courses.weigh', { assetHash }, { now, onceKey: `weigh:${assetHash}` })
    return true
  })
}

/** Same bytes are no other version; what was replaced within the same moment cannot be watched by anybody. */
function replaceOlder({ db, now }: Context, assetHash: string, made: readonly NewRendition[]): void {
  const current = and(eq(renditions.assetHash, assetHash), notLike(renditions.label, REPLACED_LIKE))
  const older = db.select().from(renditions).where(current).all()
  db.delete(renditions).where(current).run()
  const same = new Set(made.map(({ hash }) => hash))
  const gone = older.filter(({ hash }) => !same.has(hash))
  for (const row of gone)
    db.insert(renditions)
      .values({ ...row, label: replacedLabel(row.label, now) })
      .onConflictDoNothing()
      .run()
}

/** The file is played as it came; `reason` says why. */
export function recordAsItCame(ctx: Context, job: Held, assetHash: string, reason: string): void {
  change(ctx, job, assetHash, { readyAt: ctx.now, percent: 100, reason })
}

/** It waits until the machine is well again. */
export function recordWaiting(ctx: Context, job: Held, assetHash: string, trouble: Trouble): void {
  change(ctx, job, assetHash, { startedAt: null, step: null, percent: 0, reason: trouble })
}

export function recordFailed(ctx: Context, job: Held, assetHash: string, reason: string): void {
  change(ctx, job, assetHash, { failedAt: ctx.now, reason })
}

function change(
  ctx: Context,
  job: Held,
  assetHash: string,
  values: Partial<typeof makings.$inferInsert>,
  isStart = false,
): boolean {
  return inTransaction(ctx, ({ db, now }) => {
    if (!holdsClaim(db, job)) return false
    // a job that was cancelled may still run while the making was begun anew by another
    const own = and(eq(makings.assetHash, assetHash), eq(makings.jobId, job.id))
    const open = and(own, isNull(makings.cancelledAt))
    if (isStart)
      db.update(makings)
        .set({ startedAt: now, reason: null })
        .where(and(open, isNull(makings.startedAt)))
        .run()
    return db.update(makings).set(values).where(open).run().changes > 0
  })
}
