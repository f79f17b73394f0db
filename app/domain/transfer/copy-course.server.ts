// A course begins as a copy of one's own: its draft under a new id and address, with a title that says so. Media are the
// same bytes; nothing of the people inside comes along.
import { inTransaction } from '../../platform/db'
import { translator } from '../../platform/i18n'
import { newId, sha256 } from '../../platform/ids'
import { type Lang, LANGUAGES } from '../../platform/languages'
import { type Context, personOf } from '../context'
import type { CourseDocument } from '../courses/document'
import { foundCourse, isCourse, slugApart, teamPart } from '../courses/found-course.server'
import { draftDocument } from '../courses/queries-all.server'
import type { Text } from '../quizzes/text'
import { Refusal } from '../refusal'

/** Copies a course of one's teams. `id`: made in the form, so that pressing twice is copying once. Refuses: not-found. */
export function copyCourse(ctx: Context, courseId: string, id = newId()): { courseId: string } {
  return inTransaction(ctx, (ctx) => {
    const personId = personOf(ctx).id
    const document = teamPart(ctx.db, courseId, personId) && draftDocument(ctx.db, courseId)
    if (!document) throw new Refusal('not-found')
    if (isCourse(ctx.db, id)) {
      if (teamPart(ctx.db, id, personId) !== 'owner') throw new Refusal('not-found')
      return { courseId: id }
    }
    return { courseId: foundCourse(ctx, markedCopyOf(document, id)).courseId }
  })
}

/** The same document as another course. */
export function copyOf(document: CourseDocument, id = newId()): CourseDocument {
  return { ...document, id, slug: slugApart({ slug: document.slug, id }), previousSlugs: [] }
}

/** The same, with a title that says that it is a copy. */
export const markedCopyOf = (document: CourseDocument, id = newId()): CourseDocument => ({
  ...copyOf(document, id),
  title: copyTitle(document.title, document.source),
})

/** What was translated from the title as it stands is still a translation of it. */
function copyTitle(title: Text, source: Lang): Text {
  const own = title[source]?.text ?? ''
  const marked = (text: string, lang: Lang): string => translator(lang)('transfer:copyTitle', { title: text })
  const ownMarked = marked(own, source)
  const copy: Text = {}
  for (const lang of LANGUAGES) {
    const words = title[lang]
    if (!words) continue
    const isCurrent = lang !== source && words.source === undefined
    copy[lang] = { ...words, text: marked(words.text, lang), ...(isCurrent ? { sourceHash: sha256(ownMarked) } : {}) }
  }
  return copy
}
