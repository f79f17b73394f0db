// The cells of the tables that are published, each by a key: everything, a country, a province of it, a course. Which cell
// is part of which is written in the key, so that a release needs nothing besides to be read. Pure.

export const MEASURES = ['enrolments', 'completions'] as const
export type Measure = (typeof MEASURES)[number]

export const ALL = 'all'
export const countryKey = (country: string): string => `country:${country}`
/** `province` null = the place within the country is not known. */
export const provinceKey = (country: string, province: string | null): string => `province:${country}:${province ?? ''}`
export const courseKey = (courseId: string): string => `course:${courseId}`

export type CellKind = 'all' | 'country' | 'province' | 'course'
export const kindOf = (key: string): CellKind => key.split(':')[0] as CellKind

/** What comes after the kind: the country, the course, the code of the province ('' where it is not known). */
export const nameOf = (key: string): string => key.split(':').at(-1) ?? ''

/** Cells of one group add up to one other cell: countries and courses to everything, provinces to their country. */
export function groupOf(key: string): string {
  const [kind = '', country = ''] = key.split(':')
  return kind === 'province' ? `province:${country}` : kind
}

/** The group of the provinces of a country, by the key of the country. */
export const provincesOf = (key: string): string => `province:${nameOf(key)}`
