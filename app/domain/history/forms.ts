// What is sent with a file of past completions. Every message is a key of history.json under `problem`.
import { z } from 'zod'
import { isCountry } from '../accounts/rules'

const SOURCE_MIN = 3
const SOURCE_MAX = 200
export const LARGEST_FILE = 15 * 1024 * 1024

export const PastFileForm = z.object({
  file: z
    .instanceof(File, { error: 'file-missing' })
    .refine((file) => file.size > 0, { error: 'file-missing', abort: true })
    .refine((file) => file.size <= LARGEST_FILE, 'file-large'),
  source: z
    .string({ error: 'source-missing' })
    .max(2_000, 'source-long')
    .transform((text) => text.normalize('NFC').trim().replace(/\s+/gu, ' '))
    .refine((text) => [...text].length >= SOURCE_MIN, { error: 'source-missing', abort: true })
    .refine((text) => [...text].length <= SOURCE_MAX, 'source-long'),
  country: z.string().refine(isCountry).optional().catch(undefined),
})
export type PastFileFields = { file: string; source: string; country: string }
