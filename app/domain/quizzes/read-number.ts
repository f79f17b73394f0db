// Numbers as people write them, read by the rules of the language they answered in.
import type { Lang } from '../../platform/languages'

/**
 * Reads a number: decimal comma in Spanish and Portuguese, decimal point in English; spaces, points or commas may
 * group thousands. A single separator that cannot group thousands (40.5 in Spanish, as written in Mexico) is decimal.
 * Undefined where it is no finite number.
 */
export function readNumber(typed: string, lang: Lang): number | undefined {
  // A unit typed behind the number («780 minutos», «61 %») is no mistake about the number.
  const bare = typed.normalize('NFKC').replace(/(?<=\d)[\s]*[\p{L}%°²³/.\s]+$/u, '')
  const text = bare.replace(/[\s'’_]/g, '').replace(/[−–]/g, '-')
  if (!/^[+-]?[\d.,]+$/.test(text) || !/\d/.test(text)) return undefined
  const decimal = lang === 'en' ? '.' : ','
  const group = lang === 'en' ? ',' : '.'
  const grouped = new RegExp(`^[+-]?[1-9]\\d{0,2}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`)
  const plain = new RegExp(`^[+-]?\\d*(\\${decimal}\\d+)?$`)
  let normal: string
  if (grouped.test(text)) normal = text.replaceAll(group, '').replace(decimal, '.')
  else if (plain.test(text)) normal = text.replace(decimal, '.')
  else if (new RegExp(`^[+-]?\\d+\\${group}\\d+$`).test(text)) normal = text.replace(group, '.')
  else return undefined
  const value = Number(normal)
  return Number.isFinite(value) ? value : undefined
}
