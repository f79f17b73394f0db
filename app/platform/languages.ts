// The three languages of the programme; pure, so that browser code may import it.
export const LANGUAGES = ['es', 'pt', 'en'] as const
export type Lang = (typeof LANGUAGES)[number]

export function isLang(value: unknown): value is Lang {
  return typeof value === 'string' && (LANGUAGES as readonly string[]).includes(value)
}

/** The names of the languages, each in itself. */
export const LANGUAGE_NAMES: Record<Lang, string> = { es: 'Español', pt: 'Português', en: 'English' }
