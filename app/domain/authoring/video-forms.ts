// What the buttons of a video lesson send.
import { z } from 'zod'
import { SIGN_LANGUAGE_CODES } from '../courses/sign-languages'
import { LangCode } from '../quizzes/text'

const Hash = z.string('choice').regex(/^[0-9a-f]{64}$/, 'choice')

export const RecordingForm = z.object({ language: LangCode, hash: Hash, sure: z.literal('yes').optional() })
export const DetachmentForm = z.object({ language: LangCode })
/** '' = a still of the film */
export const PosterForm = z.object({ language: LangCode, hash: z.union([z.literal(''), Hash]).default('') })
/** `as`: described, or the code of a sign language */
export const BesideAdditionForm = z.object({
  language: LangCode,
  hash: Hash,
  as: z.enum(['described', ...SIGN_LANGUAGE_CODES], 'choice'),
})
export const BesideForm = z.object({ hash: Hash })
