// A course counted person by person: exact counts, which never leave the counting. What is told of them, and what not,
// is decided in tell-figures.ts.
import { type Lang, LANGUAGES } from '../../platform/languages'
import type { CountedLearner, CountedLesson } from './learner'
import type { CourseShape, LessonShape } from './shape'
import { addAttempt, newQuestionTally, type QuestionTally } from './tally-questions'
import { addWatching, newRecordingTally, type RecordingTally } from './tally-watching'

export interface LessonTally {
  opened: number
  done: number
  /** came so far and no further, and did not complete the course */
  stopped: number
  recordings: Map<string, RecordingTally>
  questions: Map<string, QuestionTally>
}

export interface CourseTally {
  people: number
  completed: number
  /** not complete, and seen in the last month */
  active: number
  /** opened no lesson */
  notBegun: number
  enrolledBy: Record<Lang, number>
  completedBy: Record<Lang, number>
  /** by month, 'YYYY-MM' */
  enrolledIn: Map<string, number>
  completedIn: Map<string, number>
  lessons: Map<string, LessonTally>
}

export interface Counting {
  shape: CourseShape
  /** ms UTC */
  now: number
  /** the month of a moment in the programme's time zone, 'YYYY-MM' */
  monthOf: (ms: number) => string
}

export const ACTIVE_MS = 30 * 24 * 3_600_000

export function newTally(shape: CourseShape): CourseTally {
  const none = (): Record<Lang, number> => ({ es: 0, pt: 0, en: 0 })
  return {
    people: 0,
    completed: 0,
    active: 0,
    notBegun: 0,
    enrolledBy: none(),
    completedBy: none(),
    enrolledIn: new Map(),
    completedIn: new Map(),
    lessons: new Map(shape.lessons.map((lesson) => [lesson.id, newLessonTally(lesson)])),
  }
}

function newLessonTally(lesson: LessonShape): LessonTally {
  const recordings = lesson.kind === 'video' ? lesson.recordings : []
  const questions = lesson.kind === 'quiz' ? [...lesson.questions.keys()] : []
  return {
    opened: 0,
    done: 0,
    stopped: 0,
    recordings: new Map(recordings.map((r) => [r.asset, newRecordingTally(r)])),
    questions: new Map(questions.map((id) => [id, newQuestionTally()])),
  }
}

/** Adds one person. */
export function addLearner(tally: CourseTally, counting: Counting, learner: CountedLearner): void {
  const { shape, now, monthOf } = counting
  tally.people += 1
  tally.enrolledBy[learner.language] += 1
  countUp(tally.enrolledIn, monthOf(learner.enrolledAt))
  if (learner.completedAt !== undefined) {
    tally.completed += 1
    tally.completedBy[learner.language] += 1
    countUp(tally.completedIn, monthOf(learner.completedAt))
  } else if (learner.lastSeenAt >= now - ACTIVE_MS) tally.active += 1
  for (const lesson of shape.lessons) {
    const own = learner.lessons.get(lesson.id)
    if (own) addLesson(tally.lessons.get(lesson.id)!, lesson, own)
  }
  if (learner.completedAt !== undefined) return
  // the last lesson in the order of the course that was opened, whenever it was
  const last = shape.lessons.findLast((lesson) => learner.lessons.has(lesson.id))
  if (last) tally.lessons.get(last.id)!.stopped += 1
  else tally.notBegun += 1
}

function addLesson(tally: LessonTally, shape: LessonShape, own: CountedLesson): void {
  tally.opened += 1
  if (own.isDone) tally.done += 1
  if (shape.kind === 'video') addWatching(tally.recordings, shape.recordings, own)
  if (shape.kind === 'quiz' && own.attempt) addAttempt(tally.questions, shape.questions, own.attempt)
}

function countUp<K>(map: Map<K, number>, key: K): void {
  map.set(key, (map.get(key) ?? 0) + 1)
}

export const languagesOf = (tally: CourseTally): Lang[] => LANGUAGES.filter((lang) => tally.enrolledBy[lang] > 0)
