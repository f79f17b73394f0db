// What the texts of a lesson need in the studio: the forms, the files to choose from, and the data of the editor.
import { markdownOf } from '../../domain/authoring/edit-reading'
import { readingTime } from '../../domain/authoring/reading-time'
import type { CourseDocument, Lesson } from '../../domain/courses/document'
import { mediaPath } from '../../domain/courses/rules'
import { words } from '../../platform/words'
import type { LessonTextsPart } from '../../ui/studio/lesson-texts'
import type { RichData } from '../../ui/studio/rich/given'
import type { SignedInContext } from '../guard.server'
import { savePart, sourceWords } from './frame.server'
import { offeredFiles } from './settings-part.server'
import { uploadPart } from './video-part.server'

export function lessonTexts(ctx: SignedInContext, document: CourseDocument, lesson: Lesson): LessonTextsPart {
  const pictures = offeredFiles(ctx, ['image'])
  const named = document.media
    .filter(({ label }) => /\.(png|jpe?g|webp|gif)$/i.test(label))
    .map((ref) => ({ label: ref.label, hash: ref.hash, src: mediaPath(ref) }))
  const small = new Map(pictures.map(({ hash, src }) => [hash, src]))
  const rich: RichData = {
    words: words[ctx.lang]['reading-editor'].rich,
    lang: ctx.lang,
    textLang: document.source,
    pictures: `/${ctx.lang}/studio/courses/${document.id}/pictures`,
    named,
  }
  return {
    id: lesson.id,
    kind: lesson.kind,
    text: savePart(document, 'reading', lesson.id),
    attachments: savePart(document, 'attachments', lesson.id),
    files: offeredFiles(ctx, ['document', 'image', 'audio']),
    pictures: pictures.filter(({ hash }) => !named.some((ref) => ref.hash === hash)),
    named: named.map((ref) => ({ ...ref, src: small.get(ref.hash) ?? ref.src })),
    upload: uploadPart(ctx, []),
    richJson: JSON.stringify(rich),
  }
}

/** Of a reading, how long its text takes. */
export const timeToRead = (document: CourseDocument, lesson: Lesson) =>
  lesson.kind === 'reading' ? readingTime(sourceWords(document, markdownOf(lesson) ?? {})) : undefined
