// Saving a form of the studio, by hand or by itself. Where somebody else changed what the person saw, nothing is
// written, and both sides are given back.
import type { z } from 'zod'
import type { Context } from '../context'
import { Refusal } from '../refusal'
import { changeDraft } from './change-draft.server'
import type { Editable, FormValues } from './editable'
import { fingerprint } from './editable'
import { teamDraft } from './team.server'

export interface Saved {
  version: number
  savedAt: number
  /** of what stands now: the base of the next save */
  base: string
}

/** What stands in the draft where a save came too late. */
export interface Theirs {
  values: FormValues
  base: string
  savedAt: number
  savedBy: string
}

interface Given<S extends z.ZodType> {
  courseId: string
  subject: string
  /** fingerprint of the values the person saw */
  base: string
  value: z.output<S>
}

/** Writes the form. The same twice is once. Refuses: not-found, not-allowed, draft-changed, draft-limits. */
export function saveForm<S extends z.ZodType>(ctx: Context, form: Editable<S>, given: Given<S>): Saved {
  const { courseId, subject, base, value } = given
  const changed = changeDraft(ctx, courseId, (document) => {
    const values = form.values(document, subject)
    if (!values) throw new Refusal('not-found')
    const step = form.write(document, subject, value)
    const isThereAlready = fingerprint(form.values(document, subject) ?? {}) === fingerprint(values)
    if (!isThereAlready && fingerprint(values) !== base) throw new Refusal('draft-changed')
    return isThereAlready ? undefined : step
  })
  const { version, savedAt } = changed
  return { version, savedAt, base: fingerprint(form.values(changed.document, subject) ?? {}) }
}

/** What stands where a save was refused with draft-changed. Refuses: not-found, not-allowed. */
export function theirs(ctx: Context, form: Editable, at: { courseId: string; subject: string }): Theirs {
  const { document, savedAt, savedBy } = teamDraft(ctx, at.courseId)
  const values = form.values(document, at.subject)
  if (!values) throw new Refusal('not-found')
  return { values, base: fingerprint(values), savedAt, savedBy }
}
