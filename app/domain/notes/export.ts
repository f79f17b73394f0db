// A person's notes as a Markdown file: what they wrote is text in it, whatever signs it holds. Pure.
import type { Notebook, NoteView } from './notebook'

export interface ExportWords {
  title: string
  bookmark: string
  /** an address for a place of a lesson */
  link(slug: string, lessonId: string, atMs: number | undefined): string
  clock(ms: number): string
}

export function notesAsMarkdown({ courses }: Notebook, words: ExportWords): string {
  const out = [`# ${text(words.title)}`]
  for (const course of courses) {
    out.push(`## ${text(course.title.text)}`)
    for (const lesson of course.lessons) {
      out.push(`### ${text(lesson.title.text)}`)
      for (const note of lesson.notes) {
        const link = lesson.isThere ? words.link(course.slug, lesson.id, note.atMs) : undefined
        out.push([place(note, link, words), ...quoted(note.words)].filter((line) => line !== '').join('\n\n'))
      }
    }
  }
  return `${out.join('\n\n')}\n`
}

function place({ kind, atMs }: NoteView, link: string | undefined, words: ExportWords): string {
  const name = [kind === 'bookmark' ? words.bookmark : '', atMs === undefined ? '' : words.clock(atMs)]
    .filter(Boolean)
    .join(', ')
  if (name === '') return ''
  return link ? `**[${text(name)}](<${link}>)**` : `**${text(name)}**`
}

const quoted = (words: string): string[] =>
  words === ''
    ? []
    : [
        words
          .split('\n')
          .map((line) => `> ${text(line)}`.trimEnd())
          .join('\n'),
      ]

/** Signs that Markdown or HTML would take for its own. */
export function text(words: string): string {
  return words
    .replace(/[\\`*_[\]<>#|&~]/g, '\\$&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
}
