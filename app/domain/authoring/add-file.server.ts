// A file of one's own library comes into a draft: a picture for its texts, its cover, a file beside a lesson.
import type { Context } from '../context'
import { personOf } from '../context'
import type { CourseDocument, MediaRef } from '../courses/document'
import { freeLabel } from '../courses/named-media'
import { mediaOf } from '../courses/rules'
import type { LibraryItem } from '../media/library'
import { findLibraryItem } from '../media/library-queries.server'
import { startMaking } from '../media/start-making.server'
import { fileLabel } from '../media/upload-rules'
import { Refusal } from '../refusal'
import { changeDraft } from './change-draft.server'
import { markdownOf, writeMarkdown } from './edit-reading'
import { labelOf, needLesson } from './parts'
import { pictureLine } from './picture-line'
import { writeText } from './write-text'

/** The label under which Markdown names it. The same picture twice is once. Refuses: not-found, not-allowed, draft-limits. */
export function addPicture(ctx: Context, courseId: string, hash: string): MediaRef {
  let ref: MediaRef | undefined
  changeDraft(ctx, courseId, (document) => {
    const item = ownItem(ctx, hash, 'image')
    ref = document.media.find((known) => known.hash === hash)
    if (ref) return undefined
    ref = refFor(document, item)
    document.media.push(ref)
    return { act: 'edit-course', subject: 'course', label: item.label }
  })
  return ref!
}

/**
 * At the end of a lesson's text, on a line of its own: a picture of the course or of one's library, with what it shows
 * and whose it is. Pressed twice it is there once. Refuses: as above, place-gone.
 */
export function putPicture(
  ctx: Context,
  courseId: string,
  { lessonId, hash, alt, credit }: { lessonId: string; hash: string; alt: string; credit: string },
): void {
  changeDraft(ctx, courseId, (document) => {
    const lesson = needLesson(document, lessonId)
    const known = document.media.find((ref) => ref.hash === hash)
    const ref = known ?? refFor(document, ownItem(ctx, hash, 'image'))
    const line = pictureLine({ label: ref.label, alt, credit })
    const text = markdownOf(lesson)?.[document.source]?.text ?? ''
    if (text.endsWith(line)) return undefined
    if (!known) document.media.push(ref)
    writeMarkdown(document, lesson, text === '' ? line : `${text}\n\n${line}`)
    return { act: 'edit-lesson', subject: lessonId, label: labelOf(document, lesson) }
  })
}

/** At the end of the lesson's files; one that is there already only gets its title. Refuses: as above, place-gone. */
export function addAttachment(
  ctx: Context,
  courseId: string,
  { lessonId, hash, title }: { lessonId: string; hash: string; title: string },
): void {
  changeDraft(ctx, courseId, (document) => {
    const item = ownItem(ctx, hash)
    const lesson = needLesson(document, lessonId)
    const known = lesson.attachments.find(({ file }) => file.hash === hash)
    const words = writeText(known?.title, title, document.source)
    if (known) known.title = words
    else lesson.attachments.push({ file: refFor(document, item), title: words })
    return { act: 'edit-lesson', subject: lessonId, label: labelOf(document, lesson) }
  })
}

/** The picture of the course, with what it shows and whose it is. Refuses: as above. */
export function setCover(
  ctx: Context,
  courseId: string,
  { hash, alt, credit }: { hash: string; alt: string; credit: string },
): void {
  changeDraft(ctx, courseId, (document) => {
    const { cover, source } = document
    const image = cover?.image.hash === hash ? cover.image : refFor(document, ownItem(ctx, hash, 'image'))
    document.cover = { image, alt: writeText(cover?.alt, alt, source), credit }
    return { act: 'edit-course', subject: 'course', label: labelOf(document, document) }
  })
  startMaking(ctx, hash, { kind: 'media.cover' })
}

/** The course is drawn again. Refuses: not-found, not-allowed. */
export function removeCover(ctx: Context, courseId: string): void {
  changeDraft(ctx, courseId, (document) => {
    delete document.cover
    return { act: 'edit-course', subject: 'course', label: labelOf(document, document) }
  })
}

/** Nobody brings in bytes that are not theirs: knowing a hash is not having the file. */
function ownItem(ctx: Context, hash: string, kind?: LibraryItem['kind']): LibraryItem {
  const item = findLibraryItem(ctx.db, personOf(ctx).id, hash)
  if (!item || (kind && item.kind !== kind)) throw new Refusal('not-found')
  return item
}

function refFor(document: CourseDocument, { hash, label }: LibraryItem): MediaRef {
  const all = mediaOf(document)
  const taken = new Set(all.filter((ref) => ref.hash !== hash).map((ref) => ref.label))
  return all.find((ref) => ref.hash === hash) ?? { hash, label: freeLabel(taken, fileLabel(label)) }
}
