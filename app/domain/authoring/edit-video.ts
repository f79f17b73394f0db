// The form of a video lesson: where its chapters begin and what they are called.
import { z } from 'zod'
import type { VideoLesson } from '../courses/document'
import { findLesson } from '../courses/rules'
import { Refusal } from '../refusal'
import { readClock, writeClock } from './clock'
import { editable } from './editable'
import { writeText } from './write-text'

const MOST_CHAPTERS = 50

const Chapter = z
  .object({
    at: z.string().trim().default(''),
    title: z.string().trim().max(300, 'long').default(''),
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

interface Row {
  atMs: number
  words: string
}

/**
 * Which chapter each row was: the one that says the same at the same moment, else the same words, else the same moment.
 * Where all rows are as many as before, what is left over is told by its order. undefined = it is new.
 */
function placesBefore(rows: readonly Row[], before: readonly Row[]): (number | undefined)[] {
  const found: (number | undefined)[] = rows.map(() => undefined)
  const isFree = (place: number): boolean => !found.includes(place)
  const match = (isIt: (row: Row, old: Row) => boolean): void =>
    rows.forEach((row, i) => {
      const place = found[i] ?? before.findIndex((old, at) => isFree(at) && isIt(row, old))
      if (place >= 0) found[i] = place
    })
  match((row, old) => row.atMs === old.atMs && row.words === old.words)
  match((row, old) => row.words === old.words)
  match((row, old) => row.atMs === old.atMs)
  if (rows.length === before.length) match(() => true)
  return found
}

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
    ])
    return Object.fromEntries(fields) as Record<string, string>
  },
  write(document, subject, { chapters }) {
    const lesson = videoOf(document, subject)
    if (!lesson) throw new Refusal('place-gone')
    const before = lesson.chapters
    const typed = chapters
      .filter(({ title }) => title !== '')
      .map(({ at, title }) => ({ atMs: readClock(at) ?? 0, words: title }))
    const standing = before.map(({ atMs, title }) => ({ atMs, words: title[document.source]?.text ?? '' }))
    const places = placesBefore(typed, standing)
    const rows = typed
      .map(({ atMs, words }, i) => {
        const place = places[i]
        const old = place === undefined ? undefined : before[place]
        return { atMs, place, title: writeText(old?.title, words, document.source) }
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
