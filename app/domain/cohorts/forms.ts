// The shapes of the forms of groups. Every message is a key of groups.json under `problem`.
import { z } from 'zod'
import { LangCode } from '../quizzes/text'
import { isDay } from '../settings/zone-days'
import { MOST_COURSES, MOST_INSTITUTIONS, NAME_MAX, NAME_MIN } from './cohort'

const LONGEST_FIELD = 2000
const Id = z.string().regex(/^[0-9a-f-]{36}$/, 'courses')

export const tidyGroupName = (typed: string): string => typed.normalize('NFC').replace(/\s+/gu, ' ').trim()
/** Letters somewhere, and nothing that would turn the line around or hide. */
const isGroupName = (name: string): boolean => {
  const length = [...name].length
  return length >= NAME_MIN && length <= NAME_MAX && /[\p{L}\p{N}]/u.test(name) && !/[\p{Cc}\p{Cf}]/u.test(name)
}

const Name = z.string({ error: 'name' }).max(LONGEST_FIELD, 'name').transform(tidyGroupName).refine(isGroupName, 'name')

const Courses = z
  .array(Id, { error: 'courses' })
  .min(1, 'courses')
  .max(MOST_COURSES, 'courses-many')
  .transform((ids) => [...new Set(ids)])

const Deadline = z
  .string()
  .optional()
  .transform((day) => day || undefined)
  .refine((day) => day === undefined || isDay(day), 'deadline')

/** What may be changed later. */
export const CohortForm = z.object({
  name: Name,
  courses: Courses,
  deadline: Deadline,
  reminds: z.literal('yes').optional().catch(undefined),
})
export type CohortFields = z.output<typeof CohortForm>

/** Of a new one: who is in it as well. */
export const NewCohortForm = CohortForm.extend({
  press: z.string().min(8).max(100),
  by: z.enum(['invitation', 'rule']),
  country: z.string().max(2).optional(),
  province: z.string().max(8).optional(),
  institutions: z.array(Id).max(MOST_INSTITUTIONS, 'institutions-many').optional(),
})
export type NewCohortFields = z.output<typeof NewCohortForm>
export type CohortFieldName = keyof NewCohortFields

/** Joining: what one agrees to besides. */
export const JoinForm = z.object({
  mail: z.literal('yes').optional().catch(undefined),
  share: z.literal('yes').optional().catch(undefined),
})

export const ListForm = z.object({
  file: z.instanceof(File, { error: 'file' }).refine((file) => file.size > 0, 'file'),
  language: LangCode,
  press: z.string().min(8).max(100),
})
