// Words in three languages. `es` is the typed source: a key missing in `pt` or `en` fails the type check.
import i18next, { type i18n, type TFunction } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type Lang, LANGUAGES } from './languages'
import { words } from './words'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'site'
    resources: (typeof words)['es']
  }
}

const instances = new Map<Lang, i18n>()

/** The one instance of a language; made on first use, never changed. */
export function i18nFor(lang: Lang): i18n {
  const known = instances.get(lang)
  if (known) return known
  const made = i18next.createInstance()
  void made.use(initReactI18next).init({
    lng: lang,
    fallbackLng: false,
    supportedLngs: [...LANGUAGES],
    defaultNS: 'site',
    ns: Object.keys(words.es),
    resources: { [lang]: words[lang] },
    interpolation: { escapeValue: false }, // React escapes; mail and PDF are not HTML
    initAsync: false,
    returnNull: false,
    react: { useSuspense: false },
  })
  instances.set(lang, made)
  return made
}

/** The words of a language for code that is not a component (mail, PDF, refusals). */
export function translator(lang: Lang): Translator {
  return i18nFor(lang).t as Translator
}

/** Keys are written `file:key`. */
export type Translator = TFunction<(keyof (typeof words)['es'])[]>
