// Which names can be printed: certificates have fonts for Latin, Greek, Cyrillic, Hebrew and Arabic letters. A name is held to
// this from the first form on, so that nobody learns of it at the end of a course.

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
