// Pictures that the texts name are there, and say in words what they show. The reader of folders says the same with the
// line of the file.
import { type Lang, LANGUAGES } from '../../platform/languages'
import type { CourseDocument } from './document'
import type { Say } from './finding'
import { markdownOf, picturesIn } from './named-media'
import { mediaOf } from './rules'

/** Only texts that readers see: of languages the course has in full. */
export function checkPictures(document: CourseDocument, error: Say): void {
  const there = new Set(mediaOf(document).map(({ label }) => label))
  const isRead = (lang: Lang): boolean => lang === document.source || document.languages[lang] === 'full'
  for (const { text, at } of markdownOf(document)) {
    for (const lang of LANGUAGES.filter(isRead)) {
      for (const { label, alt } of picturesIn(text[lang]?.text ?? '')) {
        const file = `media/${label}`
        if (alt === '') error('picture-alt-missing', at, { file })
        if (!there.has(label)) error('picture-unknown', at, { file })
      }
    }
  }
}
