// What the forms about certificates send: a code to look up, the holder's choice about the mark, a correction.
import { z } from 'zod'

export const MarkForm = z.object({ show: z.enum(['yes', 'no']) })

export const ReplaceForm = z.object({ code: z.string(), name: z.string().min(1).max(240).optional() })

export const RevokeForm = z.object({ code: z.string(), reason: z.string().trim().min(3).max(500) })

/** The longest thing worth reading as a code: somebody may paste the whole address. */
export const LONGEST_CODE = 300
