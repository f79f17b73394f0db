// What a coordinator writes to people. Every message is a key of groups.json under `problem`.
import { z } from 'zod'

export const SUBJECT_MAX = 120
export const BODY_MAX = 3_000
const LONGEST_FIELD = 20_000

const said = (most: number, least: number, missing: string, long: string) =>
  z
    .string({ error: missing })
    .max(LONGEST_FIELD, long)
    .refine((text) => [...text].length >= least, { error: missing, abort: true })
    .refine((text) => [...text].length <= most, long)

/** `step`: looked at once more, sent, or written on. */
export const MessageForm = z.object({
  subject: z
    .string({ error: 'subject' })
    .transform((text) =>
      text
        .normalize('NFC')
        .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
        .trim(),
    )
    .pipe(said(SUBJECT_MAX, 3, 'subject', 'subject-long')),
  body: z
    .string({ error: 'body' })
    .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .pipe(said(BODY_MAX, 10, 'body', 'body-long')),
  step: z.enum(['review', 'send', 'write']).optional().catch(undefined),
  press: z.string().min(8).max(100),
})
export type MessageFields = z.output<typeof MessageForm>
export type MessageFieldName = 'subject' | 'body'
