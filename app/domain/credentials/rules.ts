// Codes that can be read aloud and typed by hand, and which names can be printed.

/** 32 signs: digits and letters without I, L, O and U, which are heard or read as others. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 16 // 80 bits

/** What people type for a sign that no code has. */
const LOOK_ALIKES: Record<string, string> = { O: '0', I: '1', L: '1', U: 'V' }

/** A code from ten random bytes, as it is stored. */
export function codeFrom(bytes: Uint8Array): string {
  if (bytes.length < (LENGTH * 5) / 8) throw new Error('a code needs ten random bytes')
  let code = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5 && code.length < LENGTH) {
      bits -= 5
      code += ALPHABET[(held >> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  return code
}

/** As it is shown, printed and linked to: groups of four. One that is grouped already stays as it is. */
export const formatCode = (code: string): string =>
  code
    .replaceAll('-', '')
    .match(/.{1,4}/g)
    ?.join('-') ?? ''

/**
 * The code that was meant, as it is stored; undefined where it cannot be one. Takes small letters, spaces and dashes of
 * any kind, look-alikes, and the whole address from a certificate.
 */
export function parseCode(typed: string): string | undefined {
  if (typed.length > 300) return undefined
  const code = /\/(?:v|certificates)\/([^/?#]+)/.exec(typed)?.[1] ?? typed
  const signs = code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}._−]+/gu, '')
    .replace(/[OILU]/g, (sign) => LOOK_ALIKES[sign] ?? sign)
  return signs.length === LENGTH && [...signs].every((sign) => ALPHABET.includes(sign)) ? signs : undefined
}

/** Blocks of which the certificate's fonts have every letter and mark: Latin, Greek, Cyrillic, Hebrew, Arabic. */
const BLOCKS = [
  [0x41, 0x7a],
  [0xaa, 0x3e1], // then Coptic
  [0x3f0, 0x52f],
  [0x591, 0x5f4],
  [0x620, 0x6d3],
  [0x750, 0x77f],
  [0x1e00, 0x1fff],
] as const
const isLetter = (sign: string): boolean => {
  const at = sign.codePointAt(0) ?? 0
  return /[\p{L}\p{M}]/u.test(sign) && BLOCKS.some(([from, to]) => from <= at && at <= to)
}
/** Digits, the signs names are written with, and the two joiners of letters. */
const SIGNS = /^[0-9٠-٩۰-۹ .,'’ʼ`´·()/&-]$|^\u200c$|^\u200d$/u

/** Whether a name can stand on a certificate: up to 120 signs, at least one letter, no emoji, no script without a font. */
export function isPrintableName(name: string): boolean {
  const length = [...name].length
  const isSet = [...name.normalize('NFC')].every((sign) => isLetter(sign) || SIGNS.test(sign))
  return length >= 1 && length <= 120 && /\p{L}/u.test(name) && isSet
}
