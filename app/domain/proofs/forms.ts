// The shapes of the forms of signing in. Every message is a key of signing-in.json under `problem`.
import { z } from 'zod'
import { RecoverForm, SignInForm } from '../accounts/forms'

const { place: Place, next: Next } = SignInForm.shape
const LONGEST = 200

/** Digits as people copy them: with spaces or dashes. */
const plain = (typed: string): string => typed.slice(0, LONGEST).normalize('NFKC').replace(/[\s-]/gu, '')

export const CodeRequestForm = z.object({ email: RecoverForm.shape.email, place: Place, next: Next })
/** The eight digits of the mail. */
export const MailCodeForm = z.object({
  code: z
    .string({ error: 'code-missing' })
    .transform(plain)
    .refine((code) => /^\d{8}$/.test(code), 'code-shape'),
  next: Next,
})
/** Six digits of an app. */
export const AppCodeForm = z.object({
  code: z
    .string({ error: 'app-missing' })
    .transform(plain)
    .refine((code) => /^\d{6}$/.test(code), 'app-shape'),
})
/** Six digits of an app, or one of the codes on paper. */
export const SecondForm = z.object({
  code: z.string({ error: 'second-missing' }).transform((typed) => typed.slice(0, LONGEST).trim()),
  next: Next,
})
export const ProvePasswordForm = z.object({ password: SignInForm.shape.password, next: Next })
/** What a browser says of a passkey, as JSON. */
export const PasskeyForm = z.object({ answer: z.string({ error: 'passkey-missing' }), place: Place, next: Next })
export const PasskeyName = z
  .string({ error: 'name-missing' })
  .transform((text) => text.normalize('NFC').trim().replace(/\s+/gu, ' '))
  .refine((text) => text.length > 0, 'name-missing')
  .refine((text) => text.length <= 60 && !/\p{Cc}/u.test(text), 'name-long')
export const NewPasskeyForm = z.object({ answer: z.string({ error: 'passkey-missing' }), name: PasskeyName })
export const NamePasskeyForm = z.object({ name: PasskeyName })

export type CodeRequestFields = z.input<typeof CodeRequestForm>
export type MailCodeFields = z.input<typeof MailCodeForm>
export type AppCodeFields = z.input<typeof AppCodeForm>
export type SecondFields = z.input<typeof SecondForm>
export type ProvePasswordFields = z.input<typeof ProvePasswordForm>
export type NamePasskeyFields = z.input<typeof NamePasskeyForm>
