// What may be asked of the completion report. It stays in the address, so that a question can be kept and passed on; an
// address typed or cut by hand never fails: what it says wrongly is not asked.
import { z } from 'zod'
import { isCountry, JOB_AREAS } from '../accounts/rules'
import { INSTITUTION_KINDS } from '../institutions/rules'
import { LangCode } from '../quizzes/text'
import { daysInOrder, isDay } from '../settings/zone-days'

/** What the period is of. It settles the place as well: that of the enrolment, or that of the completion. */
export const PERIODS = ['enrolled', 'active', 'completed'] as const
export type PeriodOf = (typeof PERIODS)[number]

/** Completed takes in those with a certificate; the others exclude each other. */
export const STATUSES = ['not-started', 'active', 'stuck', 'completed', 'certified', 'withdrawn'] as const
export type Status = (typeof STATUSES)[number]

export const LONGEST_WORDS = 100

const maybe = <T extends z.ZodType>(type: T) => type.optional().catch(undefined)
const Id = z.string().regex(/^[0-9a-f-]{36}$/)
const Day = z.string().refine(isDay)

const Asked = z.object({
  of: maybe(z.enum(PERIODS)),
  from: maybe(Day),
  to: maybe(Day),
  status: maybe(z.enum(STATUSES)),
  course: maybe(Id),
  revision: maybe(z.coerce.number().int().min(1).max(100_000)),
  country: maybe(z.string().refine(isCountry)),
  province: maybe(z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)),
  institution: maybe(Id),
  kind: maybe(z.enum(INSTITUTION_KINDS)),
  job: maybe(z.enum(JOB_AREAS)),
  language: maybe(LangCode),
  group: maybe(Id),
  q: maybe(
    z.string().transform((typed) => typed.normalize('NFC').trim().replace(/\s+/gu, ' ').slice(0, LONGEST_WORDS)),
  ),
})

export type CompletionQuery = Partial<z.infer<typeof Asked>>

const NAMES = Object.keys(Asked.shape) as (keyof CompletionQuery)[]

/** Names an address asks for something by that the query of it does not: no such word, day or id, or not with the others. */
export function notApplied(params: URLSearchParams, query: CompletionQuery): (keyof CompletionQuery)[] {
  return NAMES.filter((name) => params.get(name)?.trim() && query[name] === undefined)
}

/** In the order in which they are shown; a filter is one chip, from and to are one together. */
export const FILTERS = [
  'q',
  'status',
  'course',
  'revision',
  'country',
  'province',
  'institution',
  'kind',
  'job',
  'language',
  'group',
] as const satisfies readonly (keyof CompletionQuery)[]
export type CompletionFilter = (typeof FILTERS)[number]

/**
 * The query of an address. Days in the wrong order are put in order; a province of another country is not asked for, nor
 * a revision of no course.
 */
export function readCompletionQuery(params: URLSearchParams): CompletionQuery {
  const given = Object.fromEntries(NAMES.map((name) => [name, params.get(name) || undefined]))
  const found = Asked.parse(given)
  const { from, to } = daysInOrder(found)
  const province = !found.country || found.province?.startsWith(`${found.country}-`)
  const tidy: CompletionQuery = {
    ...found,
    from,
    to,
    province: province ? found.province : undefined,
    revision: found.course ? found.revision : undefined,
  }
  return Object.fromEntries(Object.entries(tidy).filter(([, value]) => value !== undefined && value !== ''))
}

/** The query that asks for this; '' where nothing is asked. */
export function completionAddress(query: CompletionQuery, more: Record<string, string> = {}): string {
  const params = new URLSearchParams()
  for (const name of NAMES) if (query[name] !== undefined) params.set(name, String(query[name]))
  for (const [name, value] of Object.entries(more)) params.set(name, value)
  const text = params.toString()
  return text && `?${text}`
}

export const periodOf = (query: CompletionQuery): PeriodOf => query.of ?? 'enrolled'
