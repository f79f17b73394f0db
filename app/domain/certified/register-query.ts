// What may be asked of the register of certificates. It stays in the address; what an address says wrongly is not asked.
import { z } from 'zod'
import { isCountry } from '../accounts/rules'
import { daysInOrder, isDay } from '../settings/zone-days'

/** 'past' = completed before this platform: another list, of what is not certified here. */
export const KINDS = ['single', 'combined', 'past'] as const
export type RegisterKind = (typeof KINDS)[number]
export const STATUSES = ['current', 'replaced', 'revoked'] as const
export type RegisterStatus = (typeof STATUSES)[number]

export const LONGEST_WORDS = 300 // the address of a certificate may be pasted whole

const maybe = <T extends z.ZodType>(type: T) => type.optional().catch(undefined)
const Day = z.string().refine(isDay)

const Asked = z.object({
  q: maybe(
    z.string().transform((typed) => typed.normalize('NFC').trim().replace(/\s+/gu, ' ').slice(0, LONGEST_WORDS)),
  ),
  kind: maybe(z.enum(KINDS)),
  status: maybe(z.enum(STATUSES)),
  course: maybe(z.string().regex(/^[0-9a-f-]{36}$/)),
  country: maybe(z.string().refine(isCountry)),
  group: maybe(z.string().regex(/^[0-9a-f-]{36}$/)),
  from: maybe(Day),
  to: maybe(Day),
})
export type RegisterQuery = Partial<z.infer<typeof Asked>>

const NAMES = Object.keys(Asked.shape) as (keyof RegisterQuery)[]

/** The query of an address; days in the wrong order are put in order. What came before this platform has no status or course. */
export function readRegisterQuery(params: URLSearchParams): RegisterQuery {
  const found = Asked.parse(Object.fromEntries(NAMES.map((name) => [name, params.get(name) || undefined])))
  const tidy: RegisterQuery = {
    ...found,
    ...daysInOrder(found),
    ...(found.kind === 'past' ? { status: undefined, course: undefined, group: undefined } : {}),
    ...(found.kind === 'combined' ? { course: undefined } : {}),
  }
  return Object.fromEntries(Object.entries(tidy).filter(([, value]) => value !== undefined && value !== ''))
}

/** The query that asks for this; '' where nothing is asked. */
export function registerAddress(query: RegisterQuery, more: Record<string, string> = {}): string {
  const params = new URLSearchParams()
  for (const name of NAMES) if (query[name] !== undefined) params.set(name, String(query[name]))
  for (const [name, value] of Object.entries(more)) params.set(name, value)
  const text = params.toString()
  return text && `?${text}`
}

/** Where a page goes on: the moment and number of the last row that was seen. */
export interface After {
  at: number
  n: number
}

/** An address cut by hand begins at the beginning. */
export function afterIn(text: string | null): After | undefined {
  const [, at, n] = /^(\d{1,15})\.(\d{1,15})$/.exec(text ?? '') ?? []
  return at && n ? { at: Number(at), n: Number(n) } : undefined
}
