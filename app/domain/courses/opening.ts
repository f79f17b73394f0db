// The place of a course that somebody was led to before joining it: a lesson, and the second of its video. It goes along
// in the address, through the sign-in too, and is only ever a place in that very course.
import { z } from 'zod'
import { Id } from '../quizzes/text'

const LONGEST_S = 24 * 3600

const Opening = z.object({
  lesson: Id,
  t: z.coerce.number().int().min(0).max(LONGEST_S).optional().catch(undefined),
})
export type Opening = z.infer<typeof Opening>

/** The place that an address or a form names; undefined where it names none, or one that cannot be. */
export function readOpening(given: URLSearchParams | FormData): Opening | undefined {
  const t = given.get('t')
  const found = Opening.safeParse({ lesson: given.get('lesson'), t: t === null || t === '' ? undefined : t })
  return found.success ? found.data : undefined
}

/** `?lesson=…&t=…` or nothing. */
export function openingQuery(opening: Opening | undefined): string {
  if (!opening) return ''
  return `?lesson=${opening.lesson}${opening.t === undefined ? '' : `&t=${opening.t}`}`
}

/** The end of the lesson's address: its id and the second. */
export const openingPath = ({ lesson, t }: Opening): string => `${lesson}${t === undefined ? '' : `?t=${t}`}`
