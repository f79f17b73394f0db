// What the forms about certificates send. Every message is a key of certificate.json or account.json under `problem`.
import { z } from 'zod'
import { nameProblem, tidyName } from '../accounts/rules'
import { findKind, numberProblem } from './identity-kinds'

const LONGEST_FIELD = 2000 // far above every rule: whatever is longer is not looked at
const REASON_MAX = 500
const typed = (missing: string) => z.string({ error: missing }).max(LONGEST_FIELD, missing)
/** a box that is ticked or not there at all */
const Ticked = z
  .string()
  .optional()
  .catch(undefined)
  .transform((value) => value !== undefined)

export const MarkForm = z.object({ shown: z.enum(['yes', 'no']) })
export const ReissueForm = z.object({ identity: z.enum(['with', 'without']) })
export const PrintingForm = z.object({ printed: z.enum(['yes', 'no']) })
export const NumberForm = z.object({
  number: typed('number-missing').refine((text) => text.trim() !== '', 'number-missing'),
})

export const IdentityForm = z
  .object({ document: typed('document-missing'), number: typed('number-missing'), printed: Ticked })
  .transform(({ document, number, printed }, ctx) => {
    const of = findKind(document)
    if (!of) {
      ctx.addIssue({ code: 'custom', message: 'document-missing', path: ['document'] })
      return z.NEVER
    }
    const problem = numberProblem(of, number)
    if (problem) ctx.addIssue({ code: 'custom', message: problem, path: ['number'] })
    return { of, number, isPrinted: printed }
  })

export const NameCorrectionForm = z.object({
  name: typed('name-missing')
    .transform(tidyName)
    .superRefine((name, ctx) => {
      const problem = nameProblem(name)
      if (problem) ctx.addIssue({ code: 'custom', message: problem })
    }),
  reason: typed('reason-missing')
    .transform((text) => text.normalize('NFC').trim())
    .refine((text) => text !== '', { error: 'reason-missing', abort: true })
    .refine((text) => [...text].length <= REASON_MAX, 'reason-long'),
})

/** Ticked boxes named `part.<code>`: any number of them, in any order. */
export const CombineForm = z
  .object({ part: z.record(z.string().max(40), z.unknown()).optional().catch(undefined) })
  .transform(({ part = {} }) => ({ codes: Object.keys(part) }))

export type IdentityFields = z.input<typeof IdentityForm>
export type NumberFields = z.input<typeof NumberForm>
export type NameCorrectionFields = z.input<typeof NameCorrectionForm>
