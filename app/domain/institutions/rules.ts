// What is known of a museum or another body: a name, the country and province it is in, who it belongs to.
import { isKnownProvince } from './provinces'

export const INSTITUTION_KINDS = ['public', 'private', 'mixed'] as const
export type InstitutionKind = (typeof INSTITUTION_KINDS)[number]

export interface InstitutionFields {
  name: string
  /** ISO 3166-1 alpha-2 */
  country: string
  /** ISO 3166-2, of that country */
  province?: string | undefined
  kind: InstitutionKind
}

export const INSTITUTION_NAME_MIN = 3
export const INSTITUTION_NAME_MAX = 200

/** Without spaces around it and with single ones inside. */
export const tidyInstitutionName = (typed: string): string => typed.normalize('NFC').trim().replace(/\s+/gu, ' ')

/** A tidied name: as long as names are, with a letter in it, and nothing that cannot be read. */
export const isInstitutionName = (name: string): boolean =>
  [...name].length >= INSTITUTION_NAME_MIN &&
  [...name].length <= INSTITUTION_NAME_MAX &&
  /\p{L}/u.test(name) &&
  !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(name)

export const areInstitutionFields = ({ name, country, province, kind }: InstitutionFields): boolean =>
  isInstitutionName(name) &&
  /^[A-Z]{2}$/.test(country) &&
  (province === undefined || isKnownProvince(country, province)) &&
  INSTITUTION_KINDS.includes(kind)
