// Who made a course, and what it was made from: names with their roles, and sources.
import { z } from 'zod'
import { editable } from './editable'
import { Moves, moved, rowValues } from './rows'
import { writeOptional } from './write-text'

const words = (longest: number) => z.string().trim().max(longest, 'long').default('')

export const AuthorsForm = z.object({
  authors: z
    .array(z.object({ name: words(200), role: words(200) }))
    .max(50, 'long')
    .default([]),
  ...Moves,
})

export const editAuthors = editable({
  shape: AuthorsForm,
  values: ({ authors, source }) =>
    rowValues(
      'authors',
      authors.map(({ name, role }) => ({ name, role: role?.[source]?.text })),
    ),
  write(document, subject, { authors: rows, ...asked }) {
    const { source } = document
    const before = [...document.authors]
    // A role's translations go with the name; where the name was corrected, with the role's own words.
    const roleOf = (name: string, role: string) =>
      (before.find((old) => old.name === name) ?? before.find((old) => old.role?.[source]?.text === role))?.role
    document.authors = moved(
      rows.filter(({ name }) => name !== ''),
      asked,
    ).map(({ name, role: said }) => {
      const role = writeOptional(roleOf(name, said), said, source)
      return { name, ...(role ? { role } : {}) }
    })
    return { act: 'edit-course', subject, label: document.title[source]?.text ?? '', isTyping: true }
  },
})

const Year = z.preprocess(
  (given) => (given === '' ? undefined : given),
  z.coerce.number('number').int('number').min(1500, 'number').max(2100, 'number').optional(),
)

const SourceRow = z.object({
  title: words(500),
  author: words(300),
  year: Year,
  url: z.preprocess(
    (given) => (given === '' ? undefined : given),
    z.url({ protocol: /^https?$/, error: 'link' }).optional(),
  ),
  language: words(10),
})

export const SourcesForm = z.object({
  sources: z
    .array(SourceRow)
    .max(100, 'long')
    .default([])
    .superRefine((rows, wrong) => {
      rows.forEach(({ title, author, year, url }, i) => {
        if (title === '' && (author !== '' || year !== undefined || url !== undefined))
          wrong.addIssue({ code: 'custom', path: [i, 'title'], message: 'needed' })
      })
    }),
  ...Moves,
})

export const editSources = editable({
  shape: SourcesForm,
  values: ({ sources }) =>
    rowValues(
      'sources',
      sources.map(({ title, author, year, url, language }) => ({
        title,
        author,
        year: year === undefined ? '' : String(year),
        url,
        language,
      })),
    ),
  write(document, subject, { sources: rows, ...asked }) {
    const written = rows.filter(({ title }) => title !== '')
    document.sources = moved(written, asked).map(({ title, author, year, url, language }) => ({
      title,
      ...(author === '' ? {} : { author }),
      ...(year === undefined ? {} : { year }),
      ...(url === undefined ? {} : { url }),
      ...(language === '' ? {} : { language }),
    }))
    return { act: 'edit-course', subject, label: document.title[document.source]?.text ?? '', isTyping: true }
  },
})
