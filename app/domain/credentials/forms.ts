// What is typed to look a certificate up: a code, however it is written, or the whole address from a document.
import { z } from 'zod'
import { parseCode } from './rules'

/** The code as stored; anything that cannot be one is invalid. */
export const CodeForm = z.object({
  code: z.string().transform((typed, check) => {
    const code = parseCode(typed)
    if (code !== undefined) return code
    check.addIssue({ code: 'custom', message: 'code' })
    return z.NEVER
  }),
})
