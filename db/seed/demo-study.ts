// How people of the demonstration study: they do what a browser does. Facts through the one door, attempts reserved,
// answered and submitted.
import type { Context } from '../../app/domain/context'
import type { CourseDocument, Lesson } from '../../app/domain/courses/document'
import { findCourse, revisionDocument } from '../../app/domain/courses/queries.server'
import { languageState, lessonsOf, recordingFor } from '../../app/domain/courses/rules'
import { courseView } from '../../app/domain/courses/view-course.server'
import { formatCode } from '../../app/domain/credentials/rules'
import { enrol } from '../../app/domain/enrolments/enrol.server'
import { type Enrolment, findOwnEnrolment, listEnrolments, listLeft } from '../../app/domain/enrolments/queries.server'
import { acceptFacts } from '../../app/domain/progress/accept-facts.server'
import { findAttempt, maskOf, openQuiz } from '../../app/domain/progress/attempts.server'
import { progressOf } from '../../app/domain/progress/queries.server'
import { reserveAttempt } from '../../app/domain/progress/reserve-attempt.server'
import { submitAttempt } from '../../app/domain/progress/submit-attempt.server'
import { keyOf } from '../../app/domain/quizzes/key'
import { maskResponse } from '../../app/domain/quizzes/pack'
import type { Question, Response } from '../../app/domain/quizzes/questions'
import { newId } from '../../app/platform/ids'
import type { Lang } from '../../app/platform/languages'

const DAY_MS = 24 * 3_600_000
const SLUG = 'conservacion-preventiva'

export interface Study {
  personId: string
  slug: string
  language: Lang
  /** of the lessons, done from the first on; less than all leaves the next video in its middle */
  share: number
  begunDaysAgo: number
  /** of the next video, watched before it was left; left out = 0.4 */
  leaves?: number
  /** whether a question is answered by its key, by its place in the quiz; left out = always */
  knows?: (place: number) => boolean
  /** the stretch of each video that is watched a second time, as shares of its length */
  again?: readonly [from: number, to: number]
}

export interface Studied {
  courseId: string
  enrolmentId: string
  /** false = the person was in this course already, and nothing was done */
  isNew: boolean
}

/** Studies a course as a person does, over some days; undefined where it takes nobody in this language. */
export function study(machine: Context, how: Study): Studied | undefined {
  const { personId, slug, language, share, begunDaysAgo } = how
  const daysAgo = (days: number): Context => {
    return {
      ...machine,
      now: Math.round(machine.now - days * DAY_MS),
      actor: { kind: 'person', id: personId, roles: [] },
    }
  }
  const course = findCourse(machine.db, slug)
  if (!course || 'movedTo' in course) return undefined
  const known = [...listEnrolments(machine.db, personId), ...listLeft(machine.db, personId)].find(
    (e) => e.courseId === course.id,
  )
  if (known) return { courseId: course.id, enrolmentId: known.id, isNew: false }
  const document = revisionDocument(machine.db, course.id, course.revision)
  if (languageState(document, language) === 'none') return undefined
  const enrolment = enrol(daysAgo(begunDaysAgo), { courseId: course.id, language })
  const view = courseView(machine.db, course.id, course.revision, language)
  const lengths = new Map(view.modules.flatMap((m) => m.lessons).map((l) => [l.id, l.durationMs ?? 0]))
  const lessons = lessonsOf(document).map((l) => l.lesson)
  const count = Math.min(lessons.length, share === 1 ? lessons.length : Math.floor(lessons.length * share))
  const doing = { language, revision: course.revision, ...pick(how) }
  for (const [i, lesson] of lessons.slice(0, count).entries()) {
    const when = daysAgo(begunDaysAgo - ((begunDaysAgo - 1) * (i + 1)) / (count + 1))
    doLesson(when, enrolment, document, lesson, { ...doing, watchedMs: lengths.get(lesson.id) ?? 0 })
  }
  const next = lessons.slice(count).find((lesson) => lesson.kind === 'video')
  if (next) {
    const watchedMs = (lengths.get(next.id) ?? 0) * (how.leaves ?? 0.4)
    doLesson(daysAgo(Math.min(1, begunDaysAgo / 2)), enrolment, document, next, { ...doing, watchedMs })
  }
  return { courseId: course.id, enrolmentId: enrolment.id, isNew: true }
}

const pick = ({ knows = () => true, again }: Study) => ({ knows, ...(again ? { again } : {}) })

/** Studies the first sample course; returns the code of the certificate where there is one. */
export function studyDemo(
  machine: Context,
  { personId, language, isFinished }: { personId: string; language: Lang; isFinished: boolean },
): string | undefined {
  const how = isFinished ? { share: 1, begunDaysAgo: 19 } : { share: 0.45, begunDaysAgo: 5 }
  const done = study(machine, { personId, slug: SLUG, language, ...how })
  const enrolment = done && findOwnEnrolment(machine.db, personId, done.enrolmentId)
  const code = enrolment && progressOf(machine.db, enrolment).certificateCode
  return code && formatCode(code)
}

interface Doing {
  language: Lang
  watchedMs: number
  revision: number
  knows: (place: number) => boolean
  again?: readonly [from: number, to: number]
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
    send(ctx, {
      ...base,
      kind: 'watched',
      asset,
      payload: { positionMs, ranges: positionMs > 0 ? [[0, positionMs]] : [] },
    })
    const [from, to] = (doing.again ?? [0, 0]).map((part) => Math.round(part * positionMs)) as [number, number]
    if (to > from)
      send(ctx, { ...base, id: newId(), kind: 'watched', asset, payload: { positionMs, ranges: [[from, to]] } })
  } else if (lesson.kind === 'reading') {
    send(ctx, { ...base, kind: 'reading-read', payload: {} })
  } else {
    const { attemptId } = reserveAttempt(ctx, {
      enrolmentId: enrolment.id,
      lessonId: lesson.id,
      language: doing.language,
    })
    const attempt = findAttempt(ctx.db, enrolment.personId, attemptId)!
    for (const [place, question] of openQuiz(ctx.db, attempt).questions.entries()) {
      const said = doing.knows(place) ? keyOf(question, doing.language) : wrongAnswer(question, place)
      const response = maskResponse(said, maskOf(ctx.keys, attempt))
      const payload = { attempt: attemptId, question: question.id, language: doing.language, response }
      send(ctx, { ...base, id: newId(), kind: 'response', payload })
    }
    submitAttempt(ctx, { attemptId })
  }
}

/** A slip that people make: the first wrong option, one of several left out, two steps or pairs changed about. */
function wrongAnswer(question: Question, place: number): Response {
  switch (question.type) {
    case 'single':
      return { choice: question.options.filter((o) => !o.correct)[place % 2]?.id ?? question.options[0]!.id }
    case 'multiple':
      return {
        choices: question.options
          .filter((o) => o.correct)
          .slice(1)
          .map((o) => o.id),
      }
    case 'true-false':
      return { truth: !question.answer }
    case 'short':
      return { words: 'no sé' }
    case 'number':
      return { number: String((question.answer ?? 1) * 10) }
    case 'matching': {
      const ids = question.pairs.map((pair) => pair.id)
      return { pairs: Object.fromEntries(ids.map((id, i) => [id, ids[(i + 1) % ids.length]!])) }
    }
    case 'ordering':
      return { order: question.items.map((item) => item.id).reverse() }
  }
}

function send(ctx: Context, fact: object): void {
  const reply = acceptFacts(ctx, { sentAt: ctx.now, facts: [fact] })
  const refused = reply?.outcomes.find((o) => !o.ok)
  if (!reply || refused) throw new Error(`the demonstration's fact was refused: ${JSON.stringify(refused)}`)
}
