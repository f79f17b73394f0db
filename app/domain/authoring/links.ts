// The addresses outside that a course names, each with the places that name it.
import type { CourseDocument } from '../courses/document'
import { textsOf } from '../courses/document-texts'

export interface OutsideLink {
  url: string
  /** id of what names it: a lesson, question or option; 'course' for the whole */
  at: string
}

/** Longer ones are no addresses anybody typed. */
const LONGEST = 2_000
const IN_MARKDOWN = [/\]\(\s*<?(https?:\/\/[^\s)>]+)/g, /<(https?:\/\/[^\s>]+)>/g]

/** Every link to another site in texts and sources, in the order of the course; the same at one place once. */
export function outsideLinks(document: CourseDocument): OutsideLink[] {
  const found = new Map<string, OutsideLink>()
  const add = (at: string, url: string): void => {
    if (url.length <= LONGEST && URL.canParse(url)) found.set(`${at} ${url}`, { url, at })
  }
  for (const { text, at } of textsOf(document))
    for (const words of Object.values(text))
      for (const pattern of IN_MARKDOWN) for (const [, url = ''] of words.text.matchAll(pattern)) add(at, url)
  for (const { url } of document.sources) if (url !== undefined) add('course', url)
  return [...found.values()]
}
