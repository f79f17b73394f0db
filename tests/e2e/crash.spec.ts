// What was acknowledged survives kill -9 of every process in the middle of a quiz; and a certificate asked for many
// times at once, over two processes, is one. By HTTP alone: no browser could answer as fast.
import { expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { join } from 'node:path'
import { type Product, startProduct } from '../support/product'
import { newEmail, PASSWORD } from './learner'
import { LESSONS, questionsOf, SLUG } from './sample-course'

const QUIZZES = LESSONS.filter((l) => l.kind === 'quiz').map((l) => l.id)

class Learner {
  cookie = ''
  constructor(
    readonly product: Product,
    readonly email = newEmail(),
  ) {}

  async post(path: string, fields: Record<string, string> = {}): Promise<Response> {
    const reply = await fetch(this.product.origin + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: this.product.origin, Cookie: this.cookie },
      body: new URLSearchParams(fields),
    })
    const set = reply.headers.getSetCookie().map((c) => c.split(';')[0]!)
    if (set.length > 0) this.cookie = set.join('; ')
    return reply
  }

  async tell(...facts: object[]): Promise<{ outcomes: { ok: boolean }[] }> {
    const reply = await fetch(`${this.product.origin}/api/facts`, {
      method: 'POST',
      headers: { Origin: this.product.origin, Cookie: this.cookie, 'Content-Type': 'application/json' },
      body: JSON.stringify({ sentAt: Date.now(), facts }),
    })
    expect(reply.status).toBe(200)
    return (await reply.json()) as { outcomes: { ok: boolean }[] }
  }

  async join(): Promise<void> {
    await this.post('/es/sign-up', { name: 'Rosa Quispe', email: this.email, country: 'PE', password: PASSWORD })
    await this.post(`/es/courses/${SLUG}/enrolment`)
  }

  async attempt(quiz: string): Promise<string> {
    const opened = await this.post(`/es/courses/${SLUG}/lessons/${quiz}/attempts`)
    return /attempts\/([0-9a-f-]{36})/.exec(opened.headers.get('location') ?? '')![1]!
  }
}

function rows<T>(product: Product, sql: string, ...values: unknown[]): T[] {
  const db = new Database(join(product.dataDir, 'minicursos.db'), { readonly: true })
  try {
    return db.prepare(sql).all(...values) as T[]
  } finally {
    db.close()
  }
}

function base(product: Product, email: string) {
  const [e] = rows<{ id: string; person: string; revision: number }>(
    product,
    'select e.id, e.person_id as person, e.revision from enrolments e join people p on p.id = e.person_id where p.email = ?',
    email,
  )
  return () => ({
    id: crypto.randomUUID(),
    v: 1,
    person: e!.person,
    enrolment: e!.id,
    revision: e!.revision,
    at: Date.now(),
  })
}

test('nothing acknowledged is lost when every process is killed', async () => {
  test.setTimeout(120_000)
  const product = await startProduct()
  const learner = new Learner(product)
  await learner.join()
  const attempt = await learner.attempt(QUIZZES[0]!)
  const fact = base(product, learner.email)
  const question = questionsOf(QUIZZES[0]!).find((q) => q.type === 'number' || q.type === 'short')!
  const answer = (n: number) => ({
    ...fact(),
    kind: 'response',
    lesson: QUIZZES[0],
    payload: {
      attempt,
      question: question.id,
      language: 'es',
      response: question.type === 'number' ? { number: String(n) } : { words: `respuesta ${n}` },
    },
  })
  let acknowledged = 0
  const writing = (async () => {
    for (let n = 1; n < 10_000; n += 1) {
      const { outcomes } = await learner.tell(answer(n))
      if (outcomes[0]!.ok) acknowledged = n
    }
  })().catch(() => 'cut')
  await expect.poll(() => acknowledged).toBeGreaterThan(20)
  await product.crash()
  await writing
  expect(rows<{ integrity_check: string }>(product, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }])

  const again = await startProduct({}, product)
  const back = new Learner(again, learner.email)
  back.cookie = learner.cookie
  const page = await fetch(`${again.origin}/es/courses/${SLUG}/lessons/${QUIZZES[0]}/attempts/${attempt}`, {
    headers: { Cookie: back.cookie },
  })
  expect(page.status).toBe(200)
  expect(page.redirected, page.url).toBe(false)
  const shown = await page.text()
  // Read only now: a process that is killed while it writes may end its write after the crash.
  const [kept] = rows<{ response: string }>(again, 'select response from responses where attempt_id = ?', attempt)
  const last = Number(/\d+/.exec(kept!.response)![0])
  expect(last).toBeGreaterThanOrEqual(acknowledged)
  // the field itself: digits stand in many places of a page
  expect(shown).toContain(`value="${last}"`)
  await again.stop()
})

test('fifty submissions at once, over two processes, make one certificate', async () => {
  test.setTimeout(120_000)
  const product = await startProduct({ WEB_PROCESSES: '2' })
  const learner = new Learner(product)
  await learner.join()
  const db = new Database(join(product.dataDir, 'minicursos.db'))
  db.prepare('update people set email_confirmed_at = 1 where email = ?').run(learner.email)
  // the whole course but the last submission: by facts; the pass mark of this person is 0, so that any submission passes
  const fact = base(product, learner.email)
  for (const lesson of LESSONS.filter((l) => l.kind !== 'quiz')) {
    await learner.tell({
      ...fact(),
      kind: lesson.kind === 'video' ? 'transcript-read' : 'reading-read',
      lesson: lesson.id,
      payload: {},
    })
  }
  const enrolment = rows<{ id: string }>(
    product,
    'select e.id from enrolments e join people p on p.id = e.person_id where p.email = ?',
    learner.email,
  )[0]!.id
  db.prepare("update enrolments set rule = json_set(rule, '$.passMarkPercent', 0) where id = ?").run(enrolment)
  db.close()
  const [first, last] = await Promise.all(QUIZZES.map((quiz) => learner.attempt(quiz)))
  await learner.post(`/es/courses/${SLUG}/lessons/${QUIZZES[0]}/attempts/${first}/submission`)
  const replies = await Promise.all(
    Array.from({ length: 50 }, () =>
      learner.post(`/es/courses/${SLUG}/lessons/${QUIZZES[1]}/attempts/${last}/submission`),
    ),
  )
  expect(replies.every((r) => r.status === 303 || r.status === 302)).toBe(true)
  expect(rows(product, 'select 1 from completions where enrolment_id = ?', enrolment)).toHaveLength(1)
  expect(rows(product, 'select 1 from credentials where enrolment_id = ?', enrolment)).toHaveLength(1)
  await product.stop()
})
