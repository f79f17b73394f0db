// Whatever is done to a course while people are inside, nobody's done lessons, percentage, attempts or completion fall.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Db } from '../../../db/client'
import { machineContext, personContext } from '../../../tests/support/context'
import {
  courseDocument,
  hashOf,
  publishDocument,
  quizLesson,
  readingLesson,
  videoLesson,
} from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { answersFor, factOf, makePerson, tell } from '../../../tests/support/learner'
import type { Context } from '../context'
import type { CourseDocument, Lesson } from '../courses/document'
import { findCourseRevision } from '../courses/queries.server'
import { storeAsset } from '../media/store-asset.server'
import { enrol } from '../enrolments/enrol.server'
import { type Enrolment, getEnrolment, listEnrolmentIds } from '../enrolments/queries.server'
import { attemptsOf } from './attempts.server'
import { progressOf } from './queries.server'
import { reserveAttempt } from './reserve-attempt.server'
import { doneLessons, settle } from './settle.server'
import { submitAttempt } from './submit-attempt.server'

type Edit =
  | { do: 'remove'; lesson: number }
  | { do: 'add'; kind: Lesson['kind'] }
  | { do: 'restore'; lesson: number }
  | { do: 'move' }
  | { do: 'retype'; lesson: number; kind: Lesson['kind'] }
  | { do: 'swap-asset'; lesson: number; ms: number }
  | { do: 'pass-mark'; percent: number }
  | { do: 'attempts'; count: number }
  | { do: 'drop-language' }
  | { do: 'study'; person: number; lesson: number; share: number }
  | { do: 'enrol' }

const small = fc.integer({ min: 0, max: 7 })
const kind = fc.constantFrom<Lesson['kind']>('video', 'reading', 'quiz')
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ do: fc.constant('remove' as const), lesson: small }),
  fc.record({ do: fc.constant('add' as const), kind }),
  fc.record({ do: fc.constant('restore' as const), lesson: small }),
  fc.record({ do: fc.constant('move' as const) }),
  fc.record({ do: fc.constant('retype' as const), lesson: small, kind }),
  fc.record({ do: fc.constant('swap-asset' as const), lesson: small, ms: fc.integer({ min: 5_000, max: 300_000 }) }),
  fc.record({ do: fc.constant('pass-mark' as const), percent: fc.integer({ min: 0, max: 100 }) }),
  fc.record({ do: fc.constant('attempts' as const), count: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ do: fc.constant('drop-language' as const) }),
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('study' as const),
      person: small,
      lesson: small,
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  },
  fc.record({ do: fc.constant('enrol' as const) }),
)

const makeLesson = (id: string, kind: Lesson['kind']): Lesson =>
  kind === 'video' ? videoLesson(id) : kind === 'reading' ? readingLesson(id) : quizLesson(id)

class World {
  readonly db: Db = freshDatabase()
  readonly machine: Context = machineContext(this.db)
  document: CourseDocument = courseDocument([
    videoLesson('v1'),
    readingLesson('r1'),
    quizLesson('z1'),
    videoLesson('v2'),
  ])
  readonly removed: Lesson[] = []
  readonly people: string[] = []
  private added = 0

  constructor() {
    publishDocument(this.machine, this.document)
    this.enrol()
  }

  get lessons(): Lesson[] {
    return this.document.modules[0]!.lessons
  }

  enrol(): void {
    const personId = makePerson(this.db)
    this.people.push(personId)
    enrol(personContext(this.db, personId), { courseId: this.document.id, language: 'es' })
  }

  enrolments(): Enrolment[] {
    return listEnrolmentIds(this.db, this.document.id, '', 100).map((id) => getEnrolment(this.db, id))
  }

  publish(lessons: Lesson[], over: Partial<CourseDocument> = {}): void {
    if (lessons.length === 0) return
    const { sample: _sample, ...rest } = this.document
    this.document = { ...rest, ...over, modules: [{ ...this.document.modules[0]!, lessons }] }
    publishDocument(this.machine, this.document)
    for (const enrolment of this.enrolments()) settle(this.machine, enrolment)
  }

  apply(step: Edit): void {
    const at = 'lesson' in step ? step.lesson % this.lessons.length : 0
    const chosen = this.lessons[at]!
    const others = this.lessons.filter((l) => l !== chosen)
    switch (step.do) {
      case 'remove':
        if (others.length > 0) this.removed.push(chosen)
        return this.publish(others)
      case 'add':
        this.added += 1
        return this.publish([...this.lessons, makeLesson(`n${this.added}`, step.kind)])
      case 'restore': {
        const lesson = this.removed.splice(step.lesson % Math.max(1, this.removed.length), 1)[0]
        return lesson && !this.lessons.some((l) => l.id === lesson.id)
          ? this.publish([...this.lessons, lesson])
          : undefined
      }
      case 'move':
        return this.publish([...this.lessons.slice(1), this.lessons[0]!])
      case 'retype':
        return this.publish(this.lessons.map((l) => (l === chosen ? makeLesson(l.id, step.kind) : l)))
      case 'swap-asset': {
        if (chosen.kind !== 'video') return
        const label = `${chosen.id}-${step.ms}`
        storeAsset(this.machine, {
          hash: hashOf(label),
          kind: 'video',
          mediaType: 'video/mp4',
          sizeBytes: 9,
          durationMs: step.ms,
        })
        return this.publish(this.lessons.map((l) => (l === chosen ? videoLesson(l.id, label) : l)))
      }
      case 'pass-mark':
        return this.publish(this.lessons, { passing: { passMarkPercent: step.percent } })
      case 'attempts':
        return this.publish(
          this.lessons.map((l) => (l.kind === 'quiz' ? { ...l, quiz: { ...l.quiz, attempts: step.count } } : l)),
        )
      case 'drop-language':
        return this.publish(this.lessons, { languages: { es: 'full' } })
      case 'study':
        return this.study(this.people[step.person % this.people.length]!, chosen, step.share)
      case 'enrol':
        return this.enrol()
    }
  }

  private study(personId: string, lesson: Lesson, share: number): void {
    const ctx = personContext(this.db, personId)
    const enrolment = this.enrolments().find((e) => e.personId === personId)!
    const revision = findCourseRevision(this.db, this.document.id)!
    const base = { lesson: lesson.id, revision }
    if (lesson.kind === 'reading') tell(ctx, factOf(ctx, enrolment, { ...base, kind: 'reading-read', payload: {} }))
    if (lesson.kind === 'video') {
      const asset = lesson.recordings[0]!.asset.hash
      const to = Math.round(5_000 + share * 55_000)
      tell(
        ctx,
        factOf(ctx, enrolment, { ...base, kind: 'watched', asset, payload: { positionMs: to, ranges: [[0, to]] } }),
      )
    }
    if (lesson.kind === 'quiz') {
      try {
        const { attemptId } = reserveAttempt(ctx, { enrolmentId: enrolment.id, lessonId: lesson.id, language: 'es' })
        const answers = answersFor(ctx, enrolment, attemptId, Math.round(share * 7))
        if (answers.length > 0) tell(ctx, ...answers)
        submitAttempt(ctx, { attemptId })
      } catch (error) {
        expect(error).toMatchObject({ code: 'attempts-used-up' })
      }
    }
  }

  /** What must never fall, per enrolment. */
  standing(): Map<
    string,
    { done: string[]; percent: number; attempts: number; best: number; completedAt: number | undefined }
  > {
    return new Map(
      this.enrolments().map((e) => {
        const view = progressOf(this.db, e)
        const ids = ['z1', ...Array.from({ length: this.added + 1 }, (_, i) => `n${i}`), 'v1', 'r1', 'v2']
        const all = ids.flatMap((id) => attemptsOf(this.db, e.id, id))
        return [
          e.id,
          {
            done: doneLessons(this.db, e.id).sort(),
            percent: view.percent,
            attempts: all.length,
            best: all.reduce((sum, a) => sum + (a.scorePercent ?? 0), 0),
            completedAt: view.completedAt,
          },
        ]
      }),
    )
  }
}

it('takes nothing from anybody, over random edits and republications', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 14 }), (steps) => {
      const world = new World()
      let before = world.standing()
      for (const step of steps) {
        world.apply(step)
        const after = world.standing()
        for (const [id, was] of before) {
          const is = after.get(id)!
          expect(is.done).toEqual(expect.arrayContaining(was.done))
          expect(is.percent, `${step.do}`).toBeGreaterThanOrEqual(was.percent)
          expect(is.attempts).toBeGreaterThanOrEqual(was.attempts)
          expect(is.best).toBeGreaterThanOrEqual(was.best)
          if (was.completedAt !== undefined) expect(is.completedAt).toBe(was.completedAt)
          if (is.percent === 100) expect(is.completedAt).toBeDefined()
        }
        before = after
      }
      world.db.$client.close()
    }),
    { numRuns: 40 },
  )
}, 120_000)
