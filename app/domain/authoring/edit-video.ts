// The forms of a video lesson: where its chapters begin and what they are called, and the notes under the film.
import { z } from 'zod'
import type { VideoLesson } from '../courses/document'
import { findLesson } from '../courses/rules'
import { Refusal } from '../refusal'
import { readClock, writeClock } from './clock'
import { editable } from './editable'
import { writeOptional, writeText } from './write-text'

const MOST_CHAPTERS = 50

const Chapter = z
  .object({
    at: z.string().trim().default(''),
    title: z.string().trim().max(300, 'long').default(''),
    was: z.string().default(''),
  })
  .superRefine(({ at, title }, ctx) => {
    const say = (field: string, message: string): void => ctx.addIssue({ code: 'custom', path: [field], message })
    if (at === '' && title === '') return
    if (readClock(at) === undefined) say('at', 'clock')
    if (title === '') say('title', 'needed')
  })
export const ChaptersForm = z.object({
  chapters: z
    .array(Chapter)
    .max(MOST_CHAPTERS + 1, 'long')
    .default([]),
})

const videoOf = (document: Parameters<typeof findLesson>[0], subject: string): VideoLesson | undefined => {
  const lesson = findLesson(document, subject)
  return lesson?.kind === 'video' ? lesson : undefined
}

/** Chapters of the first recording. A row without words is none; rows in any order stand in order of time. */
export const editChapters = editable({
  shape: ChaptersForm,
  values(document, subject) {
    const lesson = videoOf(document, subject)
    if (!lesson) return undefined
    const fields = lesson.chapters.flatMap(({ atMs, title }, i) => [
      [`chapters[${i}].at`, writeClock(atMs)],
      [`chapters[${i}].title`, title[document.source]?.text ?? ''],
      [`chapters[${i}].was`, String(i)],
    ])
    return Object.fromEntries(fields) as Record<string, string>
  },
  write(document, subject, { chapters }) {
    const lesson = videoOf(document, subject)
    if (!lesson) throw new Refusal('place-gone')
    const before = lesson.chapters
    const rows = chapters
      .filter(({ title }) => title !== '')
      .map(({ at, title, was }) => {
        const old = was === '' ? undefined : before[Number(was)]
        const place = old && before.indexOf(old)
        return { atMs: readClock(at) ?? 0, place, title: writeText(old?.title, title, document.source) }
      })
      .toSorted((a, b) => a.atMs - b.atMs)
    for (const recording of lesson.recordings) {
      const { chapterMs } = recording
      if (!chapterMs) continue
      // a chapter that is new begins where it does in the first: whoever knows the other film moves it
      if (recording === lesson.recordings[0]) delete recording.chapterMs
      else
        recording.chapterMs = rows.map(({ place, atMs }) => (place === undefined ? atMs : (chapterMs[place] ?? atMs)))
    }
    lesson.chapters = rows.map(({ atMs, title }) => ({ atMs, title }))
    return { act: 'edit-lesson', subject, label: lesson.title[document.source]?.text ?? '', isTyping: true }
  },
})

export const NotesForm = z.object({ notes: z.string().max(200_000, 'long').default('') })

/** Notes and practice under the video, in Markdown. */
export const editVideoNotes = editable({
  shape: NotesForm,
  values(document, subject) {
    const lesson = videoOf(document, subject)
    return lesson && { notes: lesson.notes?.[document.source]?.text ?? '' }
  },
  write(document, subject, { notes }) {
    const lesson = videoOf(document, subject)
    if (!lesson) throw new Refusal('place-gone')
    const text = writeOptional(lesson.notes, notes.replace(/\r\n?/g, '\n').trim(), document.source)
    if (text) lesson.notes = text
    else delete lesson.notes
    return { act: 'edit-lesson', subject, label: lesson.title[document.source]?.text ?? '', isTyping: true }
  },
})
