// What the form of one segment sends.
import { z } from 'zod'

const LONGEST = 200_000

export const TypedForm = z.object({
  subject: z.string().min(1).max(500),
  base: z.string().max(64).default(''),
  source: z.string().max(LONGEST).default(''),
  text: z.string().max(LONGEST, 'long').default(''),
  /** the original is to stand in the field, where no script puts it there */
  copy: z.literal('yes').optional(),
})
export type TypedForm = z.infer<typeof TypedForm>
