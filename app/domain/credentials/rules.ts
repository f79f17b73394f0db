// Codes that can be read aloud and typed by hand, and which names can be printed.

/** 32 signs: digits and letters without I, L, O and U, which are heard or read as others. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 16 // 80 bits
const GROUP = 4

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

export const CODE_SIGNS = LENGTH
export const CODE_GROUPS = LENGTH / GROUP

/** Letters of the scripts the certificate's fonts have, their marks, digits, and the signs names are written with. */
const PRINTABLE =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Mn}\p{Nd} .,'’ʼ`´·ºª()/&\u200c\u200d-]+$/u

/** Whether a name can stand on a certificate: up to 120 signs, at least one letter, no emoji, no script without a font. */
export function isPrintableName(name: string): boolean {
  const length = [...name].length
  return length >= 1 && length <= 120 && /\p{L}/u.test(name) && PRINTABLE.test(name.normalize('NFC'))
}
