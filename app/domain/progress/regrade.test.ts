import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { attempts, completions, regradedAttempts, regrades } from '../../../db/schema/progress'
import { machineContext, personContext, testKeys } from '../../../tests/support/context'
import { courseDocument, everyQuestion, publishDocument, quizLesson } from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { factOf, makePerson, tell } from '../../../tests/support/learner'
import { readConfig } from '../../platform/config'
import type { Db } from '../../platform/db'
import { openMailer } from '../../platform/mailer'
import { claimJob, type JobMachine } from '../../platform/queue'
import { listOutbox } from '../../platform/queue-mails'
import { runJob } from '../../platform/queue-runner'
import type { Context } from '../context'
import { certificatesOf } from '../credentials/queries.server'
import { enrol } from '../enrolments/enrol.server'
import type { Enrolment } from '../enrolments/queries.server'
import { maskResponse } from '../quizzes/pack'
import type { Question, Response } from '../quizzes/questions'
import { applyRegrade } from './apply-regrade.server'
import { attemptResult } from './attempt-result.server'
import { findAttempt, maskOf } from './attempts.server'
import { progressJobs } from './jobs.server'
import { previewRegrade } from './preview-regrade.server'
import { progressOf } from './queries.server'
import { regrade } from './regrade.server'
import { reserveAttempt } from './reserve-attempt.server'
import { submitAttempt } from './submit-attempt.server'

let db: Db
let machine: Context
let jobMachine: JobMachine
const base = courseDocument()
const target = { courseId: base.id, lessonId: 'z1', questionId: 'z1-q1' }

/** The first question has its key at `right`; the others are true or false, answered `false`. */
function questions(right: 'z1-1a' | 'z1-1b'): Question[] {
  const [single, , truth] = everyQuestion('z1')
  if (single?.type !== 'single' || truth?.type !== 'true-false') throw new Error('other questions')
  const keyed = { ...single, options: single.options.map((o) => ({ ...o, correct: o.id === right })) }
  return [keyed, truth, { ...truth, id: 'z1-q8' }]
}
const publishQuiz = (list: Question[], attemptsAllowed = 3) =>
  publishDocument(machine, courseDocument([quizLesson('z1', list, attemptsAllowed)]))

interface Learner {
  ctx: Context
  enrolment: Enrolment
}
function learner(over: Parameters<typeof makePerson>[1] = {}): Learner {
  const ctx = personContext(db, makePerson(db, over))
  return { ctx, enrolment: enrol(ctx, { courseId: base.id, language: 'es' }) }
}
const open = ({ ctx, enrolment }: Learner): string =>
  reserveAttempt(ctx, { enrolmentId: enrolment.id, lessonId: 'z1', language: 'es' }).attemptId

function answer({ ctx, enrolment }: Learner, attemptId: string, given: Record<string, Response>): void {
  const mask = maskOf(ctx.keys, findAttempt(db, enrolment.personId, attemptId)!)
  const facts = Object.entries(given).map(([question, response]) =>
    factOf(ctx, enrolment, {
      kind: 'response',
      lesson: 'z1',
      payload: { attempt: attemptId, question, language: 'es', response: maskResponse(response, mask) },
    }),
  )
  if (facts.length > 0) expect(tell(ctx, ...facts).every((o) => o.ok)).toBe(true)
}
function send(who: Learner, given: Record<string, Response>): string {
  const attemptId = open(who)
  answer(who, attemptId, given)
  submitAttempt(who.ctx, { attemptId })
  return attemptId
}
const B = { choice: 'z1-1b' }
const A = { choice: 'z1-1a' }
const no = { truth: false }
const yes = { truth: true }
const row = (id: string) => db.select().from(attempts).where(eq(attempts.id, id)).get()!

async function work(kinds = Object.keys(progressJobs)): Promise<void> {
  for (let job = claimJob(db, kinds); job; job = claimJob(db, kinds)) await runJob(job, progressJobs, jobMachine)
}

beforeEach(() => {
  db = freshDatabase()
  machine = machineContext(db)
  const config = readConfig({ NODE_ENV: 'test' })
  jobMachine = { db, config, keys: testKeys(), mailer: openMailer(config) }
  publishQuiz(questions('z1-1a'))
})

describe('a regrade', () => {
  it('shows who is affected, then raises, passes, completes, issues and tells once', async () => {
    const wronged = learner({ name: 'Lucía Quispe' })
    const attemptId = send(wronged, { 'z1-q1': B, 'z1-q3': no })
    const right = learner()
    const kept = send(right, { 'z1-q1': A, 'z1-q3': no, 'z1-q8': no })
    const [code] = certificatesOf(db, right.enrolment.personId).map((c) => c.code)
    expect(row(attemptId)).toMatchObject({ scorePercent: 33, passedAt: null })
    publishQuiz(
      questions('z1-1b').map((q) => ({ ...q, weight: 5 })),
      9,
    )

    expect(previewRegrade(db, target)).toMatchObject({
      revision: 2,
      judgedCount: 2,
      affected: [
        { attemptId, name: 'Lucía Quispe', number: 1, percentBefore: 33, percentAfter: 66, isPassedNow: false },
      ],
    })
    expect(db.select().from(regrades).all()).toEqual([])

    // A pass mark that was eased since lets it complete by the new score.
    publishDocument(machine, {
      ...courseDocument([quizLesson('z1', questions('z1-1b'))]),
      passing: { passMarkPercent: 60 },
    })
    expect(regrade(machine, { ...target, reason: 'la clave era otra' })).toMatchObject({ revision: 3, isNew: true })
    await work()
    expect(row(attemptId)).toMatchObject({ scorePercent: 66, scorePoints: 2000 })
    expect(row(kept)).toMatchObject({ scorePercent: 100 })
    expect(progressOf(db, wronged.enrolment)).toMatchObject({ percent: 100, markPercent: 66 })
    expect(certificatesOf(db, wronged.enrolment.personId)).toHaveLength(1)
    expect(certificatesOf(db, right.enrolment.personId).map((c) => c.code)).toEqual([code])

    const mails = listOutbox(db)
    expect(mails.map((m) => m.toAddress)).toHaveLength(1)
    expect(mails[0]!.body).toMatch(/Curso de prueba, Prueba z1: 33\s%\s→ 66\s%/)
    expect(mails[0]!.body).toContain(`/es/courses/curso-de-prueba/lessons/z1/attempts/${attemptId}`)
    expect(db.select().from(regradedAttempts).get()).toMatchObject({
      attemptId,
      pointsBefore: 1000,
      pointsAfter: 2000,
      percentBefore: 33,
    })

    const result = attemptResult(db, row(attemptId), 'pt')
    expect(result.regrades).toMatchObject([{ percentBefore: 33, percentAfter: 66 }])
    expect(result.questions[0]).toMatchObject({
      isCorrect: true,
      isRegraded: true,
      correct: [{ text: 'Opción 1b (pt)' }],
    })
  })

  it('run twice changes nothing and says that it is done', async () => {
    const attemptId = send(learner(), { 'z1-q1': B })
    publishQuiz(questions('z1-1b'))
    const first = regrade(machine, target)
    expect(regrade(machine, target)).toEqual({ ...first, isNew: false })
    await work()
    const after = row(attemptId)
    const again = regrade(machine, target)
    expect(again).toMatchObject({ id: first.id, isNew: false, finishedAt: expect.any(Number) })
    await work()
    expect(row(attemptId)).toEqual(after)
    expect(listOutbox(db)).toHaveLength(1)
    expect(db.select().from(regrades).all()).toHaveLength(1)
    expect(previewRegrade(db, target)).toMatchObject({ affected: [], known: { finishedAt: expect.any(Number) } })
  })

  it('stopped in the middle goes on, and tells nobody twice', async () => {
    const people = Array.from({ length: 25 }, () => learner())
    const ids = people.map((who) => send(who, { 'z1-q1': B, 'z1-q3': no, 'z1-q8': no }))
    publishQuiz(questions('z1-1b'))
    const { id } = regrade(machine, target)
    expect(applyRegrade(machine, { regradeId: id, after: '' })).toEqual(expect.any(String))
    const raised = () => ids.filter((attempt) => row(attempt).scorePercent === 100).length
    expect(raised()).toBeGreaterThan(0)
    expect(raised()).toBeLessThan(25)
    await work()
    expect(raised()).toBe(25)
    expect(db.select().from(regradedAttempts).all()).toHaveLength(25)
    expect(listOutbox(db, 100)).toHaveLength(25)
    expect(people.every((who) => certificatesOf(db, who.enrolment.personId).length === 1)).toBe(true)
    expect(db.select().from(regrades).get()!.finishedAt).not.toBeNull()
  })

  it('takes nothing from whom the old key favoured', async () => {
    const favoured = learner()
    const attemptId = send(favoured, { 'z1-q1': A, 'z1-q3': no, 'z1-q8': no })
    publishQuiz(questions('z1-1b'))
    const before = row(attemptId)
    regrade(machine, target)
    await work()
    expect(row(attemptId)).toEqual(before)
    expect(listOutbox(db)).toEqual([])
    expect(progressOf(db, favoured.enrolment)).toMatchObject({ percent: 100, markPercent: 100 })
  })

  it('raises the mark of a completion, and leaves the certificate as it was signed', async () => {
    const who = learner()
    publishDocument(machine, {
      ...courseDocument([quizLesson('z1', questions('z1-1a'))]),
      passing: { passMarkPercent: 50 },
    })
    send(who, { 'z1-q1': B, 'z1-q3': no, 'z1-q8': no })
    const [before] = certificatesOf(db, who.enrolment.personId)
    publishQuiz(questions('z1-1b'))
    regrade(machine, target)
    await work()
    expect(db.select().from(completions).get()).toMatchObject({ markPercent: 100 })
    expect(certificatesOf(db, who.enrolment.personId)).toEqual([before])
  })

  it('leaves open attempts alone; sent later, they are judged by both keys', async () => {
    const [first, second] = [learner(), learner()]
    const [opened, other] = [open(first), open(second)]
    answer(first, opened, { 'z1-q1': B, 'z1-q3': no, 'z1-q8': no })
    answer(second, other, { 'z1-q1': A, 'z1-q3': no, 'z1-q8': no })
    publishQuiz(questions('z1-1b'))
    regrade(machine, target)
    await work()
    expect(row(opened)).toMatchObject({ submittedAt: null, scorePercent: null, result: null })
    expect(submitAttempt(first.ctx, { attemptId: opened })).toMatchObject({ scorePercent: 100, isPassed: true })
    expect(submitAttempt(second.ctx, { attemptId: other })).toMatchObject({ scorePercent: 100, isPassed: true })
  })

  it('does not touch attempts whose draw left the question out, and judges those of the newest revision by themselves', async () => {
    const pooled = (right: 'z1-1a' | 'z1-1b'): void => {
      const lesson = quizLesson(
        'z1',
        questions(right).map((q) => ({ ...q, pool: 'p' })),
      )
      if (lesson.kind !== 'quiz') throw new Error('no quiz')
      publishDocument(machine, courseDocument([{ ...lesson, quiz: { ...lesson.quiz, pools: [{ id: 'p', draw: 1 }] } }]))
    }
    pooled('z1-1a')
    const drawn: string[] = []
    const spared: string[] = []
    for (let i = 0; i < 20; i += 1) {
      const who = learner()
      const attemptId = open(who)
      const { order } = JSON.parse(row(attemptId).quiz) as { order: string[] }
      expect(order).toHaveLength(1)
      const asked = order[0]!
      answer(who, attemptId, { [asked]: asked === 'z1-q1' ? B : yes })
      submitAttempt(who.ctx, { attemptId })
      ;(asked === 'z1-q1' ? drawn : spared).push(attemptId)
    }
    expect(Math.min(drawn.length, spared.length)).toBeGreaterThan(0)
    pooled('z1-1b')
    const newest = send(learner(), {})
    regrade(machine, target)
    await work()
    expect(drawn.map((id) => row(id).scorePercent)).toEqual(drawn.map(() => 100))
    expect(spared.map((id) => row(id).scorePercent)).toEqual(spared.map(() => 0))
    expect(row(newest)).toMatchObject({ revision: 3, scorePercent: 0 })
  })

  it('raises an attempt judged before there was partial credit, when part of an answer came to count', async () => {
    const multiple = everyQuestion('z1')[1]!
    publishQuiz([multiple, ...questions('z1-1a').slice(1)])
    const attemptId = send(learner(), { 'z1-q2': { choices: ['z1-2a'] }, 'z1-q3': no })
    const old = (
      JSON.parse(row(attemptId).result!) as { id: string; creditPercent: number; isAnswered: boolean }[]
    ).map(({ id, creditPercent, isAnswered }) => ({ id, creditPercent, isAnswered }))
    db.update(attempts)
      .set({ result: JSON.stringify(old) })
      .where(eq(attempts.id, attemptId))
      .run()
    publishQuiz([{ ...multiple, credit: 'partial' } as Question, ...questions('z1-1a').slice(1)])
    regrade(machine, { ...target, questionId: 'z1-q2' })
    await work()
    expect(row(attemptId)).toMatchObject({ scorePercent: 50, scorePoints: 1500 })
    expect(attemptResult(db, row(attemptId), 'es').questions[0]).toMatchObject({
      creditPercent: 50,
      share: { got: 1, of: 2 },
    })
  })

  it('refuses a question that is gone, of another type, new, or ordered by a stranger', () => {
    const refuses = (work: () => unknown, code: string) => expect(work).toThrow(expect.objectContaining({ code }))
    refuses(() => regrade(machine, target), 'regrade-nothing-older')
    refuses(() => previewRegrade(db, { ...target, courseId: crypto.randomUUID() }), 'not-found')
    publishQuiz(questions('z1-1b').slice(1))
    refuses(() => regrade(machine, target), 'regrade-question-gone')
    refuses(() => regrade(machine, { ...target, lessonId: 'no' }), 'regrade-question-gone')
    publishQuiz([{ ...questions('z1-1a')[1]!, id: 'z1-q1' }])
    refuses(() => regrade(machine, target), 'regrade-type-changed')
    const who = learner()
    refuses(() => regrade(who.ctx, target), 'not-allowed')
    expect(db.select().from(regrades).all()).toEqual([])
  })

  it('sends no mail to an address that nobody confirmed; the result page tells', async () => {
    const who = learner({ isConfirmed: false })
    const attemptId = send(who, { 'z1-q1': B })
    publishQuiz(questions('z1-1b'))
    regrade(machine, target)
    await work()
    expect(listOutbox(db)).toEqual([])
    expect(attemptResult(db, row(attemptId), 'en').regrades).toHaveLength(1)
  })
})
