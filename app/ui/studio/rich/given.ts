// What the page gives to the editor of rich texts.
import type es from '../../../locales/es/reading-editor.json'

export type RichWords = (typeof es)['rich']

export interface KnownPicture {
  hash: string
  label: string
  src: string
}

export interface RichData {
  words: RichWords
  lang: string
  /** of what is written */
  textLang: string
  /** where a picture of the library is added to the course */
  pictures: string
  /** pictures of the course, by the label that Markdown has */
  named: KnownPicture[]
}
