// What the captioner wrote goes into the draft as captions nobody has reviewed, where the place is as it was when they
// were asked for; else they wait until somebody decides. Only the job that holds its claim, of an order that still
// stands, may write.
import { and, eq, isNull } from 'drizzle-orm'
import { captionOrders } from '../../../db/schema/authoring'
import { inTransaction } from '../../platform/db'
import { holdsClaim, type Job, reportPercent } from '../../platform/queue'
import type { Context } from '../context'
import { mayChange } from '../courses/policy'
import { Refusal } from '../refusal'
import type { CaptionerReason } from './caption-orders'
import { type CaptionPlace, needRecording } from './caption-place'
import { fillCaptions, type ReadCaptions } from './fill-captions.server'
import { orderAt, printOf } from './order-captions.server'
import { requirePart, teamDraft } from './team.server'

type Held = Pick<Job, 'id' | 'claim'>
type Order = typeof captionOrders.$inferSelect

/** The order a job works on; undefined where it was taken back. */
export function openOrder({ db }: Context, job: Pick<Job, 'id'>, place: CaptionPlace): Order | undefined {
  const open = and(orderAt(place), eq(captionOrders.jobId, job.id), isNull(captionOrders.cancelledAt))
  return db.select().from(captionOrders).where(open).get()
}

/** Whole per cent; nothing where the claim is gone. */
export function recordCaptionPercent(ctx: Context, job: Held, place: CaptionPlace, percent: number): void {
  settle(ctx, job, place, { percent })
  reportPercent(ctx.db, job, percent)
}

export function recordCaptionsFailed(ctx: Context, job: Held, place: CaptionPlace, reason: CaptionerReason): void {
  settle(ctx, job, place, { failedAt: ctx.now, reason })
}

/** In the name of whoever asked, as far as they still may; otherwise, and where the recording is another, it failed. */
export function recordCaptions(ctx: Context, job: Held, place: CaptionPlace, read: ReadCaptions): void {
  inTransaction(ctx, (ctx) => {
    const order = openOrder(ctx, job, place)
    if (!order || !holdsClaim(ctx.db, job)) return
    try {
      settle(ctx, job, place, { doneAt: ctx.now, percent: 100, ...put(asPerson(ctx, order), place, { order, read }) })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const reason = error.code === 'captions-too-many' ? 'too-much' : 'gone'
      settle(ctx, job, place, { failedAt: ctx.now, reason } satisfies Partial<Order>)
    }
  })
}

function put(ctx: Context, place: CaptionPlace, { order, read }: { order: Order; read: ReadCaptions }): Partial<Order> {
  const { recording } = needRecording(teamDraft(ctx, place.courseId, mayChange).document, place)
  if (recording.asset.hash !== order.assetHash) return { doneAt: null, failedAt: ctx.now, reason: 'replaced' }
  if (printOf(recording.captions[place.language]) !== order.base)
    return { aside: JSON.stringify({ cues: read.cues, notes: read.notes }) }
  fillCaptions(ctx, place, read)
  return {}
}

/** What waits takes the place of what stands. Twice is once. Refuses: not-found, not-allowed, place-gone. */
export function useAsideCaptions(ctx: Context, place: CaptionPlace): void {
  inTransaction(ctx, (ctx) => {
    requirePart(ctx, place.courseId, mayChange)
    const row = ctx.db.select().from(captionOrders).where(orderAt(place)).get()
    if (!row?.aside) return
    fillCaptions(ctx, place, JSON.parse(row.aside) as ReadCaptions)
    ctx.db.update(captionOrders).set({ aside: null }).where(orderAt(place)).run()
  })
}

const asPerson = (ctx: Context, { askedBy }: Order): Context => ({
  ...ctx,
  actor: { kind: 'person', id: askedBy, roles: ['instructor'] },
})

function settle(ctx: Context, job: Held, place: CaptionPlace, change: Partial<Order>): void {
  inTransaction(ctx, ({ db }) => {
    if (!holdsClaim(db, job)) return
    const open = and(orderAt(place), eq(captionOrders.jobId, job.id), isNull(captionOrders.cancelledAt))
    db.update(captionOrders).set(change).where(open).run()
  })
}
