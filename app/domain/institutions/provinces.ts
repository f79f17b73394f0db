// The first division of the 22 countries (ISO 3166-2: provinces, states, departments, regions, districts), each with its
// name in the language of the place.
import { nameKey } from './name-key'
import names from './provinces.json'

const BY_COUNTRY: Record<string, Record<string, string>> = names

/** Until 2021 ISO wrote Guatemala's departments in letters; registers may still carry them. */
const GUATEMALA_BEFORE: Record<string, string> = {
  AV: '16', BV: '15', CM: '04', CQ: '20', ES: '05', GU: '01', HU: '13', IZ: '18', JA: '21', JU: '22', PE: '17',
  PR: '02', QC: '14', QZ: '09', RE: '11', SA: '03', SM: '12', SO: '07', SR: '06', SU: '10', TO: '08', ZA: '19',
} // prettier-ignore

const currentCode = (code: string): string =>
  code.startsWith('GT-') ? `GT-${GUATEMALA_BEFORE[code.slice(3)] ?? code.slice(3)}` : code

/** Those of a country by name, as its own language sorts; empty for countries outside the community. */
export function listProvinces(country: string): { code: string; name: string }[] {
  const order = new Intl.Collator(country === 'BR' || country === 'PT' ? 'pt' : country === 'AD' ? 'ca' : 'es')
  return Object.entries(BY_COUNTRY[country] ?? {})
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => order.compare(a.name, b.name))
}

/** Its name; the code itself where it is none of ours. */
export const provinceName = (code: string): string => {
  const current = currentCode(code)
  return BY_COUNTRY[current.slice(0, 2)]?.[current] ?? code
}

/** The code that somebody meant: a code, with or without its country, or the name, however it is accented. */
export function readProvince(country: string, typed: string): string | undefined {
  const known = BY_COUNTRY[country]
  if (!known) return undefined
  const upper = typed.trim().toUpperCase()
  const code = currentCode(upper.startsWith(`${country}-`) ? upper : `${country}-${upper}`)
  if (known[code] !== undefined) return code
  return namesOf(country).get(nameKey(typed))
}

/** Whether the provinces of a country are known by name. */
export const hasProvinces = (country: string): boolean => BY_COUNTRY[country] !== undefined

const keys = new Map<string, Map<string, string>>()

/** Codes by the key of the name; made once a country, for lists of fifty thousand lines. */
function namesOf(country: string): Map<string, string> {
  const made = keys.get(country)
  if (made) return made
  const all = new Map(Object.entries(BY_COUNTRY[country] ?? {}).map(([code, name]) => [nameKey(name), code]))
  keys.set(country, all)
  return all
}

/** Whether a code is one of a country's; of the countries outside the community only the shape is known. */
export const isKnownProvince = (country: string, code: string): boolean =>
  BY_COUNTRY[country] ? BY_COUNTRY[country][currentCode(code)] !== undefined : isProvinceShaped(country, code)

/** The country, a dash, up to three letters or digits. */
const isProvinceShaped = (country: string, code: string): boolean =>
  /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(code) && code.startsWith(`${country}-`)
