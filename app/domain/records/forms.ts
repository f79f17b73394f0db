// What is sent to compare with a record. Messages are keys of acta.json under `problem`.
import { z } from 'zod'

/** A record of 2,000 people takes some two and a half megabytes. */
export const LARGEST_COMPARED = 6 * 1024 * 1024

export const CompareForm = z.object({
  file: z
    .instanceof(File, { error: 'file-missing' })
    .refine((file) => file.size > 0, 'file-missing')
    .refine((file) => file.size <= LARGEST_COMPARED, 'file-large'),
})
