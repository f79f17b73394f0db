// The shape of the form that asks for an account to go. Messages are keys of personal.json, `problem`.
import { z } from 'zod'

export const DeletionForm = z.object({
  certificates: z.enum(['keep', 'withdraw'], { error: 'choice-missing' }),
  /** none where the sign-in is fresh */
  currentPassword: z.string().max(2000, 'password-missing').optional(),
  word: z.string({ error: 'word-wrong' }).max(100, 'word-wrong'),
})
export type DeletionFields = { certificates: string; currentPassword: string; word: string }
