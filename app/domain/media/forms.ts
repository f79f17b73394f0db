// What instructors send about a recording: the shapes of its forms.
import { z } from 'zod'

/** 0:12, 1:02:05 or plain seconds, as ms. */
const Clock = z
  .string()
  .trim()
  .regex(/^(?:(?:\d{1,2}:)?\d{1,3}:)?\d{1,5}$/, 'clock')
  .transform((text) => text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1000)

export const EditForm = z.object({
  rotate: z.enum(['0', '90', '180', '270'], 'choice').transform((turn) => Number(turn) as 0 | 90 | 180 | 270),
  from: Clock.optional(),
  to: Clock.optional(),
})
export type EditFields = z.input<typeof EditForm>

export const startName = (page: number): `at${number}` => `at${page}`

/** A voice, and when each of so many pages comes; an empty one is left out. */
export const filmForm = (pages: number) =>
  z
    .object({
      sound: z.string('choice'),
      ...Object.fromEntries(numbers(pages).map((page) => [startName(page), Clock.optional()])),
    })
    .transform(({ sound, ...rest }) => ({
      sound,
      startsMs: numbers(pages).map((page) => (rest as Record<string, number | undefined>)[startName(page)]),
    }))
export type FilmFields = { sound: string } & Record<`at${number}`, string>

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)
