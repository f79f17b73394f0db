// What is sent when somebody writes a note, and how a moment of a video is written: 3:12, 1:02:05.
import { z } from 'zod'

const NOTE_SIGNS = 5_000

/** '3:12' to ms; undefined where it is no moment. Up to a day. */
export function readMoment(text: string): number | undefined {
  const found = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)$/.exec(text.trim())
  if (!found) return undefined
  const [, hours = '0', minutes = '0', seconds = '0'] = found
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
  return ms <= 24 * 3_600_000 ? ms : undefined
}

/** A moment that may be left empty; the problem's code where it cannot be read. */
const Moment = z
  .string()
  .max(20, 'moment')
  .default('')
  .transform((text, ctx) => {
    if (text.trim() === '') return undefined
    const ms = readMoment(text)
    if (ms === undefined) ctx.addIssue({ code: 'custom', message: 'moment' })
    return ms
  })

const Asset = z
  .string()
  .regex(/^(?:[0-9a-f]{64})?$/)
  .default('')
  .transform((hash) => hash || undefined)

// Browsers send line ends as CRLF; counted, compared and kept is one sign.
const Words = z
  .string('empty')
  .transform((text) => text.replace(/\r\n?/g, '\n').trim())
  .pipe(z.string().max(NOTE_SIGNS, 'long'))

const BACK = ['lesson', 'notes', 'all'] as const
export type Back = (typeof BACK)[number]
const GoBack = z.enum(BACK).catch('lesson')

export const NoteForm = z
  .object({
    id: z.uuid(),
    words: Words.optional().default(''),
    kind: z.enum(['note', 'bookmark']).default('note'),
    at: Moment,
    asset: Asset,
    back: GoBack,
  })
  // Pressing the bookmark with words typed writes a note: nothing typed is lost.
  .transform((form) => ({ ...form, kind: form.words === '' ? form.kind : ('note' as const) }))
  .refine((form) => form.kind === 'bookmark' || form.words !== '', { path: ['words'], message: 'empty' })

export const ChangeForm = z.object({
  words: Words.pipe(z.string().min(1, 'empty')),
  version: z.coerce.number().int().min(0),
  back: GoBack,
})
export const BackForm = z.object({ back: GoBack })
