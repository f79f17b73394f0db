// The machine's captioner is asked for captions of a recording, in the language spoken in it; and the asking is taken back.
import { and, eq } from 'drizzle-orm'
import { captionOrders } from '../../../db/schema/authoring'
import { type Db, inTransaction } from '../../platform/db'
import { sha256 } from '../../platform/ids'
import { cancelJob, enqueue } from '../../platform/queue'
import { record } from '../audit/record.server'
import { type Context, personOf } from '../context'
import type { Captions } from '../courses/document'
import { mayChange } from '../courses/policy'
import { Refusal } from '../refusal'
import { CAPTION_JOB, type CaptionerReason, type CaptionOrder } from './caption-orders'
import { type CaptionPlace, needRecording } from './caption-place'
import { requirePart, teamDraft } from './team.server'

/** What stands at a place, so that one can tell whether somebody wrote there since. */
export const printOf = (captions: Captions | undefined): string =>
  captions && captions.cues.length + captions.notes.length > 0
    ? sha256(JSON.stringify([captions.cues, captions.notes]))
    : ''

export const orderAt = ({ courseId, lessonId, recording }: Omit<CaptionPlace, 'language'>) =>
  and(eq(captionOrders.courseId, courseId), eq(captionOrders.lessonId, lessonId), eq(captionOrders.language, recording))

const isOpen = (row: Pick<typeof captionOrders.$inferSelect, 'doneAt' | 'failedAt' | 'cancelledAt'>): boolean =>
  (row.doneAt ?? row.failedAt ?? row.cancelledAt) === null

/** Queues it; one that is on its way is left alone. Refuses: not-found, not-allowed, place-gone. */
export function orderCaptions(ctx: Context, place: CaptionPlace): void {
  inTransaction(ctx, (ctx) => {
    const { db, now } = ctx
    const { courseId, lessonId, recording: language } = place
    const { document } = teamDraft(ctx, courseId, mayChange)
    const { recording } = needRecording(document, place)
    if (place.language !== language) throw new Refusal('place-gone')
    const known = db.select().from(captionOrders).where(orderAt(place)).get()
    if (known && isOpen(known)) return
    const key = { courseId, lessonId, language }
    const jobId = enqueue(db, CAPTION_JOB, key, { now, onceKey: `captions:${courseId}/${lessonId}/${language}` })
    const fresh = {
      assetHash: recording.asset.hash,
      base: printOf(recording.captions[language]),
      jobId,
      askedAt: now,
      askedBy: personOf(ctx).id,
      percent: 0,
      doneAt: null,
      failedAt: null,
      reason: null,
      cancelledAt: null,
      aside: null,
    }
    db.insert(captionOrders)
      .values({ ...key, ...fresh })
      .onConflictDoUpdate({
        target: [captionOrders.courseId, captionOrders.lessonId, captionOrders.language],
        set: fresh,
      })
      .run()
    record(ctx, 'authoring.order-captions', courseId, { of: `${lessonId}/${language}` })
  })
}

/** Ends it, or throws away what waits of it; twice is once. Refuses: not-found, not-allowed. */
export function cancelCaptions(ctx: Context, place: CaptionPlace): void {
  inTransaction(ctx, (ctx) => {
    const { db, now } = ctx
    requirePart(ctx, place.courseId, mayChange)
    const row = db.select().from(captionOrders).where(orderAt(place)).get()
    if (!row || row.cancelledAt !== null) return
    if (isOpen(row)) cancelJob(db, row.jobId, now)
    db.update(captionOrders).set({ cancelledAt: now, aside: null }).where(orderAt(place)).run()
  })
}

/** How it stands, for whoever may see the draft; undefined where there is nothing to say. */
export function findCaptionOrder(db: Db, place: CaptionPlace): CaptionOrder | undefined {
  const row = db.select().from(captionOrders).where(orderAt(place)).get()
  if (!row || row.cancelledAt !== null) return undefined
  if (row.failedAt !== null) return { state: 'failed', reason: (row.reason ?? 'failed') as CaptionerReason }
  if (row.doneAt === null) return { state: 'working', percent: row.percent }
  if (row.aside === null) return undefined
  return { state: 'aside', count: (JSON.parse(row.aside) as { cues: unknown[] }).cues.length }
}
