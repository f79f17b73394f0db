// The words of the pages about one's own data.
import { i18nFor } from '../../platform/i18n'
import { type Lang, LANGUAGES } from '../../platform/languages'

export const personalWords = (lang: Lang) => i18nFor(lang).getFixedT(lang, 'personal')

/** The word that confirms, as any of the languages shows it: whoever changed the language half-way is not sent back. */
export const isTheWord = (typed: string): boolean =>
  LANGUAGES.some((lang) => personalWords(lang)('deletion.word') === typed.trim().toUpperCase())
