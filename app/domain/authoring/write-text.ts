// Writing a text in the language a course is made in. Its translations remember the words they were made from for as
// long as these differ from today's.
import { sha256 } from '../../platform/ids'
import { type Lang, LANGUAGES } from '../../platform/languages'
import type { Text } from '../quizzes/text'

/** The text with new words in the source language; '' takes them away. Translations are kept, and marked where they are of other words. */
export function writeText(before: Text | undefined, words: string, source: Lang): Text {
  const old = before?.[source]?.text ?? ''
  const text: Text = {}
  for (const lang of LANGUAGES) {
    const translation = before?.[lang]
    if (lang === source) {
      if (words !== '') text[lang] = { text: words }
    } else if (translation) {
      const { source: kept = old, ...same } = translation
      text[lang] = kept === words ? same : { ...same, source: kept }
    }
  }
  return text
}

/** The same for a text that need not be there: undefined where nothing is left of it. */
export function writeOptional(before: Text | undefined, words: string, source: Lang): Text | undefined {
  const text = writeText(before, words, source)
  return text[source] ? text : undefined
}

/** The text with an approved translation of the source as it stands; '' takes the translation away. */
export function writeTranslation(before: Text, words: string, lang: Lang, source: Lang): Text {
  const { [lang]: _old, ...others } = before
  if (words === '') return others
  return { ...others, [lang]: { text: words, sourceHash: sha256(before[source]?.text ?? '') } }
}
