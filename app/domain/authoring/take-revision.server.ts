// The draft becomes what an earlier revision was, under its own address: a step like any other, which can be undone.
import type { Context } from '../context'
import type { CourseDocument } from '../courses/document'
import { revisionDocument } from '../courses/queries.server'
import { Refusal } from '../refusal'
import { changeDraft } from './change-draft.server'

/** Refuses: not-found (no such revision), not-allowed. */
export function takeRevision(ctx: Context, courseId: string, number: number): void {
  changeDraft(ctx, courseId, (document, { revision = 0 }) => {
    if (number < 1 || number > revision) throw new Refusal('not-found')
    const { slug, previousSlugs } = document
    const old: CourseDocument = { ...revisionDocument(ctx.db, courseId, number), slug, previousSlugs }
    for (const key of Object.keys(document)) delete (document as Partial<Record<string, unknown>>)[key]
    Object.assign(document, structuredClone(old))
    return { act: 'take-revision', subject: 'course', label: String(number) }
  })
}
