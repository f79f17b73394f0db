// The Markdown texts of lessons: what is read, what stands under a video, what comes before a questionnaire.
import { z } from 'zod'
import type { CourseDocument, Lesson } from '../courses/document'
import { namedLabels } from '../courses/named-media'
import { findLesson } from '../courses/rules'
import type { Text } from '../quizzes/text'
import { editable } from './editable'
import { labelOf, needLesson } from './parts'
import { writeOptional, writeText } from './write-text'

/** Signs; a text of the folder format holds no more either. */
export const LONGEST_TEXT = 200_000

/** Lines end as files of the folder end them; trailing room is none. */
const Markdown = z
  .string()
  .transform((text) => text.replace(/\r\n?/g, '\n').trim())
  .pipe(z.string().max(LONGEST_TEXT, 'long'))
  .default('')

export const ReadingForm = z.object({ body: Markdown })

/** The Markdown text of a lesson: body, notes or introduction, by its kind. Its subject is the lesson's id. */
export const editReading = editable({
  shape: ReadingForm,
  values(document, subject) {
    const lesson = findLesson(document, subject)
    return lesson && { body: markdownOf(lesson)?.[document.source]?.text ?? '' }
  },
  write(document, subject, { body }) {
    const lesson = needLesson(document, subject)
    const before = namedLabels(document)
    writeMarkdown(document, lesson, body)
    dropUnnamed(document, before)
    return { act: 'edit-lesson', subject, label: labelOf(document, lesson), isTyping: true }
  },
})

export const markdownOf = (lesson: Lesson): Text | undefined =>
  lesson.kind === 'reading' ? lesson.body : lesson.kind === 'video' ? lesson.notes : lesson.intro

/** Writes the Markdown of a lesson in the language of the course. */
export function writeMarkdown({ source }: CourseDocument, lesson: Lesson, words: string): void {
  if (lesson.kind === 'reading') {
    lesson.body = writeText(lesson.body, words, source)
    return
  }
  const text = writeOptional(markdownOf(lesson), words, source)
  const part = lesson.kind === 'video' ? 'notes' : 'intro'
  if (text) Object.assign(lesson, { [part]: text })
  else delete (lesson as { notes?: Text; intro?: Text })[part]
}

/** Pictures that no text named before and none names now leave; one that just lost its place stays until the next save. */
function dropUnnamed(document: CourseDocument, before: ReadonlySet<string>): void {
  const now = namedLabels(document)
  document.media = document.media.filter(({ label }) => now.has(label) || before.has(label))
}
