// A draft shown to somebody without an account: an address that cannot be guessed, good for thirty days, that the team
// can take back. It opens that draft and its files and nothing else.
import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import { reviewLinks } from '../../../db/schema/authoring'
import { drafts } from '../../../db/schema/courses'
import { renditions } from '../../../db/schema/media'
import { type Db, inTransaction } from '../../platform/db'
import { newId, newToken } from '../../platform/ids'
import { record } from '../audit/record.server'
import { actorName, type Context } from '../context'
import { mayChange } from '../courses/policy'
import { Refusal } from '../refusal'
import type { ReviewLink } from './members'
import { requirePart } from './team.server'

const LASTS_MS = 30 * 24 * 60 * 60_000
const MOST = 20

const open = (now: number) => and(isNull(reviewLinks.withdrawnAt), gt(reviewLinks.expiresAt, now))

/** Refuses: not-found, not-allowed, too-many (twenty that work). */
export function makeReviewLink(ctx: Context, courseId: string): void {
  inTransaction(ctx, (ctx) => {
    requirePart(ctx, courseId, mayChange)
    if (listReviewLinks(ctx.db, courseId, ctx.now).length >= MOST) throw new Refusal('too-many')
    const { db, now } = ctx
    const id = newId()
    const made = { madeAt: now, madeBy: actorName(ctx.actor), expiresAt: now + LASTS_MS }
    db.insert(reviewLinks)
      .values({ id, courseId, token: newToken(), ...made })
      .run()
    record(ctx, 'authoring.make-review-link', courseId, { link: id })
  })
}

/** Takes one back; twice is once. Refuses: not-found, not-allowed. */
export function withdrawReviewLink(ctx: Context, courseId: string, id: string): void {
  inTransaction(ctx, (ctx) => {
    requirePart(ctx, courseId, mayChange)
    const row = and(eq(reviewLinks.id, id), eq(reviewLinks.courseId, courseId))
    const found = ctx.db.select().from(reviewLinks).where(row).get()
    if (!found) throw new Refusal('not-found')
    if (found.withdrawnAt !== null) return
    ctx.db.update(reviewLinks).set({ withdrawnAt: ctx.now }).where(row).run()
    record(ctx, 'authoring.withdraw-review-link', courseId, { link: id })
  })
}

/** Those that work, the newest first. */
export function listReviewLinks(db: Db, courseId: string, now: number): ReviewLink[] {
  const rows = db
    .select()
    .from(reviewLinks)
    .where(and(eq(reviewLinks.courseId, courseId), open(now)))
    .orderBy(desc(reviewLinks.madeAt))
    .all()
  return rows.map(({ id, token, madeAt, madeBy, expiresAt }) => ({ id, token, madeAt, madeBy, expiresAt }))
}

/** The course that a link shows; undefined where it was withdrawn, is over, or never was. */
export function findReviewed(db: Db, token: string, now: number): { courseId: string; expiresAt: number } | undefined {
  const { courseId, expiresAt } = reviewLinks
  const row = and(eq(reviewLinks.token, token), open(now))
  return db.select({ courseId, expiresAt }).from(reviewLinks).where(row).get()
}

/** Whether a link shows the draft that names these bytes, or the recording they were made of. */
export function reviewsMedia(db: Db, hash: string, token: string, now: number): boolean {
  const reviewed = findReviewed(db, token, now)
  if (!reviewed) return false
  const made = db.select({ of: renditions.assetHash }).from(renditions).where(eq(renditions.hash, hash)).all()
  return [hash, ...made.map(({ of }) => of)].some((one) => {
    const named = and(eq(drafts.courseId, reviewed.courseId), sql`instr(${drafts.document}, ${one}) > 0`)
    return db.select({ id: drafts.courseId }).from(drafts).where(named).get() !== undefined
  })
}
