// The doors of the quiz editor: add, save, meet another window, try, import, regrade.
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { grantRole } from '../../../app/domain/accounts/grant-role.server'
import { fingerprint } from '../../../app/domain/authoring/editable'
import { editQuestion } from '../../../app/domain/authoring/edit-question'
import { editQuiz, QuizForm } from '../../../app/domain/authoring/edit-quiz'
import { removePart } from '../../../app/domain/authoring/remove-part.server'
import { readDraft } from '../../../app/domain/authoring/team.server'
import { undoStep } from '../../../app/domain/authoring/undo-step.server'
import type { Context } from '../../../app/domain/context'
import { joinTeam } from '../../../app/domain/courses/join-team.server'
import { saveDraft } from '../../../app/domain/courses/save-draft.server'
import { enrol } from '../../../app/domain/enrolments/enrol.server'
import { reserveAttempt } from '../../../app/domain/progress/reserve-attempt.server'
import { submitAttempt } from '../../../app/domain/progress/submit-attempt.server'
import type { Question } from '../../../app/domain/quizzes/questions'
import { startSignIn } from '../../../app/platform/auth'
import type { Db } from '../../../app/platform/db'
import { action as importGift } from '../../../app/routes/studio/gift'
import { action as saveByButton } from '../../../app/routes/studio/lesson'
import { lessonPart } from '../../../app/routes/studio/lesson-part.server'
import { action as add } from '../../../app/routes/studio/question-addition'
import { action as regradeIt, loader as lookRegrade } from '../../../app/routes/studio/question-regrade'
import { action as save } from '../../../app/routes/studio/saves'
import { action as send, loader as open } from '../../../app/routes/studio/trial'
import type { SignedInContext } from '../../../app/routes/guard.server'
import { regrades } from '../../../db/schema/progress'
import { machineContext, personContext } from '../../support/context'
import { COURSE_ID, courseDocument, everyQuestion, publishDocument, quizLesson } from '../../support/course'
import { freshDatabase } from '../../support/database'
import { factOf, makePerson, tell } from '../../support/learner'
import { answered, door, get, post, testVisit } from '../../support/visit'

const LESSON = 'z1'
const HERE = `/es/studio/courses/${COURSE_ID}/lessons/${LESSON}`
let db: Db
let machine: Context
let own: Context
let cookie: string

beforeEach(async () => {
  db = freshDatabase()
  machine = machineContext(db)
  publishDocument(machine, courseDocument([quizLesson(LESSON)]))
  const personId = makePerson(db)
  grantRole(machine, { personId, role: 'instructor' })
  joinTeam(machine, { courseId: COURSE_ID, personId, part: 'owner' })
  own = personContext(db, personId, ['instructor'])
  cookie = (await startSignIn(db, personId, { isHttps: false })).cookie.split(';')[0] ?? ''
})

const params = { lang: 'es', courseId: COURSE_ID, lessonId: LESSON }
const at = (request: Request, more: Record<string, string> = {}) =>
  door(request, { ...params, ...more }, testVisit({ db, cookie }))
const questions = (): Question[] => {
  const [lesson] = readDraft(db, COURSE_ID).document.modules[0]!.lessons
  return lesson?.kind === 'quiz' ? lesson.quiz.questions : []
}

test('a question is added after the one that is open, and the address leads to its words', async () => {
  const reply = await answered(add(at(post(`${HERE}/questions`, { type: 'multiple', after: 'z1-q1' }))))
  const added = questions()[1]!
  expect(added).toMatchObject({ type: 'multiple', prompt: {}, options: [] })
  expect(reply).toMatchObject({
    status: 303,
    location: `${HERE}?open=${added.id}&to=question-${added.id}-prompt#question-${added.id}-prompt`,
  })
})

test('two windows on one question: the later one sees both sides, and nothing is written over', async () => {
  const values = editQuestion.values(readDraft(db, COURSE_ID).document, 'z1-q1')!
  const form = { form: 'question', subject: 'z1-q1', base: fingerprint(values), lang: 'es', ...values }
  const saved = (await save(at(post(`${HERE}/saves`, { ...form, prompt: 'La mía' })))) as Response
  expect(saved.status).toBe(200)
  const late = (await save(at(post(`${HERE}/saves`, { ...form, prompt: 'La otra' })))) as Response
  expect(late.status).toBe(409)
  expect(await late.json()).toMatchObject({ is: 'changed', theirs: { values: { prompt: 'La mía' } } })
  expect(questions()[0]).toMatchObject({ prompt: { es: { text: 'La mía' } } })
  removePart(own, COURSE_ID, 'z1-q1')
  const gone = (await save(at(post(`${HERE}/saves`, { ...form, prompt: 'Tarde' })))) as Response
  expect(gone.status).toBe(404)
})

test('without a script a question is saved by its button, and comes back unfolded', async () => {
  const values = editQuestion.values(readDraft(db, COURSE_ID).document, 'z1-q2')!
  const form = { form: 'question', subject: 'z1-q2', base: fingerprint(values), lang: 'es', ...values, prompt: 'Otra' }
  const reply = await answered(saveByButton(at(post(HERE, form))))
  expect(reply).toMatchObject({ status: 303, location: `${HERE}?open=z1-q2#q-z1-q2` })
  expect(questions()[1]).toMatchObject({ prompt: { es: { text: 'Otra' } } })
})

test('a save tells what can be taken back now, in words', async () => {
  const values = editQuestion.values(readDraft(db, COURSE_ID).document, 'z1-q1')!
  const form = { form: 'question', subject: 'z1-q1', base: fingerprint(values), lang: 'es', ...values, prompt: 'Nueva' }
  const first = (await ((await save(at(post(`${HERE}/saves`, form)))) as Response).json()) as {
    version: number
    steps: { undo: { version: number; words: string } }
  }
  expect(first.steps.undo.version).toBe(first.version)
  expect(first.steps.undo.words).toContain('Deshacer')
  undoStep(own, COURSE_ID, { version: first.steps.undo.version, way: 'undo' })
  expect(editQuestion.values(readDraft(db, COURSE_ID).document, 'z1-q1')).toEqual(values)
})

test('a pool that was named in this page keeps its questions when the rules are saved again', () => {
  const [lesson] = readDraft(db, COURSE_ID).document.modules[0]!.lessons
  if (lesson?.kind !== 'quiz') throw new Error('no quiz')
  lesson.quiz.pools = [{ id: 'luz', draw: 1 }]
  lesson.quiz.questions[0]!.pool = 'luz'
  const document = courseDocument([lesson])
  const rules = QuizForm.parse({ pools: [{ was: '', id: 'Luz', draw: 2 }] })
  editQuiz.write(document, LESSON, rules)
  const [after] = document.modules[0]!.lessons
  expect(after?.kind === 'quiz' && [after.quiz.pools, after.quiz.questions[0]!.pool]).toEqual([
    [{ id: 'luz', draw: 2 }],
    'luz',
  ])
})

test('a form with a row numbered beyond reason is refused at once', async () => {
  const form = { form: 'question', subject: 'z1-q1', type: 'single', lang: 'es', 'options[4000000000].text': 'x' }
  expect((await answered(save(at(post(`${HERE}/saves`, form))))).status).toBe(422)
})

test('of two hundred questions one is open, each of the others is a line', () => {
  const many = Array.from({ length: 200 }, (_, i): Question => ({ ...everyQuestion(`n${i}`)[2]!, id: `n${i}` }))
  saveDraft(machine, courseDocument([quizLesson(LESSON, many)]))
  const ctx = {
    ...own,
    lang: 'es',
    visit: testVisit({ db: own.db }),
    viewer: { id: 'x', name: 'Ana', roles: ['instructor'] },
  } as unknown as SignedInContext
  const actor = own.actor.kind === 'person' ? own.actor.id : ''
  const { quiz } = lessonPart({ ...ctx, viewer: { ...ctx.viewer, id: actor } }, COURSE_ID, LESSON, { open: 'n7' })
  expect(quiz!.questions).toHaveLength(200)
  expect(quiz!.questions.filter(({ form }) => form).map(({ id }) => id)).toEqual(['n7'])
  expect(quiz!.isFull).toBe(true)
})

test('a trial is graded with its reasons and leaves nothing behind', async () => {
  const { seed, questions: asked } = await open(at(get(`${HERE}/trial`)))
  expect(asked).toHaveLength(7)
  const reply = await answered(send(at(post(`${HERE}/trial`, { seed, 'q.z1-q3': 'false', 'q.z1-q5': '40.000' }))))
  expect(reply.data).toMatchObject({ result: { correctCount: 2, scorePercent: 28, isPassed: false } })
  expect(db.$client.prepare('SELECT count(*) AS count FROM attempts').get()).toEqual({ count: 0 })
})

test('GIFT is looked at first; a second press adds it, and says its pool', async () => {
  const text = 'Uno {T}\n\nDos {=a ~b}\n\nEnsayo {}'
  const looked = await answered(importGift(at(post(`${HERE}/gift`, { text, do: 'check' }))))
  expect(looked.data).toMatchObject({ is: 'checked', count: 2, faults: [{ line: 5, code: 'essay' }] })
  expect(questions()).toHaveLength(7)
  const done = await answered(importGift(at(post(`${HERE}/gift`, { text, do: 'import', pool: 'Moodle', draw: '1' }))))
  expect(done.status).toBe(303)
  expect(questions().slice(7)).toMatchObject([
    { pool: 'moodle', type: 'true-false' },
    { pool: 'moodle', type: 'single' },
  ])
})

test('a mended key is told at its question, looked at in numbers, and applied only with a tick', async () => {
  const learner = personContext(db, makePerson(db))
  const enrolment = enrol(learner, { courseId: COURSE_ID, language: 'es' })
  const { attemptId } = reserveAttempt(learner, { enrolmentId: enrolment.id, lessonId: LESSON, language: 'es' })
  const response = { attempt: attemptId, question: 'z1-q3', language: 'es', response: { truth: true } }
  tell(learner, factOf(learner, enrolment, { kind: 'response', lesson: LESSON, payload: response }))
  submitAttempt(learner, { attemptId })
  const mended = everyQuestion(LESSON).map((one): Question =>
    one.type === 'true-false' ? { ...one, answer: true } : one,
  )
  publishDocument(machine, courseDocument([quizLesson(LESSON, mended)]))
  const where = { questionId: 'z1-q3' }
  const path = `${HERE}/questions/z1-q3/regrade`
  expect(await lookRegrade(at(get(path), where))).toMatchObject({ judgedCount: 1, riseCount: 1, passCount: 0 })
  expect((await answered(regradeIt(at(post(path, {}), where)))).status).toBe(422)
  expect(db.select().from(regrades).all()).toEqual([])
  expect((await answered(regradeIt(at(post(path, { sure: 'yes', reason: 'clave' }), where)))).status).toBe(303)
  expect(db.select().from(regrades).where(eq(regrades.questionId, 'z1-q3')).all()).toMatchObject([{ reason: 'clave' }])
})
