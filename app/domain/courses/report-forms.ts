// What is sent with a report of an error, and with its settlement.
import { z } from 'zod'

const REPORT_SIGNS = 1_000

const Words = z
  .string('empty')
  .transform((text) => text.replace(/\r\n?/g, '\n').trim())
  .pipe(z.string().max(REPORT_SIGNS, 'long'))

export const ReportForm = z.object({
  id: z.uuid(),
  words: Words.pipe(z.string().min(1, 'empty')),
  at: z.string().max(20).default(''),
  asset: z.string().max(64).default(''),
})
export const SettleForm = z.object({ answer: Words.optional() })
