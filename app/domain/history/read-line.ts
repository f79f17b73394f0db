// One line of a table of past completions: what it says, or what is wrong with it. Pure.
import { emailKey, isEmail, tidyEmail } from '../accounts/email'
import { IBERO_AMERICA, isCountry, namedCountries, OTHER_COUNTRIES, tidyName } from '../accounts/rules'
import type { Column } from './columns'
import { fold } from './columns'

/** Keys of history.json under `wrong`. */
export type Wrong =
  | 'name' | 'course' | 'email' | 'hours' | 'completed-missing' | 'date' | 'order' | 'future' | 'country-missing' | 'country'
  | 'outside' | 'long' // prettier-ignore

export interface PastFinding {
  /** of the file; the headings are line 1 */
  line: number
  column: Column
  wrong: Wrong
  /** as it was written, cut */
  value: string
}

/** Days are ISO 8601. */
export interface PastLine {
  name: string
  email: string | null
  emailKey: string | null
  course: string
  hours: number | null
  startedOn: string | null
  completedOn: string
  country: string
  province: string | null
  institution: string | null
  note: string | null
}

export interface LineRules {
  columns: Partial<Record<Column, number>>
  /** ISO 8601: nothing was completed after it */
  today: string
  /** of lines that name none */
  country: string | undefined
  /** the only one, for whoever coordinates one country */
  only: string | undefined
}

const LONGEST: Partial<Record<Column, number>> = { name: 120, course: 300, institution: 200, province: 100, note: 500 }
const MOST_HOURS = 2_000
const FIRST_YEAR = 1950
const VALUE_SIGNS = 60

export function readLine(cells: readonly string[], line: number, rules: LineRules): PastLine | PastFinding {
  const cell = (column: Column): string => {
    const at = rules.columns[column]
    return at === undefined ? '' : (cells[at] ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim()
  }
  const no = (column: Column, wrong: Wrong): PastFinding => ({
    line,
    column,
    wrong,
    value: [...cell(column)].slice(0, VALUE_SIGNS).join(''),
  })
  for (const [column, most] of Object.entries(LONGEST) as [Column, number][])
    if ([...cell(column)].length > most) return no(column, 'long')
  const name = tidyName(cell('name'))
  if (!/\p{L}/u.test(name)) return no('name', 'name')
  if (cell('course') === '') return no('course', 'course')
  const email = tidyEmail(cell('email'))
  if (email !== '' && !isEmail(email)) return no('email', 'email')
  const hours = cell('hours') === '' ? null : hoursIn(cell('hours'))
  if (hours === undefined) return no('hours', 'hours')
  if (cell('completed') === '') return no('completed', 'completed-missing')
  const completedOn = dayIn(cell('completed'))
  if (completedOn === undefined) return no('completed', 'date')
  if (completedOn > rules.today) return no('completed', 'future')
  const startedOn = cell('started') === '' ? null : dayIn(cell('started'))
  if (startedOn === undefined) return no('started', 'date')
  if (startedOn !== null && startedOn > completedOn) return no('started', 'order')
  const country = cell('country') === '' ? rules.country : countryIn(cell('country'))
  if (country === undefined) return no('country', cell('country') === '' ? 'country-missing' : 'country')
  if (rules.only !== undefined && country !== rules.only) return no('country', 'outside')
  const kept = (column: Column) => cell(column) || null
  return {
    name,
    email: email || null,
    emailKey: email ? emailKey(email) : null,
    course: cell('course'),
    hours,
    startedOn,
    completedOn,
    country,
    province: kept('province'),
    institution: kept('institution'),
    note: kept('note'),
  }
}

/** What makes two lines one: whatever spaces, accents and letter case they were written with. */
export const sameness = (line: PastLine): string =>
  [
    fold(line.name),
    line.emailKey ?? '',
    fold(line.course),
    line.hours ?? '',
    line.startedOn ?? '',
    line.completedOn,
    line.country,
    fold(line.institution ?? ''),
  ].join('\n')

/** 20, 7,5, 7.5, 20 h; undefined where it is no number of hours. */
function hoursIn(text: string): number | undefined {
  const found = /^(\d{1,4})(?:[.,](\d{1,2}))?\s*(?:h|hs|hrs?|horas?|hours?)?\.?$/i.exec(text)
  if (!found) return undefined
  const hours = Number(`${found[1]}.${found[2] ?? 0}`)
  return hours > 0 && hours <= MOST_HOURS ? hours : undefined
}

/** 2021-03-15, 15/03/2021, 15-3-2021, 15.03.2021, with a time after it or without: the day first, as our countries write it. */
function dayIn(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text)
  const own = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: .*)?$/.exec(text)
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : own ? [own[3], own[2], own[1]] : []
  if (year === undefined || month === undefined || day === undefined || Number(year) < FIRST_YEAR) return undefined
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const ms = Date.parse(`${written}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(written) ? written : undefined
}

let codes: Map<string, string> | undefined

/** A code, or the name of a country in one of our languages. */
function countryIn(text: string): string | undefined {
  const code = text.toUpperCase()
  if (isCountry(code)) return code
  codes ??= new Map(
    ['es', 'pt', 'pt-PT', 'en'].flatMap((lang) =>
      namedCountries([...IBERO_AMERICA, ...OTHER_COUNTRIES], lang).map(({ code, name }) => [fold(name), code] as const),
    ),
  )
  return codes.get(fold(text))
}
