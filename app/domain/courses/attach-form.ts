// Where a film is put: a lesson of a course, the language spoken in it, and whether it is the recording itself or one of
// its versions for those who cannot hear or see it.
import { z } from 'zod'
import { LangCode } from '../quizzes/text'
import { ALTERNATIVES } from './alternatives'
import { SIGN_LANGUAGE_CODES } from './sign-languages'

const Place = z
  .string('choice')
  .regex(/^[0-9a-f-]{36}\/[a-z0-9-]{1,80}$/, 'choice')
  .transform((text) => {
    const [courseId = '', lessonId = ''] = text.split('/')
    return { courseId, lessonId }
  })

export const ATTACH_AS = ['recording', ...ALTERNATIVES] as const

export const AttachForm = z
  .object({
    place: Place,
    language: LangCode,
    as: z.enum(ATTACH_AS, 'choice').default('recording'),
    /** only with 'sign' */
    signLanguage: z.enum(SIGN_LANGUAGE_CODES, 'choice').optional(),
  })
  .refine(({ as, signLanguage }) => as !== 'sign' || signLanguage, { path: ['signLanguage'], message: 'choice' })

/** A press on «take out». */
export const DetachForm = z.object({ place: Place })
/** A press on «publish»; `back` is the file of the library whose page it was pressed on, `lesson` that of captions. */
export const PublishForm = z.object({
  back: z.string().max(100).optional(),
  lesson: z
    .string()
    .regex(/^[a-z0-9-]{1,80}\/captions\/[a-z]{2}\/[a-z]{2}$/)
    .optional()
    .catch(undefined),
  /** the second to go back to */
  t: z.coerce.number().int().min(0).optional().catch(undefined),
})

export type AttachFields = z.input<typeof AttachForm>
