// What the small pages beside the course's settings ask for.
import { z } from 'zod'
import { SLUG } from '../courses/document'
import { Line } from './edit-lesson'

const Hash = z.string('choice').regex(/^[0-9a-f]{64}$/, 'choice')
const Percent = z.coerce.number('number').int('number').min(0, 'number').max(100, 'number')

export const PictureForm = z.object({ hash: Hash })
export const AttachmentForm = z.object({ hash: Hash, title: Line })
export const CoverForm = z.object({ hash: Hash, alt: Line, credit: Line })
export const AddressForm = z.object({
  slug: z.string('needed').trim().toLowerCase().regex(SLUG, 'address'),
})
export const MarkForm = z.object({ passMarkPercent: Percent })
export const PassingForm = MarkForm.extend({ from: Percent })

export type CoverFields = z.input<typeof CoverForm>
export type AddressFields = z.input<typeof AddressForm>
export type MarkFields = Record<keyof z.input<typeof MarkForm>, string>
