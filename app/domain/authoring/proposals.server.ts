// The translations that wait beside a draft, by course and language.
import { and, eq } from 'drizzle-orm'
import { proposals } from '../../../db/schema/authoring'
import type { Db } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { actorName, type Context } from '../context'
import type { Proposal } from './segment'

export interface Of {
  courseId: string
  target: Lang
}

const rowsOf = ({ courseId, target }: Of) => and(eq(proposals.courseId, courseId), eq(proposals.language, target))

export function listProposals(db: Db, of: Of): Proposal[] {
  const rows = db.select().from(proposals).where(rowsOf(of)).all()
  return rows.map(({ segment, text, source, savedAt, savedBy, approvedAt }) => ({
    segment,
    words: text,
    source,
    savedAt,
    savedBy,
    ...(approvedAt === null ? {} : { approvedAt }),
  }))
}

export function dropProposal(db: Db, of: Of, segment: string): void {
  db.delete(proposals)
    .where(and(rowsOf(of), eq(proposals.segment, segment)))
    .run()
}

/** `isApproved`: held until the rest of its captions is approved too. */
export function keepProposal(
  { db, now, actor }: Context,
  { courseId, target }: Of,
  { segment, words, source, isApproved }: { segment: string; words: string; source: string; isApproved: boolean },
): void {
  const by = actorName(actor)
  const values = {
    text: words,
    source,
    savedAt: now,
    savedBy: by,
    approvedAt: isApproved ? now : null,
    approvedBy: isApproved ? by : null,
  }
  db.insert(proposals)
    .values({ courseId, language: target, segment, ...values })
    .onConflictDoUpdate({ target: [proposals.courseId, proposals.language, proposals.segment], set: values })
    .run()
}
