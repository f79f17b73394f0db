// A form of the studio: what it shows of a draft, and how what was typed is written back. What a person saw is what is
// compared when they save: nobody writes over words they never saw.
import type { z } from 'zod'
import { sha256 } from '../../platform/ids'
import type { CourseDocument } from '../courses/document'
import type { Step } from './steps'

/** By field name, as in the form (`title`, `options[0].text`); a field that is absent is empty. */
export type FormValues = Record<string, string>

export interface Editable<S extends z.ZodType = z.ZodType> {
  shape: S
  /** undefined where the draft has no such place */
  values(document: CourseDocument, subject: string): FormValues | undefined
  /** writes into the document in its hands */
  write(document: CourseDocument, subject: string, value: z.output<S>): Step
}

/** One that infers the shape of its values. */
export const editable = <S extends z.ZodType>(form: Editable<S>): Editable<S> => form

/** What is compared: the same values in any order of fields have the same print. */
export const fingerprint = (values: FormValues): string =>
  sha256(JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)))).slice(0, 16)
