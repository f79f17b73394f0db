// The shapes of the account forms. Every message is a key of account.json under `problem`; the door puts it into words.
import { z } from 'zod'
import { LANGUAGES } from '../../platform/languages'
import { isCommonPassword } from './common-passwords'
import { parseAccessName } from './access-name'
import { isEmail, tidyEmail } from './email'
import { isCountry, JOB_AREAS, lengthOf, nameProblem, PASSWORD_MAX, PASSWORD_MIN, tidyName } from './rules'

const LONGEST_FIELD = 2000 // far above every rule: whatever is longer is not looked at
const typed = (missing: string, long = missing) => z.string({ error: missing }).max(LONGEST_FIELD, long)

const Name = typed('name-missing')
  .transform(tidyName)
  .superRefine((name, ctx) => {
    const problem = nameProblem(name)
    if (problem) ctx.addIssue({ code: 'custom', message: problem })
  })
const Email = typed('email-missing').transform(tidyEmail).refine(isEmail, 'email-shape')
const Country = typed('country-missing').refine(isCountry, 'country-missing')
const Language = z.enum(LANGUAGES, { error: 'language-missing' })
// Counted as it is hashed: an ñ is one sign on every keyboard.
const signsOf = (password: string): number => lengthOf(password.normalize('NFKC'))
const NewPassword = typed('password-missing', 'password-long')
  .refine((text) => signsOf(text) >= PASSWORD_MIN, { error: 'password-short', abort: true })
  .refine((text) => signsOf(text) <= PASSWORD_MAX, { error: 'password-long', abort: true })
  .refine((text) => !isCommonPassword(text), 'password-common')
// What was once accepted must be typeable, so signing in checks no rule.
const Password = typed('password-missing', 'password-long')
/** An address or the user name of an access card: whichever it is, as it is looked up. */
const Who = typed('who-missing').transform((text, ctx) => {
  const found = text.includes('@') ? tidyEmail(text) : parseAccessName(text)
  if (found !== undefined && (!text.includes('@') || isEmail(found))) return found
  ctx.addIssue({ code: 'custom', message: text.includes('@') ? 'email-shape' : 'who-shape' })
  return z.NEVER
})
/** Ticked: other people use this computer. */
const Place = z
  .literal('shared')
  .optional()
  .catch(undefined)
  .transform((place) => place ?? ('own' as const))
const Next = z.string().max(LONGEST_FIELD).optional().catch(undefined)

export const SignUpForm = z.object({
  name: Name,
  email: Email,
  country: Country,
  password: NewPassword,
  /** of the form that was pressed: the same press twice makes one account */
  press: z.string().max(100).optional().catch(undefined),
  /** ticked: reminders and news about one's own courses may be sent */
  learningMail: z.literal('yes').optional().catch(undefined),
  place: Place,
  next: Next,
})
export const SignInForm = z.object({ email: Who, password: Password, place: Place, next: Next })
/** Whoever came with the code of an access card chooses a password. */
export const ChoosePasswordForm = z.object({
  newPassword: NewPassword,
  place: Place,
  next: Next,
  /** ticked: the coordinators of the institution on the card see courses, dates, hours and certificates */
  shares: z.literal('yes').optional().catch(undefined),
})
/** Where one works and what one does there; or the button that ends it. */
export const WorkplaceForm = z
  .object({
    ends: z.string().optional().catch(undefined),
    institutionId: z.string().max(100).optional().catch(undefined),
    jobArea: z.string().max(100).optional().catch(undefined),
  })
  .transform(({ ends, institutionId, jobArea }, ctx) => {
    if (ends !== undefined) return { ends: true as const }
    const area = JOB_AREAS.find((known) => known === jobArea)
    if (!institutionId) ctx.addIssue({ code: 'custom', message: 'institution-missing', path: ['institutionId'] })
    if (!area) ctx.addIssue({ code: 'custom', message: 'job-missing', path: ['jobArea'] })
    return { institutionId: institutionId ?? '', jobArea: area ?? ('other' as const) }
  })
/** A person without e-mail, for whom a card is made. */
export const CardForm = z.object({
  name: Name,
  country: Country,
  institutionId: z.uuid().optional().catch(undefined),
  language: Language,
  press: z.string({ error: 'press' }).min(8).max(100),
})
/** The card that a person has stops working when the new one is made. */
export const RenewCardForm = z.object({ press: z.string({ error: 'press' }).min(8).max(100) })
/** An address for an account that has none. */
export const EmailForm = z.object({ email: Email })
/** Another address in its place. The password is missing where the account has none; the door decides. */
export const ChangeEmailForm = z.object({ email: Email, currentPassword: Password.optional() })
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
export type ChoosePasswordFields = z.input<typeof ChoosePasswordForm>
export type WorkplaceFields = { institutionId: string; jobArea: string }
export type CardFields = z.input<typeof CardForm>
export type EmailFields = z.input<typeof EmailForm>
export type ChangeEmailFields = z.input<typeof ChangeEmailForm>
export type RecoverFields = z.input<typeof RecoverForm>
export type ResetFields = z.input<typeof ResetForm>
export type PasswordFields = z.input<typeof PasswordForm>
export type ProfileFields = z.input<typeof ProfileForm>
export type CodeFields = { code: string }
