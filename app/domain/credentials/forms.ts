// What the holder's form about the mark sends.
import { z } from 'zod'

export const MarkForm = z.object({ shown: z.enum(['yes', 'no']) })
