// What of a course can be counted: its lessons in order, the stretches its recordings are cut into, the questions it asks.
// Pure; of one revision.
import type { CourseDocument } from '../courses/document'
import { lessonsOf } from '../courses/rules'
import type { Question } from '../quizzes/questions'

export interface RecordingShape {
  asset: string
  durationMs: number
  stretchMs: number
  /** how many stretches; the last one may be shorter */
  count: number
}
export type LessonShape = { id: string; index: number } & (
  | { kind: 'reading' }
  | { kind: 'video'; recordings: RecordingShape[] }
  | { kind: 'quiz'; questions: ReadonlyMap<string, Question> }
)
export interface CourseShape {
  lessons: LessonShape[]
  byId: ReadonlyMap<string, LessonShape>
}

const SECOND = 1_000
const STRETCHES_MS = [5, 10, 15, 20, 30, 60, 120, 300, 600, 1_200].map((s) => s * SECOND)
/** More would be thinner on a phone than a finger can tell apart. */
const MOST_STRETCHES = 36

/** How long the stretches are that a recording is counted in: the shortest round length that gives at most 36. */
export function stretchMsOf(durationMs: number): number {
  return STRETCHES_MS.find((ms) => durationMs <= ms * MOST_STRETCHES) ?? Math.ceil(durationMs / MOST_STRETCHES)
}

/** Lengths of recordings by their hash, in ms; those of unknown length are left out. */
export function shapeOf(document: CourseDocument, durations: ReadonlyMap<string, number>): CourseShape {
  const lessons = lessonsOf(document).map(({ lesson, index }): LessonShape => {
    const { id } = lesson
    if (lesson.kind === 'reading') return { id, index, kind: 'reading' }
    if (lesson.kind === 'quiz') {
      return { id, index, kind: 'quiz', questions: new Map(lesson.quiz.questions.map((q) => [q.id, q])) }
    }
    const recordings = lesson.recordings.flatMap(({ asset: { hash } }) => {
      const durationMs = durations.get(hash) ?? 0
      if (durationMs <= 0) return []
      const stretchMs = stretchMsOf(durationMs)
      return [{ asset: hash, durationMs, stretchMs, count: Math.ceil(durationMs / stretchMs) }]
    })
    return { id, index, kind: 'video', recordings }
  })
  return { lessons, byId: new Map(lessons.map((lesson) => [lesson.id, lesson])) }
}
