// Two facts of a course that are not typed in passing: the mark that passes, and its address.
import type { Context } from '../context'
import { refuseTakenSlug } from '../courses/save-draft.server'
import { Refusal } from '../refusal'
import { changeDraft } from './change-draft.server'
import { labelOf } from './parts'

/**
 * The mark that passes, once it is published: eased for all, tightened only for those who join afterwards. `from` is the
 * mark the person saw. Refuses: not-found, not-allowed, draft-changed.
 */
export function changePassMark(
  ctx: Context,
  courseId: string,
  { from, passMarkPercent }: { from: number; passMarkPercent: number },
): void {
  changeDraft(ctx, courseId, (document) => {
    const { passing } = document
    if (passing.passMarkPercent === passMarkPercent) return undefined
    if (passing.passMarkPercent !== from) throw new Refusal('draft-changed')
    passing.passMarkPercent = passMarkPercent
    return { act: 'edit-course', subject: 'course', label: labelOf(document, document) }
  })
}

/** The address, once it is published; those it had lead to it. Refuses: not-found, not-allowed, course-slug-taken. */
export function changeAddress(ctx: Context, courseId: string, slug: string): void {
  changeDraft(ctx, courseId, (document, { revision }) => {
    if (document.slug === slug) return undefined
    const before = new Set([...document.previousSlugs, ...(revision === undefined ? [] : [document.slug])])
    before.delete(slug)
    Object.assign(document, { slug, previousSlugs: [...before] })
    refuseTakenSlug(ctx, document)
    return { act: 'edit-course', subject: 'course', label: labelOf(document, document) }
  })
}
