import type { LoaderFunctionArgs } from '@remix-run/node'
import { notesAsMarkdown } from '../../domain/notes/export'
import { notebookOf } from '../../domain/notes/notebook.server'
import { i18nFor } from '../../platform/i18n'
import { formatClock } from '../../ui/kit/format'
import { learner } from '../guard.server'
import { lessonPath } from './lesson-door.server'

/** All notes of the person who asks as one file: Markdown to read, JSON to take elsewhere. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, lang, origin, viewer, now } = await learner(args)
  const book = notebookOf(db, viewer.id, lang)
  const isJson = new URL(args.request.url).pathname.endsWith('.json')
  const t = i18nFor(lang).getFixedT(lang, 'notes')
  const body = isJson
    ? `${JSON.stringify({ exportedAt: new Date(now).toISOString(), courses: book.courses }, null, 2)}\n`
    : notesAsMarkdown(book, {
        title: t('title'),
        bookmark: t('bookmark'),
        clock: formatClock,
        link: (slug, id, ms) =>
          `${origin}${lessonPath(lang, slug, id)}${ms === undefined ? '' : `?t=${Math.floor(ms / 1000)}`}`,
      })
  const end = isJson ? 'json' : 'md'
  return new Response(body, {
    headers: {
      'Content-Type': isJson ? 'application/json; charset=utf-8' : 'text/markdown; charset=utf-8',
      'Content-Disposition': `attachment; filename="minicursos-${lang}.${end}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
