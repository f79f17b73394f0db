// A sign language as instructors choose it from a list: its short name, and the country, since short names repeat.
import { SIGN_LANGUAGES, type SignLanguage } from '../../domain/courses/sign-languages'
import type { Lang } from '../../platform/languages'
import { countryName } from '../kit/format'

export function signLanguageLabel(code: SignLanguage, lang: Lang): string {
  const { name, country } = SIGN_LANGUAGES[code]
  return `${name} (${countryName(country, lang)})`
}
