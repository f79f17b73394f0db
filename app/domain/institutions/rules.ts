// What is known of a museum or another body: a name, the country and province it is in, who it belongs to.

export const INSTITUTION_KINDS = ['public', 'private', 'mixed'] as const
export type InstitutionKind = (typeof INSTITUTION_KINDS)[number]

/** ISO 3166-2: the country, a dash, up to three letters or digits; it must be of that country. */
export const isProvinceOf = (country: string, province: string): boolean =>
  /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(province) && province.startsWith(`${country}-`)
