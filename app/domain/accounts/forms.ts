// The shapes of the account forms. Every message is a key of account.json under `problem`; the door puts it into words.
import { z } from 'zod'
import { LANGUAGES } from '../../platform/languages'
import { isCommonPassword } from './common-passwords'
import { isEmail, tidyEmail } from './email'
import { isCountry, lengthOf, nameProblem, PASSWORD_MAX, PASSWORD_MIN, tidyName } from './rules'

const LONGEST_FIELD = 2000 // far above every rule: whatever is longer is not looked at
const typed = (missing: string) => z.string({ error: missing }).max(LONGEST_FIELD, missing)

const Name = typed('name-missing')
  .transform(tidyName)
  .superRefine((name, ctx) => {
    const problem = nameProblem(name)
    if (problem) ctx.addIssue({ code: 'custom', message: problem })
  })
const Email = typed('email-missing').transform(tidyEmail).refine(isEmail, 'email-shape')
const Country = typed('country-missing').refine(isCountry, 'country-missing')
const Language = z.enum(LANGUAGES, { error: 'language-missing' })
const NewPassword = typed('password-missing')
  .refine((text) => lengthOf(text) >= PASSWORD_MIN, { error: 'password-short', abort: true })
  .refine((text) => lengthOf(text) <= PASSWORD_MAX, { error: 'password-long', abort: true })
  .refine((text) => !isCommonPassword(text), 'password-common')
// What was once accepted must be typeable, so signing in checks no rule.
const Password = typed('password-missing')
const Next = z.string().max(LONGEST_FIELD).optional().catch(undefined)

export const SignUpForm = z.object({
  name: Name,
  email: Email,
  country: Country,
  password: NewPassword,
  /** of the form that was pressed: the same press twice makes one account */
  press: z.string().max(100).optional().catch(undefined),
  next: Next,
})
export const SignInForm = z.object({ email: Email, password: Password, next: Next })
export const RecoverForm = z.object({ email: Email })
export const ResetForm = z.object({ newPassword: NewPassword })
export const PasswordForm = z.object({ currentPassword: Password, newPassword: NewPassword })
export const ProfileForm = z.object({ name: Name, country: Country, language: Language })
/** Eight digits, or the button that asks for another mail. Spaces and dashes are how people copy a code. */
export const CodeForm = z
  .object({ again: z.string().optional().catch(undefined), code: z.string().optional().catch(undefined), next: Next })
  .transform(({ again, code = '', next }, ctx) => {
    if (again !== undefined) return { again: true as const, next }
    const digits = code.slice(0, LONGEST_FIELD).normalize('NFKC').replace(/[\s-]/gu, '')
    const problem = digits === '' ? 'code-missing' : 'code-shape'
    if (!/^\d{8}$/.test(digits)) ctx.addIssue({ code: 'custom', message: problem, path: ['code'] })
    return { code: digits, next }
  })
/** A button and nothing else. */
export const ButtonForm = z.object({ next: Next })

export type SignUpFields = z.input<typeof SignUpForm>
export type SignInFields = z.input<typeof SignInForm>
export type RecoverFields = z.input<typeof RecoverForm>
export type ResetFields = z.input<typeof ResetForm>
export type PasswordFields = z.input<typeof PasswordForm>
export type ProfileFields = z.input<typeof ProfileForm>
export type CodeFields = { code: string }
