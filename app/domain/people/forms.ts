// The shape of the one question of the people pages: what the details are needed for. Messages are keys of register.json.
import { z } from 'zod'

export const REASON_MIN = 8
export const REASON_MAX = 300

export const LookForm = z.object({
  reason: z
    .string({ error: 'reason' })
    .transform((text) => text.normalize('NFC').trim().replace(/\s+/gu, ' '))
    .refine(
      (text) => [...text].length >= REASON_MIN && [...text].length <= REASON_MAX && /\p{L}{2}/u.test(text),
      'reason',
    ),
})
export type LookFields = z.input<typeof LookForm>
