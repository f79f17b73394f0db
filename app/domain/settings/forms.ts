// The forms by which each setting is changed. Each gives what to change in what stands now; every message is a key of
// admin.json under `problem`.
import { z } from 'zod'
import type { Programme } from './programme'

/** What a form makes of the settings that stand. */
export type Change = (standing: Programme) => Partial<Programme>

/** How a setting is edited. */
export type Editor =
  | 'texts'
  | 'text'
  | 'email'
  | 'zone'
  | 'notes'
  | 'contacts'
  | 'picture'
  | 'days'
  | 'people'
  | 'demand'

export const EDITORS: Record<keyof Programme, Editor> = {
  programmeName: 'texts',
  issuerName: 'texts',
  issuerLegalId: 'text',
  signatoryName: 'text',
  signatoryRole: 'texts',
  signatureImage: 'picture',
  certificateTitle: 'texts',
  legalNotes: 'notes',
  helpEmail: 'email',
  helpContacts: 'contacts',
  reportTimeZone: 'zone',
  stuckAfterDays: 'days',
  leastPublished: 'people',
  secondFactor: 'demand',
}

export const isSetting = (key: string): key is keyof Programme => Object.hasOwn(EDITORS, key)

// a form leaves out what is empty
const typed = z
  .string()
  .max(2000, 'text-long')
  .default('')
  .transform((text) => text.normalize('NFC').trim())
const Line = typed.refine((text) => text.length > 0, { error: 'text-missing', abort: true })
const Text = Line.refine((text) => text.length <= 200, 'text-long')
const Note = typed.refine((text) => text.length <= 400, 'note-long')
const Email = (isNeeded: boolean) =>
  typed.refine(
    (text) => (text === '' ? !isNeeded : text.length <= 200 && z.email().safeParse(text).success),
    'email-shape',
  )
const Country = z.string().regex(/^[A-Z]{2}$/, 'country')
const Remove = z.literal('yes').optional().catch(undefined)

type OfKind<V> = { [K in keyof Programme]: Programme[K] extends V ? K : never }[keyof Programme]

/** Words in every language. */
const texts = (key: OfKind<{ es: string; pt: string; en: string }>) =>
  z.object({ es: Text, pt: Text, en: Text }).transform((value): Change => () => ({ [key]: value }))

/** One line, which may be empty. */
const text = (key: 'issuerLegalId' | 'signatoryName', most: number) =>
  z
    .object({ value: typed.refine((line) => line.length <= most, 'text-long') })
    .transform(({ value }): Change => () => ({ [key]: value }))

const email = z.object({ value: Email(false) }).transform(({ value }): Change => () => ({ helpEmail: value }))

const zone = z
  .object({
    value: z
      .string({ error: 'zone' })
      .refine((name) => name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name), 'zone'),
  })
  .transform(({ value }): Change => () => ({ reportTimeZone: value }))

/** A whole number within bounds. */
const whole = (key: OfKind<number>, problem: 'days' | 'people', least: number, most: number) =>
  z
    .object({
      value: z
        .string({ error: problem })
        .trim()
        .regex(/^\d{1,3}$/, problem),
    })
    .refine(({ value }) => Number(value) >= least && Number(value) <= most, { error: problem, path: ['value'] })
    .transform(({ value }): Change => () => ({ [key]: Number(value) }))

const demand = z
  .object({ value: z.enum(['demanded', 'optional'], { error: 'demand' }) })
  .transform(({ value }): Change => () => ({ secondFactor: value }))

/** The note of one country; empty in every language, it goes. */
const notes = z.object({ country: Country, es: Note, pt: Note, en: Note }).transform(({ country, ...note }): Change => {
  const given = Object.fromEntries(Object.entries(note).filter(([, words]) => words !== ''))
  return ({ legalNotes }) => {
    const { [country]: _, ...others } = legalNotes
    return { legalNotes: Object.keys(given).length > 0 ? { ...others, [country]: given } : others }
  }
})

/** The contact of one country, or the button that takes it out. */
const contacts = z
  .object({
    country: Country,
    remove: Remove,
    name: typed.default(''),
    email: typed.default(''),
    hours: typed.default(''),
  })
  .transform(({ country, remove, ...contact }, ctx): Change => {
    const check = z.object({
      name: z.string().min(2, 'name-short').max(200, 'text-long'),
      email: Email(true),
      hours: z.string().max(200, 'text-long'),
    })
    const checked = check.safeParse(contact)
    if (!remove && !checked.success)
      for (const { message, path } of checked.error.issues) ctx.addIssue({ code: 'custom', message, path: [...path] })
    return ({ helpContacts }) => {
      const { [country]: _, ...others } = helpContacts
      return { helpContacts: remove ? others : { ...others, [country]: contact } }
    }
  })

/** A picture has a form of its own: it comes as a file. */
export const SETTING_FORMS = {
  programmeName: texts('programmeName'),
  issuerName: texts('issuerName'),
  issuerLegalId: text('issuerLegalId', 100),
  signatoryName: text('signatoryName', 200),
  signatoryRole: texts('signatoryRole'),
  certificateTitle: texts('certificateTitle'),
  legalNotes: notes,
  helpEmail: email,
  helpContacts: contacts,
  reportTimeZone: zone,
  stuckAfterDays: whole('stuckAfterDays', 'days', 7, 365),
  leastPublished: whole('leastPublished', 'people', 5, 50),
  secondFactor: demand,
} as const satisfies Record<Exclude<keyof Programme, 'signatureImage'>, z.ZodType<Change>>
