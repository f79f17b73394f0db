// The user name and the one-time code of an access card: made to be read from paper and typed by hand.

const LONGEST_PART = 20
/** 32 signs without I, L, O and U, which are heard or read as others. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Stand before a surname and are none. */
const PARTICLES = new Set(['da', 'das', 'de', 'del', 'do', 'dos', 'el', 'la', 'las', 'los'])
const CODE_LENGTH = 8 // 40 bits, and tries are counted
const LOOK_ALIKES: Record<string, string> = { O: '0', I: '1', L: '1', U: 'V' }

/** What stands before the number: first name and first surname, in plain letters; `museo` where there are none. */
export function accessNameStem(name: string): string {
  const words = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1 && !PARTICLES.has(word))
  // Of two names and two surnames the third is meant; of fewer, the second.
  const surname = words.length > 3 ? words.at(-2) : words[1]
  return [words[0] ?? 'museo', ...(surname ? [surname] : [])].map((word) => word.slice(0, LONGEST_PART)).join('-')
}

/** A user name as it is kept: small letters, digits and dashes. Undefined where what was typed cannot be one. */
export function parseAccessName(typed: string): string | undefined {
  const name = typed
    .normalize('NFKD')
    .trim()
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[\s\p{Pd}_.]+/gu, '-')
  return /^[a-z]{1,20}(?:-[a-z]{1,20})?-\d{3,8}$/.test(name) ? name : undefined
}

/** Eight signs from at least five bytes. */
export function cardCodeFrom(bytes: Uint8Array): string {
  const bits = Array.from(bytes.slice(0, 5)).reduce((all, byte) => (all << 8n) | BigInt(byte), 0n)
  return Array.from({ length: CODE_LENGTH }, (_, i) => ALPHABET[Number((bits >> BigInt(35 - 5 * i)) & 31n)]).join('')
}

/** 7KQ4-M2XD. */
export const showCardCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** The code that was meant; undefined where what was typed cannot be one. */
export function parseCardCode(typed: string): string | undefined {
  if (typed.length > 40) return undefined
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]+/gu, '')
    .replace(/[OILU]/g, (sign) => LOOK_ALIKES[sign] ?? sign)
  return signs.length === CODE_LENGTH && [...signs].every((sign) => ALPHABET.includes(sign)) ? signs : undefined
}
