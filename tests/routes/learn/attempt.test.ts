// The doors of a quiz: an attempt answered with forms alone, sent once, and seen by nobody else.
import { beforeEach, describe, expect, test } from 'vitest'
import { findEnrolment } from '../../../app/domain/enrolments/queries.server'
import { startSignIn } from '../../../app/platform/auth'
import type { Db } from '../../../app/platform/db'
import * as attemptPage from '../../../app/routes/learn/attempt'
import type { AttemptPage } from '../../../app/routes/learn/attempt-page.server'
import * as attempts from '../../../app/routes/learn/attempts'
import * as enrolment from '../../../app/routes/learn/enrolment'
import * as responses from '../../../app/routes/learn/responses'
import * as submission from '../../../app/routes/learn/submission'
import type { BeforeSending } from '../../../app/ui/quiz/submission-screen'
import type { PackagedQuestion } from '../../../app/domain/quizzes/package'
import { answerText, fieldName, wasName } from '../../../app/ui/quiz/answers'
import { machineContext, personContext } from '../../support/context'
import { COURSE_ID, courseDocument, publishDocument } from '../../support/course'
import { freshDatabase } from '../../support/database'
import { answersFor, makePerson, tell } from '../../support/learner'
import { answered, door, get, post, testVisit } from '../../support/visit'

const LESSON = '/es/courses/curso-de-prueba/lessons/z1'
let db: Db
let personId: string
let cookie: string
let attemptId: string

const signInAs = async (id: string) => (await startSignIn(db, id, { isHttps: false })).cookie.split(';')[0] ?? ''
const params = (more = {}) => ({ lang: 'es', slug: 'curso-de-prueba', lessonId: 'z1', ...more })
const args = (request: Request, as = cookie) => door(request, params({ attemptId }), testVisit({ db, cookie: as }))
const start = async () => (await answered(attempts.action(args(post(`${LESSON}/attempts`, {}))))).location ?? ''
const look = (as = cookie) => answered(attemptPage.loader(args(get(LESSON), as)))
const opened = async () => {
  const page = (await look()).data as AttemptPage
  if (page.is !== 'open') throw new Error('the attempt is not open')
  return page
}
const save = (fields: Record<string, string>, as = cookie) => answered(responses.action(args(post(LESSON, fields), as)))
const send = (as = cookie) => answered(submission.action(args(post(LESSON, {}), as)))

beforeEach(async () => {
  db = freshDatabase()
  publishDocument(machineContext(db), courseDocument())
  personId = makePerson(db)
  cookie = await signInAs(personId)
  await answered(enrolment.action(args(post('/es/courses/curso-de-prueba/enrolment', {}))))
  attemptId = (await start()).split('/').at(-1) ?? ''
})

/** The form as a browser would send it, with what it shows and these changes. */
async function form(changes: Record<string, string>): Promise<Record<string, string>> {
  const page = await opened()
  const was = page.attempt.questions.map((q) => [wasName(q.id), answerText(page.attempt.responses[q.id] ?? null)])
  return { factId: page.formId, ...Object.fromEntries(was), ...changes }
}
type Of<T, Q> = Q extends { type: infer U } ? (T extends U ? Q : never) : never
const question = async <T extends PackagedQuestion['type']>(type: T) =>
  (await opened()).attempt.questions.find((q) => q.type === type) as Of<T, PackagedQuestion>

describe('answering with the form alone', () => {
  test('every type of question is kept and shown again', async () => {
    const single = await question('single')
    const pairs = await question('matching')
    const order = await question('ordering')
    const places = Object.fromEntries(
      order.items.map((item, i) => [fieldName(order.id, item.id), String(order.items.length - i)]),
    )
    const reply = await save(
      await form({
        [fieldName(single.id)]: single.options[1]!.id,
        [fieldName((await question('true-false')).id)]: 'false',
        [fieldName((await question('short')).id)]: 'luxómetro',
        [fieldName((await question('number')).id)]: '40.000',
        [fieldName(pairs.id, pairs.left[0]!.id)]: pairs.right[2]!.id,
        ...places,
        go: 'p3',
      }),
    )
    expect([reply.status, reply.location]).toEqual([303, `${LESSON}/attempts/${attemptId}?at=3#p3`])
    const { attempt } = await opened()
    expect(attempt.responses[single.id]).toEqual({ choice: single.options[1]!.id })
    expect(attempt.responses[pairs.id]).toEqual({ pairs: { [pairs.left[0]!.id]: pairs.right[2]!.id } })
    expect(attempt.responses[order.id]).toEqual({ order: order.items.map((i) => i.id).reverse() })
    expect(Object.keys(attempt.responses)).toHaveLength(6)
  })

  test('places given twice and a partner on two rows are shown again as they were, and named before sending', async () => {
    const [pairs, order] = [await question('matching'), await question('ordering')]
    const [first, second, third] = order.items.map((i) => i.id)
    const right = pairs.right[0]!.id
    const both = Object.fromEntries(pairs.left.slice(0, 2).map((l) => [fieldName(pairs.id, l.id), right]))
    const places = { [fieldName(order.id, first)]: '3', [fieldName(order.id, second)]: '3' }
    await save(await form({ ...both, ...places }))
    const { attempt } = await opened()
    expect(attempt.responses[order.id]).toEqual({ places: { [first!]: 3, [second!]: 3 } })
    expect(Object.values((attempt.responses[pairs.id] as { pairs: object }).pairs)).toEqual([right, right])
    const { flawed } = (await answered(submission.loader(args(get(LESSON))))).data as BeforeSending
    expect(flawed.map(({ question: { id }, flaw }) => [id, flaw])).toEqual([
      [pairs.id, { is: 'parts', twice: [right], missing: [pairs.left[2]!.id] }],
      [order.id, { is: 'parts', twice: ['3'], missing: [third] }],
    ])
    await send()
    const page = (await look()).data as AttemptPage
    const told = page.is === 'sent' ? page.result.result.questions.find((q) => q.id === order.id) : undefined
    expect(told?.answered?.map((line) => line.place)).toEqual([3, 3])
  })

  test('pressing twice is pressing once; changing one’s mind in the same form counts', async () => {
    const { id } = await question('true-false')
    const shown = await form({})
    for (const truth of ['true', 'true', 'false', 'true']) await save({ ...shown, [fieldName(id)]: truth })
    expect((await opened()).attempt.responses[id]).toEqual({ truth: true })
  })

  test('an old form takes nothing back that was answered elsewhere', async () => {
    const { id } = await question('true-false')
    const old = await form({})
    await save({ ...old, [fieldName(id)]: 'true' })
    await save(old)
    expect((await opened()).attempt.responses[id]).toEqual({ truth: true })
  })

  test('what is no answer changes nothing and breaks nothing', async () => {
    const { id } = await question('single')
    await save(await form({ [fieldName(id)]: 'no-such-option', go: 'https://elsewhere.example' }))
    expect((await opened()).attempt.responses).toEqual({})
    expect((await save({ 'was.zz': '{', 'q.': 'x' })).status).toBe(303)
  })

  test('review leads to the list of what is unanswered', async () => {
    const { id, number } = await question('short')
    expect((await save(await form({ [fieldName(id)]: 'algo', go: 'review' }))).location).toBe(
      `${LESSON}/attempts/${attemptId}/submission`,
    )
    const list = (await answered(submission.loader(args(get(LESSON))))).data as {
      count: number
      unanswered: { number: number }[]
    }
    expect(list.count).toBe(7)
    expect(list.unanswered.map((q) => q.number)).not.toContain(number)
    expect(list.unanswered).toHaveLength(6)
  })
})

describe('before it is sent', () => {
  test('the page betrays no answer: no key, no explanation, no id of the document', async () => {
    const sent = JSON.stringify((await look()).data)
    for (const secret of [
      'Porque',
      'correct',
      'explanation',
      'z1-1a',
      'z1-6a',
      'luxómetro',
      '40000',
      'accepted',
      'tolerance',
      'credit',
    ]) {
      expect(sent).not.toContain(secret)
    }
  })

  test('starting again gives the same attempt', async () => {
    expect(await start()).toBe(`${LESSON}/attempts/${attemptId}`)
  })
})

describe('sending', () => {
  test('gives the result, with reasons; twice is once, and later answers change nothing', async () => {
    const ctx = personContext(db, personId, [], Date.now())
    tell(ctx, ...answersFor(ctx, findEnrolment(db, personId, COURSE_ID)!, attemptId))
    const shown = await form({})
    for (let i = 0; i < 2; i += 1) expect((await send()).location).toBe(`${LESSON}/attempts/${attemptId}`)
    const page = (await look()).data as AttemptPage
    if (page.is !== 'sent') throw new Error('the attempt was not sent')
    expect(page.result.result).toMatchObject({ isPassed: true, scorePercent: 100 })
    expect(JSON.stringify(page)).toContain('Porque q1')
    const { id } = page.result.result.questions[2]!
    expect((await save({ ...shown, [fieldName(id)]: 'true' })).location).toBe(`${LESSON}/attempts/${attemptId}`)
    expect((await look()).data).toEqual(page)
    expect((await answered(submission.loader(args(get(LESSON))))).location).toBe(`${LESSON}/attempts/${attemptId}`)
  })

  test('after the last attempt there is no other', async () => {
    for (let i = 1; i <= 3; i += 1) {
      await send()
      if (i < 3) attemptId = (await start()).split('/').at(-1) ?? ''
    }
    expect((await answered(attempts.action(args(post(`${LESSON}/attempts`, {}))))).status).toBe(409)
    const page = (await look()).data as AttemptPage
    expect(page.is === 'sent' && [page.result.next, page.result.attemptsLeft]).toEqual(['used-up', 0])
  })
})

describe('another’s attempt', () => {
  test('is not there: not to see, not to answer, not to send', async () => {
    const other = await signInAs(makePerson(db))
    await answered(enrolment.action(args(post('/es/courses/curso-de-prueba/enrolment', {}), other)))
    expect((await look(other)).status).toBe(404)
    expect((await save({}, other)).status).toBe(404)
    expect((await send(other)).status).toBe(404)
    expect((await answered(submission.loader(args(get(LESSON), other)))).status).toBe(404)
    expect((await opened()).is).toBe('open')
  })

  test('without a sign-in: reading leads to it, writing is 401', async () => {
    expect((await look('')).location).toContain('/es/sign-in?next=')
    expect((await save({}, '')).status).toBe(401)
    expect((await send('')).status).toBe(401)
  })
})
