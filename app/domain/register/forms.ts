// The shapes of the forms of the register. Every message is a key of register.json under `problem`.
import { z } from 'zod'
import { isCountry } from '../accounts/rules'
import { isKnownProvince } from '../institutions/provinces'
import { INSTITUTION_KINDS, isInstitutionName, tidyInstitutionName } from '../institutions/rules'

const LONGEST_FIELD = 2000
const typed = (missing: string) => z.string({ error: missing }).max(LONGEST_FIELD, missing)

export const InstitutionForm = z
  .object({
    name: typed('name').transform(tidyInstitutionName).refine(isInstitutionName, 'name'),
    country: typed('country').refine(isCountry, 'country'),
    province: z
      .string()
      .max(LONGEST_FIELD)
      .optional()
      .transform((code) => code || undefined),
    kind: z.enum(INSTITUTION_KINDS, { error: 'kind' }),
  })
  .superRefine(({ country, province }, ctx) => {
    if (province !== undefined && !isKnownProvince(country, province))
      ctx.addIssue({ code: 'custom', message: 'province', path: ['province'] })
  })
export type InstitutionFormFields = { name: string; country: string; province: string; kind: string }

/** Which of two stands for both. */
export const MergeForm = z.object({ survivorId: z.string({ error: 'survivor' }).min(1, 'survivor').max(100) })
/** What an import is to do: the good lines are written, or nothing is. */
export const OrderForm = z.object({ choice: z.enum(['write', 'discard']) })
