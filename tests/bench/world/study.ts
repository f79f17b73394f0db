// Learners at different points of a course, made as people do it: by the product's own verbs. Each becomes the model
// of many (clone.ts).
import type { Context } from '../../../app/domain/context'
import type { Lesson } from '../../../app/domain/courses/document'
import { findCourseRevision, revisionDocument } from '../../../app/domain/courses/queries.server'
import { lessonsOf, recordingFor } from '../../../app/domain/courses/rules'
import { enrol } from '../../../app/domain/enrolments/enrol.server'
import type { Enrolment } from '../../../app/domain/enrolments/queries.server'
import { acceptFacts } from '../../../app/domain/progress/accept-facts.server'
import { findAttempt, maskOf, openQuiz } from '../../../app/domain/progress/attempts.server'
import { openLesson } from '../../../app/domain/progress/open-lesson.server'
import { reserveAttempt } from '../../../app/domain/progress/reserve-attempt.server'
import { keyOf } from '../../../app/domain/quizzes/key'
import { maskResponse } from '../../../app/domain/quizzes/pack'
import { newId } from '../../../app/platform/ids'
import type { Lang } from '../../../app/platform/languages'
import { VIDEO_MS } from './documents'

/** How far a person is: lessons done from the first on, and what was tried after them. */
export interface Pattern {
  name: string
  /** share of the lessons that are done */
  done: number
  /** the next lesson was begun and left: a video in the middle, a quiz that was failed */
  isBegun: boolean
  /** of the enrolments of a course, per cent */
  weight: number
}

export const PATTERNS: readonly Pattern[] = [
  { name: 'enrolled', done: 0, isBegun: false, weight: 8 },
  { name: 'begun', done: 0, isBegun: true, weight: 24 },
  { name: 'half', done: 0.5, isBegun: true, weight: 20 },
  { name: 'failed', done: 0.9, isBegun: true, weight: 10 },
  { name: 'complete', done: 1, isBegun: false, weight: 38 },
]

const HOUR_MS = 3_600_000
/** From enrolment to the last fact: at most this. */
export const LONGEST_STUDY_MS = 10 * 24 * HOUR_MS

interface Study {
  personId: string
  courseId: string
  language: Lang
  pattern: Pattern
}

/** A person studies a course up to a point, from `machine.now` on: one lesson a day. Returns the enrolment's id. */
export function study(machine: Context, { personId, courseId, language, pattern }: Study): string {
  const at = (ms: number): Context => ({
    ...machine,
    now: machine.now + ms,
    actor: { kind: 'person', id: personId, roles: [] },
  })
  const enrolment = enrol(at(0), { courseId, language })
  const document = revisionDocument(machine.db, courseId, enrolment.revision)
  const lessons = lessonsOf(document).map((l) => l.lesson)
  const doneCount = Math.round(lessons.length * pattern.done)
  lessons.slice(0, doneCount).forEach((lesson, i) => doLesson(at(i * 20 * HOUR_MS + HOUR_MS), enrolment, lesson, 1))
  const next = pattern.isBegun ? lessons[doneCount] : undefined
  if (next) doLesson(at(doneCount * 20 * HOUR_MS + HOUR_MS), enrolment, next, 0.4)
  return enrolment.id
}

/** Opens a lesson and does a share of it, telling facts as the browser does. */
function doLesson(ctx: Context, enrolment: Enrolment, lesson: Lesson, share: number): void {
  openLesson(ctx, enrolment, lesson.id)
  if (lesson.kind === 'video') watch(ctx, enrolment, lesson, share)
  else if (lesson.kind === 'reading') tell(ctx, enrolment, lesson.id, [{ kind: 'reading-read', payload: {} }])
  else answer(ctx, enrolment, lesson.id, share)
}

function watch(ctx: Context, enrolment: Enrolment, lesson: Extract<Lesson, { kind: 'video' }>, share: number): void {
  const language = enrolment.language as Lang
  const asset = recordingFor(lesson, language, language).asset.hash
  for (const part of [0.25, 0.5, 0.75, 1]) {
    const positionMs = Math.round(VIDEO_MS * share * part)
    const later = { ...ctx, now: ctx.now + positionMs }
    tell(later, enrolment, lesson.id, [{ kind: 'watched', asset, payload: { positionMs, ranges: [[0, positionMs]] } }])
  }
}

function answer(ctx: Context, enrolment: Enrolment, lessonId: string, share: number): void {
  const language = enrolment.language as Lang
  const { attemptId } = reserveAttempt(ctx, { enrolmentId: enrolment.id, lessonId, language })
  const attempt = findAttempt(ctx.db, enrolment.personId, attemptId)!
  const { questions } = openQuiz(ctx.db, attempt)
  const known = questions.slice(0, Math.round(questions.length * share))
  known.forEach((question, i) => {
    const response = maskResponse(keyOf(question, language), maskOf(ctx.keys, attempt))
    const payload = { attempt: attemptId, question: question.id, language, response }
    tell({ ...ctx, now: ctx.now + i * 20_000 }, enrolment, lessonId, [{ kind: 'response', payload }])
  })
  tell({ ...ctx, now: ctx.now + 300_000 }, enrolment, lessonId, [
    { kind: 'submission', payload: { attempt: attemptId } },
  ])
}

function tell(ctx: Context, enrolment: Enrolment, lesson: string, parts: readonly object[]): void {
  const revision = findCourseRevision(ctx.db, enrolment.courseId)
  const base = { v: 1, person: enrolment.personId, enrolment: enrolment.id, lesson, revision, at: ctx.now }
  const facts = parts.map((part) => ({ id: newId(), ...base, ...part }))
  const reply = acceptFacts(ctx, { sentAt: ctx.now, facts })
  const refused = reply?.outcomes.find((o) => !o.ok)
  if (!reply || refused) throw new Error(`a fact of the bench was refused: ${JSON.stringify(refused)}`)
}
