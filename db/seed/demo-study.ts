// Two learners of the demonstration at different points: one in the middle of a video, one with a certificate. They do
// what a browser does: facts through the one door, attempts reserved, answered and submitted.
import type { Context } from '../../app/domain/context'
import type { CourseDocument, Lesson } from '../../app/domain/courses/document'
import { findCourse, revisionDocument } from '../../app/domain/courses/queries.server'
import { lessonsOf, recordingFor } from '../../app/domain/courses/rules'
import { courseView } from '../../app/domain/courses/view-course.server'
import { formatCode } from '../../app/domain/credentials/rules'
import { enrol } from '../../app/domain/enrolments/enrol.server'
import type { Enrolment } from '../../app/domain/enrolments/queries.server'
import { acceptFacts } from '../../app/domain/progress/accept-facts.server'
import { findAttempt, maskOf } from '../../app/domain/progress/attempts.server'
import { progressOf } from '../../app/domain/progress/queries.server'
import { reserveAttempt } from '../../app/domain/progress/reserve-attempt.server'
import { submitAttempt } from '../../app/domain/progress/submit-attempt.server'
import { keyOf } from '../../app/domain/quizzes/key'
import { maskResponse } from '../../app/domain/quizzes/pack'
import { newId } from '../../app/platform/ids'
import type { Lang } from '../../app/platform/languages'

const DAY_MS = 24 * 3_600_000
const SLUG = 'conservacion-preventiva'

interface Study {
  personId: string
  language: Lang
  isFinished: boolean
}

/** Studies the first sample course as a person; returns the code of the certificate where there is one. */
export function studyDemo(machine: Context, { personId, language, isFinished }: Study): string | undefined {
  const daysAgo = (days: number): Context => {
    return { ...machine, now: machine.now - days * DAY_MS, actor: { kind: 'person', id: personId, roles: [] } }
  }
  const ctx = daysAgo(0)
  const course = findCourse(ctx.db, SLUG)
  if (!course || 'movedTo' in course) return undefined
  const enrolment = enrol(daysAgo(isFinished ? 19 : 5), { courseId: course.id, language })
  const document = revisionDocument(ctx.db, course.id, course.revision)
  const view = courseView(ctx.db, course.id, course.revision, language)
  const lengths = new Map(view.modules.flatMap((m) => m.lessons).map((l) => [l.id, l.durationMs ?? 0]))
  const { doneCount } = progressOf(ctx.db, enrolment)
  if (doneCount === 0) {
    const lessons = lessonsOf(document).map((l) => l.lesson)
    for (const [i, lesson] of (isFinished ? lessons : lessons.slice(0, 3)).entries()) {
      doLesson(daysAgo(isFinished ? 18 - 2 * i : 4 - i), enrolment, document, lesson, { language, watchedMs: lengths.get(lesson.id) ?? 0, revision: course.revision })
    }
    const next = lessons.slice(3).find((l) => l.kind === 'video')
    if (!isFinished && next) {
      doLesson(daysAgo(0), enrolment, document, next, { language, watchedMs: (lengths.get(next.id) ?? 0) * 0.4, revision: course.revision })
    }
  }
  const code = progressOf(ctx.db, enrolment).certificateCode
  return code && formatCode(code)
}

interface Doing {
  language: Lang
  watchedMs: number
  revision: number
}

function doLesson(ctx: Context, enrolment: Enrolment, document: CourseDocument, lesson: Lesson, doing: Doing): void {
  const base = {
    id: newId(),
    v: 1,
    person: enrolment.personId,
    enrolment: enrolment.id,
    lesson: lesson.id,
    revision: doing.revision,
    at: ctx.now,
  }
  if (lesson.kind === 'video') {
    const asset = recordingFor(lesson, doing.language, document.source).asset.hash
    const positionMs = Math.round(doing.watchedMs)
    send(ctx, { ...base, kind: 'watched', asset, payload: { positionMs, ranges: positionMs > 0 ? [[0, positionMs]] : [] } })
  } else if (lesson.kind === 'reading') {
    send(ctx, { ...base, kind: 'reading-read', payload: {} })
  } else {
    const { attemptId } = reserveAttempt(ctx, { enrolmentId: enrolment.id, lessonId: lesson.id, language: doing.language })
    const attempt = findAttempt(ctx.db, enrolment.personId, attemptId)!
    for (const question of lesson.quiz.questions) {
      const response = maskResponse(keyOf(question, doing.language), maskOf(ctx.keys, attempt))
      const payload = { attempt: attemptId, question: question.id, language: doing.language, response }
      send(ctx, { ...base, id: newId(), kind: 'response', payload })
    }
    submitAttempt(ctx, { attemptId })
  }
}

function send(ctx: Context, fact: object): void {
  const reply = acceptFacts(ctx, { sentAt: ctx.now, facts: [fact] })
  const refused = reply?.outcomes.find((o) => !o.ok)
  if (!reply || refused) throw new Error(`the demonstration's fact was refused: ${JSON.stringify(refused)}`)
}
