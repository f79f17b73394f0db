// What is asked to begin a course: a title, and the language it is made in.
import { z } from 'zod'
import { LangCode } from '../quizzes/text'
import { Line } from './edit-lesson'

export const StartForm = z.object({ id: z.uuid(), title: Line, source: LangCode })
export type StartFields = z.input<typeof StartForm>
