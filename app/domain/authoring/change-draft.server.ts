// Every change an author makes to a draft goes through here: one transaction, a new version, and a step that can be
// undone. Words that grow under somebody's fingers are one step, not one a save.
import { and, desc, eq, isNotNull, lte } from 'drizzle-orm'
import jsonPatch, { type Operation } from 'fast-json-patch'
import { drafts, draftSteps } from '../../../db/schema/courses'
import { inTransaction } from '../../platform/db'
import { record } from '../audit/record.server'
import { actorName, type Context } from '../context'
import { CourseDocument } from '../courses/document'
import { mayChange, type TeamPart } from '../courses/policy'
import { Refusal } from '../refusal'
import { followTitle, holdAddress } from './follow-title.server'
import type { Step } from './steps'
import { type Draft, teamDraft } from './team.server'

const STEPS_KEPT = 200
const ONE_STEP_MS = 10 * 60_000

export interface Changed {
  version: number
  savedAt: number
  document: CourseDocument
}

/**
 * Lets `work` change the document in its hands; undefined from it, or a document that is the same, changes nothing.
 * `may`: mayTranslate where the work writes translations and nothing else.
 * Refuses: not-found, not-allowed, draft-limits (more than a course can hold), and what the work refuses.
 */
export function changeDraft(
  ctx: Context,
  courseId: string,
  work: (document: CourseDocument, draft: Draft) => Step | undefined,
  may: (part: TeamPart) => boolean = mayChange,
): Changed {
  return inTransaction(ctx, (ctx) => {
    const draft = teamDraft(ctx, courseId, may)
    const worked = structuredClone(draft.document)
    const step = work(worked, draft)
    if (step && draft.revision === undefined) followTitle(ctx, draft.document, worked)
    const unchanged = { version: draft.version, savedAt: draft.savedAt, document: draft.document }
    if (!step || jsonPatch.compare(draft.document, worked).length === 0) return unchanged
    // parsed, keys stand in one order: the same content is the same text, whichever way it was written
    const parsed = CourseDocument.safeParse(worked)
    if (!parsed.success) throw new Refusal('draft-limits')
    const changed = writeDraft(ctx, courseId, draft, parsed.data)
    keepStep(ctx, courseId, { step, before: draft, after: changed.document, version: changed.version })
    return changed
  })
}

/** The document as the next version of the draft. */
export function writeDraft(
  ctx: Context,
  courseId: string,
  { version, revision }: Pick<Draft, 'version' | 'revision'>,
  next: CourseDocument,
): Changed {
  const document = revision === undefined ? holdAddress(ctx, next) : next
  const values = {
    document: JSON.stringify(document),
    version: version + 1,
    savedAt: ctx.now,
    savedBy: actorName(ctx.actor),
  }
  ctx.db.update(drafts).set(values).where(eq(drafts.courseId, courseId)).run()
  return { version: values.version, savedAt: ctx.now, document }
}

interface Kept {
  step: Step
  before: Draft
  after: CourseDocument
  version: number
}

function keepStep(ctx: Context, courseId: string, { step, before, after, version }: Kept): void {
  const { db, now } = ctx
  const of = eq(draftSteps.courseId, courseId)
  db.delete(draftSteps)
    .where(and(of, isNotNull(draftSteps.undoneAt)))
    .run()
  const last = db.select().from(draftSteps).where(of).orderBy(desc(draftSteps.version)).limit(1).get()
  const by = actorName(ctx.actor)
  const goesOn =
    step.isTyping &&
    last?.version === before.version &&
    last.act === step.act &&
    last.subject === step.subject &&
    last.by === by &&
    now - last.at < ONE_STEP_MS
  const from = goesOn ? undo(before.document, last.back) : before.document
  if (goesOn)
    db.delete(draftSteps)
      .where(and(of, eq(draftSteps.version, last.version)))
      .run()
  else record(ctx, `authoring.${step.act}`, courseId, { of: step.subject })
  const back = JSON.stringify(jsonPatch.compare(after, from))
  const forward = JSON.stringify(jsonPatch.compare(from, after))
  const { act, subject, label } = step
  db.insert(draftSteps)
    .values({
      courseId,
      version,
      act,
      subject,
      label: label.slice(0, 200),
      back,
      forward,
      at: goesOn ? last.at : now,
      by,
    })
    .run()
  db.delete(draftSteps)
    .where(and(of, lte(draftSteps.version, version - STEPS_KEPT)))
    .run()
}

/** The document with a kept patch applied; the one given stays as it is. */
export function undo(document: CourseDocument, patch: string): CourseDocument {
  return jsonPatch.applyPatch(structuredClone(document), JSON.parse(patch) as Operation[]).newDocument
}
