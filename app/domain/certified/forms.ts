// What coordinators write beside their acts. Every message is a key of register.json under `problem`.
import { z } from 'zod'

const REASON_MIN = 5
const REASON_MAX = 500
const LONGEST_FIELD = 2_000

const Reason = z
  .string({ error: 'reason-missing' })
  .max(LONGEST_FIELD, 'reason-long')
  .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim())
  .refine((text) => [...text].length >= REASON_MIN, { error: 'reason-missing', abort: true })
  .refine((text) => [...text].length <= REASON_MAX, 'reason-long')

export const ReasonForm = z.object({ reason: Reason })
export type ReasonFields = z.input<typeof ReasonForm>

/** The person reads the answer: a refusal always has one. */
export const DecisionForm = z
  .object({
    decision: z.enum(['granted', 'refused'], { error: 'decision-missing' }),
    answer: z.string().max(LONGEST_FIELD, 'reason-long').optional(),
  })
  .superRefine(({ decision, answer }, ctx) => {
    const signs = [...(answer ?? '').trim()].length
    if (decision === 'refused' && signs < REASON_MIN)
      ctx.addIssue({ code: 'custom', message: 'answer-missing', path: ['answer'] })
    if (signs > REASON_MAX) ctx.addIssue({ code: 'custom', message: 'reason-long', path: ['answer'] })
  })
export type DecisionFields = z.input<typeof DecisionForm>

const TRAINING_MAX = 200
export const RecognitionForm = z.object({
  training: z
    .string({ error: 'training-missing' })
    .max(LONGEST_FIELD, 'training-long')
    .transform((text) => text.normalize('NFC').trim().replace(/\s+/gu, ' '))
    .refine((text) => [...text].length >= REASON_MIN, { error: 'training-missing', abort: true })
    .refine((text) => [...text].length <= TRAINING_MAX, 'training-long'),
  reason: Reason,
})
export type RecognitionFields = z.input<typeof RecognitionForm>

export const ExtraAttemptForm = z.object({
  lesson: z.string({ error: 'lesson-missing' }).min(1, 'lesson-missing').max(100, 'lesson-missing'),
  reason: Reason,
  press: z.string().min(8).max(60),
})
export type ExtraAttemptFields = z.input<typeof ExtraAttemptForm>
