// All notes of the person who asks as one file.
import type { Notebook } from '../../domain/notes/notebook'
import { notebookOf } from '../../domain/notes/notebook.server'
import type { SignedInContext } from '../guard.server'

interface FileKind {
  end: 'md' | 'json'
  mediaType: string
  write(book: Notebook): string
}

export function notesFile({ db, lang, viewer }: SignedInContext, { end, mediaType, write }: FileKind): Response {
  return new Response(write(notebookOf(db, viewer.id, lang)), {
    headers: {
      'Content-Type': `${mediaType}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="minicursos-${lang}.${end}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
