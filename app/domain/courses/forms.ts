// What may be asked of the catalogue. An address typed or cut by hand never fails: what it says wrongly is not asked.
import { z } from 'zod'
import { LangCode } from '../quizzes/text'
import { LEVELS, TOPICS } from './document'
import { LONGEST_QUESTION } from './search-question'

export const HOURS = ['short', 'medium', 'long'] as const
/** in the language of the catalogue, or in another with captions in it */
export const STATES = ['full', 'captions'] as const

// One sign more than is read, so that the screen can say that the rest was not.
const question = z.string().transform((typed) => typed.trim().slice(0, LONGEST_QUESTION + 1))

export const CatalogueForm = z.object({
  q: question.optional().catch(undefined),
  topic: z.enum(TOPICS).optional().catch(undefined),
  level: z.enum(LEVELS).optional().catch(undefined),
  hours: z.enum(HOURS).optional().catch(undefined),
  state: z.enum(STATES).optional().catch(undefined),
  captions: LangCode.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000).optional().catch(undefined),
})
export type CatalogueForm = z.infer<typeof CatalogueForm>
/** Filters in the order in which they are shown. */
export const FILTERS = ['topic', 'level', 'hours', 'state', 'captions'] as const
export type Filter = (typeof FILTERS)[number]

/** The query of an address as a question to the catalogue; the first value where one is given twice. */
export function readCatalogueForm(params: URLSearchParams): CatalogueForm {
  const given = Object.fromEntries(['q', ...FILTERS, 'page'].map((name) => [name, params.get(name) ?? undefined]))
  const form = CatalogueForm.parse(given)
  return Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined && value !== ''))
}

/** The query that asks for this; '' where nothing is asked. */
export function catalogueQuery(form: CatalogueForm): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(form))
    if (value !== undefined && value !== '') params.set(name, String(value))
  const text = params.toString()
  return text && `?${text}`
}
