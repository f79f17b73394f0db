import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '../../../db/client'
import { machineContext, personContext } from '../../../tests/support/context'
import { courseDocument, publishDocument, quizLesson } from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { answersFor, factOf, makePerson, tell } from '../../../tests/support/learner'
import type { Context } from '../context'
import { certificatesOf } from '../credentials/queries.server'
import { revokeCredential } from '../credentials/revoke.server'
import { enrol } from '../enrolments/enrol.server'
import type { Enrolment } from '../enrolments/queries.server'
import { acceptFacts } from './accept-facts.server'
import { attemptResult } from './attempt-result.server'
import { attemptPackage, findAttempt } from './attempts.server'
import { issuePending } from './issue-pending.server'
import { progressOf } from './queries.server'
import { reserveAttempt } from './reserve-attempt.server'
import { submitAttempt } from './submit-attempt.server'

let db: Db
let ctx: Context
let enrolment: Enrolment

beforeEach(() => {
  db = freshDatabase()
  const document = courseDocument([quizLesson('z1')])
  publishDocument(machineContext(db), document)
  ctx = personContext(db, makePerson(db))
  enrolment = enrol(ctx, { courseId: document.id, language: 'es' })
})

const reserve = (): string =>
  reserveAttempt(ctx, { enrolmentId: enrolment.id, lessonId: 'z1', language: 'es' }).attemptId

describe('an attempt', () => {
  it('is the same one while it is open', () => {
    expect(reserve()).toBe(reserve())
  })

  it('keeps every answer, also those taken back, until it is submitted', () => {
    const attemptId = reserve()
    const facts = answersFor(ctx, enrolment, attemptId)
    expect(tell(ctx, ...facts).every((o) => o.ok)).toBe(true)
    const attempt = findAttempt(db, ctx.actor.kind === 'person' ? ctx.actor.id : '', attemptId)!
    expect(Object.keys(attemptPackage(db, ctx.keys, attempt, 'es').responses)).toHaveLength(7)
    const takeBack = factOf(ctx, enrolment, {
      kind: 'response',
      lesson: 'z1',
      at: ctx.now + 1_000,
      payload: { attempt: attemptId, question: 'z1-q1', language: 'es', response: null },
    })
    tell({ ...ctx, now: ctx.now + 1_000 }, takeBack)
    expect(Object.keys(attemptPackage(db, ctx.keys, attempt, 'es').responses)).toHaveLength(6)
  })

  it('keeps the last of two changes of mind, also when the first took long on the line', () => {
    const attemptId = reserve()
    const [fact] = answersFor(ctx, enrolment, attemptId, 1) as { payload: { response: { choice: string } } }[]
    const attempt = findAttempt(db, enrolment.personId, attemptId)!
    const [question] = attemptPackage(db, ctx.keys, attempt, 'es').questions
    if (question?.type !== 'single') throw new Error('another question')
    const [first, second] = question.options.map(({ id }) => id)
    const made = (choice: string | undefined, at: number) => ({
      ...factOf(ctx, enrolment, { ...fact, at, payload: { ...fact!.payload, response: { choice } } }),
      id: crypto.randomUUID(),
    })
    acceptFacts({ ...ctx, now: ctx.now + 2_000 }, { sentAt: ctx.now, facts: [made(first, ctx.now)] })
    acceptFacts({ ...ctx, now: ctx.now + 2_020 }, { sentAt: ctx.now + 2_010, facts: [made(second, ctx.now + 200)] })
    expect(attemptPackage(db, ctx.keys, attempt, 'es').responses['z1-q1']).toEqual({ choice: second })
  })

  it('passed, completes the course and issues one certificate, however often it is submitted', () => {
    const attemptId = reserve()
    tell(ctx, ...answersFor(ctx, enrolment, attemptId))
    const first = submitAttempt(ctx, { attemptId })
    expect(first).toEqual({ isPassed: true, scorePercent: 100, completed: true })
    expect(submitAttempt(ctx, { attemptId })).toEqual(first)
    expect(certificatesOf(db, enrolment.personId)).toHaveLength(1)
    expect(progressOf(db, enrolment)).toMatchObject({ percent: 100, markPercent: 100 })
  })

  it('takes nothing after submission', () => {
    const attemptId = reserve()
    tell(ctx, ...answersFor(ctx, enrolment, attemptId, 2))
    expect(submitAttempt(ctx, { attemptId })).toMatchObject({ isPassed: false, scorePercent: 28 })
    expect(tell(ctx, ...answersFor(ctx, enrolment, attemptId)).map((o) => !o.ok && o.why)).toEqual(
      Array(7).fill('attempt-submitted'),
    )
    const result = attemptResult(db, findAttempt(db, enrolment.personId, attemptId)!, 'pt')
    expect(result).toMatchObject({ scorePercent: 28, correctCount: 2, isPassed: false })
    expect(result.questions[0]).toMatchObject({
      explanation: { text: 'Porque q1 (pt)' },
      correct: [{ text: 'Opción 1a (pt)' }],
    })
    expect(result.questions[6]!.answered).toBeUndefined()
  })

  it('takes answers and their submission in one batch, in any order', () => {
    const attemptId = reserve()
    const submission = factOf(ctx, enrolment, { kind: 'submission', lesson: 'z1', payload: { attempt: attemptId } })
    const outcomes = tell(ctx, submission, ...answersFor(ctx, enrolment, attemptId))
    expect(outcomes.every((o) => o.ok)).toBe(true)
    expect(findAttempt(db, enrolment.personId, attemptId)!.scorePercent).toBe(100)
  })

  it('is nobody else’s', () => {
    const attemptId = reserve()
    const other = personContext(db, makePerson(db))
    expect(submitAttempt(other, { attemptId })).toBeUndefined()
    expect(findAttempt(db, other.actor.kind === 'person' ? other.actor.id : '', attemptId)).toBeUndefined()
  })

  it('is refused beyond the limit, and for a lesson that is no quiz or not there', () => {
    for (let i = 0; i < 3; i += 1) submitAttempt(ctx, { attemptId: reserve() })
    expect(reserve).toThrow(expect.objectContaining({ code: 'attempts-used-up', status: 409 }))
    const missing = () => reserveAttempt(ctx, { enrolmentId: enrolment.id, lessonId: 'no', language: 'es' })
    expect(missing).toThrow(expect.objectContaining({ code: 'not-found' }))
  })
})

describe('a certificate that waits', () => {
  it('is issued once the address is confirmed, and only once', () => {
    const personId = makePerson(db, { isConfirmed: false })
    ctx = personContext(db, personId)
    enrolment = enrol(ctx, { courseId: enrolment.courseId, language: 'es' })
    const attemptId = reserve()
    tell(ctx, ...answersFor(ctx, enrolment, attemptId))
    expect(submitAttempt(ctx, { attemptId })?.completed).toBe(true)
    expect(progressOf(db, enrolment)).toMatchObject({ needsEmail: true })
    expect(certificatesOf(db, personId)).toHaveLength(0)
    db.$client.prepare('update people set email_confirmed_at = ? where id = ?').run(ctx.now, personId)
    issuePending(machineContext(db), { personId })
    issuePending(machineContext(db), { personId })
    expect(certificatesOf(db, personId)).toHaveLength(1)
  })
})

describe('a revoked certificate', () => {
  it('is not being prepared again', () => {
    const attemptId = reserve()
    tell(ctx, ...answersFor(ctx, enrolment, attemptId))
    submitAttempt(ctx, { attemptId })
    expect(progressOf(db, enrolment).isRevoked).toBeUndefined()
    const [held] = certificatesOf(db, enrolment.personId)
    revokeCredential(machineContext(db), { code: held!.code, reason: 'prueba' })
    const progress = progressOf(db, enrolment)
    expect(progress).toMatchObject({ isRevoked: true })
    expect(progress.certificateCode).toBeUndefined()
    expect(progress.needsEmail).toBeUndefined()
  })
})
