// The last step of a draft, taken back, or done again. Only the newest can be: what came after it stands on it.
import { and, asc, desc, eq, isNotNull, isNull, type SQL } from 'drizzle-orm'
import { draftSteps } from '../../../db/schema/courses'
import { type Db, inTransaction } from '../../platform/db'
import { record } from '../audit/record.server'
import type { Context } from '../context'
import type { CourseDocument } from '../courses/document'
import { mayChange } from '../courses/policy'
import { Refusal } from '../refusal'
import { type Changed, undo, writeDraft } from './change-draft.server'
import { lessonOfPatch } from './step-place'
import type { KnownStep, StepAct } from './steps'
import { readDraft, requirePart } from './team.server'

/** The step that undo takes back, and the one that redo does again; none where the draft was replaced since. */
export function nextSteps(db: Db, courseId: string, document: CourseDocument): { undo?: KnownStep; redo?: KnownStep } {
  const of = eq(draftSteps.courseId, courseId)
  const first = (done: SQL, order: SQL) =>
    db.select().from(draftSteps).where(and(of, done)).orderBy(order).limit(1).get()
  const last = first(isNull(draftSteps.undoneAt), desc(draftSteps.version))
  const undone = first(isNotNull(draftSteps.undoneAt), asc(draftSteps.version))
  return {
    ...(last ? { undo: known(last, lessonOfPatch(document, last.back)) } : {}),
    ...(undone ? { redo: known(undone, lessonOfPatch(document, undone.forward)) } : {}),
  }
}

type Row = typeof draftSteps.$inferSelect
const known = ({ version, act, subject, label, at, by }: Row, lesson: string | undefined): KnownStep => ({
  version,
  act: act as StepAct,
  subject,
  label,
  ...(lesson === undefined ? {} : { lesson }),
  at,
  by,
})

/**
 * Takes back the step with this version, or does it again. Refuses: not-found, not-allowed, step-gone where somebody
 * did something else meanwhile.
 */
export function undoStep(ctx: Context, courseId: string, asked: { version: number; way: 'undo' | 'redo' }): Changed {
  return inTransaction(ctx, (ctx) => {
    requirePart(ctx, courseId, mayChange)
    const draft = readDraft(ctx.db, courseId)
    const step = nextSteps(ctx.db, courseId, draft.document)[asked.way]
    if (step?.version !== asked.version) throw new Refusal('step-gone')
    const row = and(eq(draftSteps.courseId, courseId), eq(draftSteps.version, asked.version))
    const kept = ctx.db.select().from(draftSteps).where(row).get()
    if (!kept) throw new Refusal('step-gone')
    const document = undo(draft.document, asked.way === 'undo' ? kept.back : kept.forward)
    ctx.db
      .update(draftSteps)
      .set({ undoneAt: asked.way === 'undo' ? ctx.now : null })
      .where(row)
      .run()
    record(ctx, `authoring.${asked.way}`, courseId, { step: kept.act, of: kept.subject })
    return writeDraft(ctx, courseId, draft, document)
  })
}
