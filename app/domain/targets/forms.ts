// Targets as they are typed. Every message is a key of targets.json under `problem`.
import { z } from 'zod'
import { LARGEST_GOAL } from './rules'

/** 1500, 1.500, 1,500 and 1 500 are the same number; 1,5 is none. */
const WHOLE = /^\d+$|^\d{1,3}(?:[.,\s]\d{3})+$/u

/** None = no target. */
const Goal = z
  .string()
  .max(40, 'goal-number')
  .optional()
  .transform((text) => text?.trim() ?? '')
  .refine((text) => text === '' || !/^[-−]/.test(text), { error: 'goal-positive', abort: true })
  .refine((text) => text === '' || WHOLE.test(text), { error: 'goal-number', abort: true })
  .transform((text) => (text === '' ? undefined : Number(text.replace(/\D/g, ''))))
  .refine((goal) => goal === undefined || goal > 0, { error: 'goal-positive', abort: true })
  .refine((goal) => goal === undefined || goal <= LARGEST_GOAL, 'goal-large')

export const TargetsForm = z.object({
  place: z.string().max(40).optional().default(''),
  year: z.coerce.number().int(),
  /** versions of the rows that were on the page, in the order of MEASURES; 0 = there was none */
  seen: z.string().regex(/^\d{1,9}\.\d{1,9}\.\d{1,9}$/),
  enrolled: Goal,
  completed: Goal,
  hours: Goal,
})
export type TargetFields = z.input<typeof TargetsForm>
