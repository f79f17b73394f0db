// Which pictures a Markdown text names: by their label, after `media/`. What nothing names any more leaves the list of
// the course.
import type { CourseDocument } from './document'
import { textsOf } from './document-texts'

export interface NamedPicture {
  label: string
  /** what it says for those who do not see it */
  alt: string
  /** of the text, counted from 1 */
  line: number
}

/** Every picture of a text, in order. */
export function picturesIn(markdown: string): NamedPicture[] {
  return markdown.split('\n').flatMap((text, i) =>
    [...text.matchAll(/!\[((?:\\.|[^\]\\])*)\]\(\s*media\/([^)\s"]+)/g)].map(([, alt = '', label = '']) => ({
      label,
      alt: alt.trim(),
      line: i + 1,
    })),
  )
}

/** Parts of a course that are Markdown; all other texts are plain. */
const MARKDOWN = new Set(['body', 'notes', 'intro'])

/** Labels that any text of the course names, in any language. */
export function namedLabels(document: CourseDocument): Set<string> {
  const labels = new Set<string>()
  for (const { text, part } of textsOf(document)) {
    if (!MARKDOWN.has(part)) continue
    for (const words of Object.values(text))
      for (const [, label] of words.text.matchAll(/\(\s*media\/([^)\s"]+)/g)) if (label) labels.add(label)
  }
  return labels
}

/** Every Markdown text of the course with the place it belongs to. */
export const markdownOf = (document: CourseDocument): ReturnType<typeof textsOf> =>
  textsOf(document).filter(({ part }) => MARKDOWN.has(part))

/** A label for one more file: its own name, or that name with a number where another file has it. */
export function freeLabel(taken: ReadonlySet<string>, wanted: string): string {
  if (!taken.has(wanted)) return wanted
  const [, stem = wanted, ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,5})?$/.exec(wanted) ?? []
  for (let n = 2; ; n += 1) {
    const label = `${stem.slice(0, 120 - ending.length - 5)}-${n}${ending}`
    if (!taken.has(label)) return label
  }
}
