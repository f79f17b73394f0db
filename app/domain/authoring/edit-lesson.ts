// What every lesson and every module says of itself: title, one or two sentences, minutes.
import { z } from 'zod'
import { findLesson } from '../courses/rules'
import { Refusal } from '../refusal'
import { editable } from './editable'
import { findModule, labelOf, needLesson } from './parts'
import { writeOptional, writeText } from './write-text'

export const Line = z.string('needed').trim().min(1, 'needed').max(300, 'long')
export const Words = z.string().trim().max(2_000, 'long').default('')

export const LessonForm = z.object({
  title: Line,
  summary: Words,
  effortMinutes: z.coerce.number('number').int('number').min(1, 'number').max(1_000, 'number'),
})

/** The head of a lesson. Its subject is the lesson's id. */
export const editLesson = editable({
  shape: LessonForm,
  values(document, subject) {
    const lesson = findLesson(document, subject)
    if (!lesson) return undefined
    const { source } = document
    return {
      title: lesson.title[source]?.text ?? '',
      summary: lesson.summary?.[source]?.text ?? '',
      effortMinutes: String(lesson.effortMinutes),
    }
  },
  write(document, subject, { title, summary, effortMinutes }) {
    const lesson = needLesson(document, subject)
    lesson.title = writeText(lesson.title, title, document.source)
    const sentences = writeOptional(lesson.summary, summary, document.source)
    if (sentences) lesson.summary = sentences
    else delete lesson.summary
    lesson.effortMinutes = effortMinutes
    return { act: 'edit-lesson', subject, label: title, isTyping: true }
  },
})

export const ModuleForm = z.object({ title: Line })

/** The title of a module. Its subject is the module's id. */
export const editModule = editable({
  shape: ModuleForm,
  values(document, subject) {
    const module = findModule(document, subject)
    return module && { title: labelOf(document, module) }
  },
  write(document, subject, { title }) {
    const module = findModule(document, subject)
    if (!module) throw new Refusal('place-gone')
    module.title = writeText(module.title, title, document.source)
    return { act: 'edit-module', subject, label: title, isTyping: true }
  },
})
