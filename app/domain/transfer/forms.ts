// What instructors send about courses that come in or are copied: the shapes of their forms.
import { z } from 'zod'

export const AnswerForm = z.object({ choice: z.enum(['draft', 'copy'], 'choice') })

/** `press`: made in the form, so that pressing twice is copying once. */
export const CopyForm = z.object({ press: z.uuid().optional() })
