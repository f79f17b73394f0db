// Texts between a document and its folder: plain words for what is up to date, the old source beside what is not.
import { sha256 } from '../../platform/ids'
import { type Lang, LANGUAGES } from '../../platform/languages'
import type { Text } from '../quizzes/text'
import type { FolderText } from './folder-shape'
import { type MarkdownFile, tidyMarkdown } from './markdown-file'

type Markdown = Partial<Record<Lang, MarkdownFile>>

/** A plain translation is taken as made from the source as it stands. */
export function toText(words: FolderText, source: Lang): Text {
  const own = words[source]
  const sourceText = typeof own === 'string' ? own : (own?.text ?? '')
  const text: Text = {}
  for (const lang of LANGUAGES) {
    const given = words[lang]
    if (given === undefined) continue
    if (lang === source) text[lang] = { text: typeof given === 'string' ? given : given.text }
    else if (typeof given === 'string') text[lang] = { text: given, sourceHash: sha256(sourceText) }
    else {
      const isOld = given.source !== sourceText
      text[lang] = { text: given.text, sourceHash: sha256(given.source), ...(isOld ? { source: given.source } : {}) }
    }
  }
  return text
}

/** The same the other way; languages in their fixed order. */
export function toFolderText(text: Text, source: Lang): FolderText {
  const own = text[source]?.text ?? ''
  const words: FolderText = {}
  for (const lang of LANGUAGES) {
    const given = text[lang]
    if (!given) continue
    const old = lang === source ? undefined : oldSource(given, own)
    words[lang] = old === undefined ? given.text : { text: given.text, source: old }
  }
  return words
}

/** Of Markdown; a translation whose old source did not come along is outdated all the same, with an empty one. */
export function markdownText(files: Markdown | undefined, source: Lang): Text | undefined {
  if (!files) return undefined
  const own = files[source]?.text ?? ''
  const ownHash = sha256(own)
  const text: Text = {}
  for (const lang of LANGUAGES) {
    const file = files[lang]
    if (!file) continue
    const words = file.text
    if (lang === source) text[lang] = { text: words }
    else if ((file.sourceHash ?? ownHash) === ownHash && file.source === undefined)
      text[lang] = { text: words, sourceHash: ownHash }
    else if (file.source === own) text[lang] = { text: words, sourceHash: ownHash }
    else {
      const old = file.source ?? ''
      text[lang] = { text: words, sourceHash: file.sourceHash ?? sha256(old), source: old }
    }
  }
  return text
}

/** The files of a Markdown text; an empty one has none. */
export function toMarkdown(text: Text | undefined, source: Lang): Markdown {
  const own = text?.[source]?.text ?? ''
  const files: Markdown = {}
  for (const lang of LANGUAGES) {
    const given = text?.[lang]
    const words = tidyMarkdown(given?.text ?? '')
    if (!given || words === '') continue
    const old = lang === source ? undefined : oldSource(given, own)
    const source_ = tidyMarkdown(old ?? '')
    if (old === undefined || source_ === tidyMarkdown(own)) files[lang] = { text: words }
    else {
      const sourceHash = given.sourceHash ?? sha256(old)
      files[lang] = { text: words, sourceHash, ...(source_ === '' ? {} : { source: source_ }) }
    }
  }
  return files
}

/** What an outdated translation was made from, '' where that is not known; undefined where it is up to date. */
function oldSource({ source, sourceHash }: { source?: string; sourceHash?: string }, own: string): string | undefined {
  if (source !== undefined) return source === own ? undefined : source
  return sourceHash === undefined || own === '' || sourceHash === sha256(own) ? undefined : ''
}
