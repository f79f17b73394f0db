// Which national identity numbers can stand on a certificate, by country, and how each is written. Shapes are loose;
// a check digit is tried only where its rule is beyond doubt, since a refused right number is worse than an odd one.

export interface IdentityKind {
  /** of the choice in the form */
  id: string
  /** ISO 3166-1; ZZ = no country of its own */
  country: string
  /** as it is called there, in every language; 'passport' and 'other' have words of their own */
  kind: string
  shape: RegExp
  /** whether the check digit or letter fits */
  fits?: (bare: string) => boolean
}

const kind = (country: string, name: string, shape: RegExp, fits?: (bare: string) => boolean): IdentityKind => ({
  id: `${country}-${name}`,
  country,
  kind: name,
  shape,
  ...(fits ? { fits } : {}),
})

const digit = (bare: string, at: number): number => Number(bare[at])
const digitsOf = (text: string): number[] => Array.from(text, Number)
const isOneSign = (bare: string): boolean => new Set(bare).size === 1

/** Receita Federal: two digits, weights 10…2 and 11…2, modulo 11. */
function isCpf(bare: string): boolean {
  const check = (length: number) => {
    const sum = digitsOf(bare.slice(0, length)).reduce((all, d, i) => all + d * (length + 1 - i), 0)
    return ((sum * 10) % 11) % 10
  }
  return !isOneSign(bare) && check(9) === digit(bare, 9) && check(10) === digit(bare, 10)
}

/** Registro Civil of Chile: weights 2…7 from the right, modulo 11, K for ten. */
function isRut(bare: string): boolean {
  const sum = digitsOf(bare.slice(0, -1)).reduceRight((all, d, i) => all + d * (2 + ((bare.length - 2 - i) % 6)), 0)
  return '0123456789K0'[11 - (sum % 11)] === bare.at(-1)
}

/** Ministerio del Interior of Spain: the letter is the number modulo 23; X, Y, Z of a NIE count as 0, 1, 2. */
function isSpanish(bare: string): boolean {
  const number = Number(bare.slice(0, -1).replace(/^[XYZ]/, (sign) => String('XYZ'.indexOf(sign))))
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23] === bare.at(-1)
}

/** Autoridade Tributária of Portugal: weights 9…2, modulo 11. */
function isPortuguese(bare: string): boolean {
  const sum = digitsOf(bare.slice(0, 8)).reduce((all, d, i) => all + d * (9 - i), 0)
  return Math.max(0, 11 - (sum % 11)) % 10 === digit(bare, 8)
}

export const IDENTITY_KINDS: readonly IdentityKind[] = [
  kind('AD', 'NRT', /^[A-Z]\d{6}[A-Z]$/),
  kind('AR', 'DNI', /^\d{7,8}$/),
  kind('AR', 'CUIL', /^\d{11}$/),
  kind('BO', 'CI', /^\d{5,10}[0-9A-Z]{0,4}$/),
  kind('BR', 'CPF', /^\d{11}$/, isCpf),
  kind('BR', 'RG', /^[0-9A-Z]{5,14}$/),
  kind('CL', 'RUN', /^\d{7,8}[0-9K]$/, isRut),
  kind('CO', 'CC', /^\d{6,10}$/),
  kind('CO', 'CE', /^[0-9A-Z]{6,12}$/),
  kind('CR', 'Cédula', /^\d{9}$/),
  kind('CR', 'DIMEX', /^\d{11,12}$/),
  kind('CU', 'CI', /^\d{11}$/),
  kind('DO', 'Cédula', /^\d{11}$/),
  kind('EC', 'CI', /^\d{10}$/),
  kind('ES', 'DNI', /^\d{8}[A-Z]$/, isSpanish),
  kind('ES', 'NIE', /^[XYZ]\d{7}[A-Z]$/, isSpanish),
  kind('GT', 'CUI', /^\d{13}$/),
  kind('HN', 'DNI', /^\d{13}$/),
  kind('MX', 'CURP', /^[A-Z]{4}\d{6}[A-Z]{6}[0-9A-Z]\d$/),
  kind('MX', 'RFC', /^[A-ZÑ&]{4}\d{6}[0-9A-Z]{3}$/),
  kind('NI', 'Cédula', /^\d{13}[A-Z]$/),
  kind('PA', 'Cédula', /^[0-9A-Z]{4,14}$/),
  kind('PE', 'DNI', /^\d{8}$/),
  kind('PE', 'CE', /^[0-9A-Z]{9,12}$/),
  kind('PT', 'NIF', /^\d{9}$/, isPortuguese),
  kind('PT', 'CC', /^\d{8}(?:\d[0-9A-Z]{2}\d)?$/),
  kind('PY', 'CI', /^\d{5,8}$/),
  kind('SV', 'DUI', /^\d{9}$/),
  kind('UY', 'CI', /^\d{7,8}$/),
  kind('VE', 'CI', /^[VE]?\d{5,9}$/),
  kind('ZZ', 'passport', /^[0-9A-Z]{5,20}$/),
  kind('ZZ', 'other', /^[0-9A-ZÑ]{4,30}$/),
]

export const findKind = (id: string): IdentityKind | undefined => IDENTITY_KINDS.find((one) => one.id === id)

/** As it is printed: capitals, one space where there were several; the dots and dashes of its holder stay. */
export const tidyNumber = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Pd}|−/gu, '-')
    .trim()
    .replace(/\s+/gu, ' ')
    .toUpperCase()

/** As it is compared: letters and digits (and the & of an RFC) alone. */
export const bareNumber = (typed: string): string => tidyNumber(typed).replace(/[ ./-]/g, '')

export type NumberProblem = 'number-missing' | 'number-characters' | 'number-shape' | 'number-check'

/** What is wrong with a number of this kind; undefined = nothing that could be seen. */
export function numberProblem(of: IdentityKind, typed: string): NumberProblem | undefined {
  const tidy = tidyNumber(typed)
  if (tidy === '') return 'number-missing'
  if (tidy.length > 40 || !/^[0-9A-ZÑ&][0-9A-ZÑ& ./-]*$/.test(tidy)) return 'number-characters'
  const bare = bareNumber(tidy)
  if (!of.shape.test(bare)) return 'number-shape'
  return of.fits && !of.fits(bare) ? 'number-check' : undefined
}

/** Dots and the last signs: four of ten or more, else three. Whoever sees this still has thousands to choose from. */
export function maskNumber(number: string): string {
  const bare = bareNumber(number)
  return `•••• ${bare.slice(bare.length >= 10 ? -4 : -3)}`
}
