import type { LoaderFunctionArgs } from '@remix-run/node'
import { notesAsMarkdown } from '../../domain/notes/export'
import { i18nFor } from '../../platform/i18n'
import { formatClock } from '../../ui/kit/format'
import { learner } from '../guard.server'
import { lessonPath } from './lesson-door.server'
import { notesFile } from './notes-file.server'

const second = (ms: number | undefined): string => (ms === undefined ? '' : `?t=${Math.floor(ms / 1000)}`)

/** All notes of the person who asks, to read. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  const { lang, origin } = ctx
  const t = i18nFor(lang).getFixedT(lang, 'notes')
  const words = {
    title: t('title'),
    bookmark: t('bookmark'),
    clock: formatClock,
    link: (slug: string, id: string, ms: number | undefined) => origin + lessonPath(lang, slug, id) + second(ms),
  }
  return notesFile(ctx, { end: 'md', mediaType: 'text/markdown', write: (book) => notesAsMarkdown(book, words) })
}
