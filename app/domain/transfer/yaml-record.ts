// Plain records on their way into YAML: what is not there is left out, and times and languages have one form.
import { type Lang, LANGUAGES } from '../../platform/languages'

export type YamlRecord = Record<string, unknown>

/** ms as `m:ss`, with hours and thousandths only where there are any. */
export function writeAt(ms: number): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  const [h, m, s] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, Math.floor(ms / 1_000) % 60]
  const part =
    ms % 1_000 === 0
      ? ''
      : `.${String(ms % 1_000)
          .padStart(3, '0')
          .replace(/0+$/, '')}`
  return `${h > 0 ? `${h}:${two(m)}` : m}:${two(s)}${part}`
}

export function tidy(record: YamlRecord): YamlRecord {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
}
export const unless = <T>(usual: T, value: T): T | undefined => (value === usual ? undefined : value)
export const unlessEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list)

export function inOrder<T>(byLang: Partial<Record<Lang, T>>): Partial<Record<Lang, T>> {
  const entries = LANGUAGES.flatMap((lang) => (byLang[lang] === undefined ? [] : [[lang, byLang[lang]] as const]))
  return Object.fromEntries(entries) as Partial<Record<Lang, T>>
}
