// What a name, a country and a password must be. A name is printed on certificates as it stands: in the letters that
// certificates have fonts for, and with nothing that would disturb the print.
import { isPrintableName } from './printable-name'

export const NAME_MIN = 2
export const NAME_MAX = 120
export const PASSWORD_MIN = 10
export const PASSWORD_MAX = 200

/** Without spaces around it and with single ones inside. */
export const tidyName = (typed: string): string => typed.normalize('NFC').trim().replace(/\s+/gu, ' ')

/** Characters as people count them in a form: code points, not UTF-16 units. */
export const lengthOf = (text: string): number => [...text].length

export type NameProblem = 'name-short' | 'name-long' | 'name-characters' | 'name-script'

/** What is wrong with a tidied name; undefined = nothing. */
export function nameProblem(name: string): NameProblem | undefined {
  if (lengthOf(name) > NAME_MAX) return 'name-long'
  if (!NAME.test(name)) return 'name-characters'
  if (lengthOf(name) < NAME_MIN || !/\p{L}/u.test(name)) return 'name-short'
  if (!isPrintableName(name)) return 'name-script'
  return undefined
}

// Letters and their marks of any script, digits (Juan Carlos 2.º), and the signs names are written with. Controls,
// direction overrides, symbols and emoji are none of these; the two joiners are letters' business in Persian and Hindi.
const NAME = /^(?:[\p{L}\p{M}\p{N} .,'’ʼ`´·ºª()/&\u05f3\u05f4\u30fb-]|\u200c|\u200d)*$/u

/** The 22 countries of the Ibero-American community, ISO 3166-1 alpha-2. */
export const IBERO_AMERICA = 'AD AR BO BR CL CO CR CU DO EC ES GT HN MX NI PA PE PT PY SV UY VE'.split(' ')

/** The other countries and territories of ISO 3166-1. */
export const OTHER_COUNTRIES = (
  'AE AF AG AI AL AM AO AQ AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BQ BS BT BV BW BY BZ CA CC CD CF CG ' +
  'CH CI CK CM CN CV CW CX CY CZ DE DJ DK DM DZ EE EG EH ER ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP ' +
  'GQ GR GS GU GW GY HK HM HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB ' +
  'LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MY MZ NA NC NE NF NG NL NO ' +
  'NP NR NU NZ OM PF PG PH PK PL PM PN PR PS PW QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST ' +
  'SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UZ VA VC VG VI VN VU WF WS YE YT ZA ZM ZW'
).split(' ')

const ALL = new Set<string>([...IBERO_AMERICA, ...OTHER_COUNTRIES])
export const isCountry = (code: string): boolean => ALL.has(code)

/** Codes with their names in a language, sorted as that language sorts. */
export function namedCountries(codes: readonly string[], lang: string): { code: string; name: string }[] {
  const names = new Intl.DisplayNames([lang], { type: 'region' })
  const order = new Intl.Collator(lang)
  return codes.map((code) => ({ code, name: names.of(code) ?? code })).sort((a, b) => order.compare(a.name, b.name))
}

/** What people do in a museum, as reports count it. */
export const JOB_AREAS = [
  'collections',
  'conservation',
  'education',
  'exhibitions',
  'visitors',
  'communication',
  'research',
  'security',
  'administration',
  'direction',
  'other',
] as const
export type JobArea = (typeof JOB_AREAS)[number]
