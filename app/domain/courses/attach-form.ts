// Where a recording is put: a lesson of a course, and the language spoken in it.
import { z } from 'zod'
import { LangCode } from '../quizzes/text'

export const AttachForm = z.object({
  place: z
    .string('choice')
    .regex(/^[0-9a-f-]{36}\/[a-z0-9-]{1,80}$/, 'choice')
    .transform((text) => {
      const [courseId = '', lessonId = ''] = text.split('/')
      return { courseId, lessonId }
    }),
  language: LangCode,
})
/** A press on «publish»; `back` is the file of the library whose page it was pressed on. */
export const PublishForm = z.object({ back: z.string().max(100).optional() })

export type AttachFields = z.input<typeof AttachForm>
