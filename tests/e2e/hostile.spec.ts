// What a client can send and must not be able to break: each has its clear answer, never a 5xx, and the product goes on.
import { connect } from 'node:net'
import { expect, test } from '@playwright/test'
import { joinCourse, startQuiz } from './learner'
import { LESSONS, lessonOf, questionsOf, SLUG } from './sample-course'

const QUIZ = LESSONS.find((l) => l.kind === 'quiz')!.id

/** The status of a request written by hand, as no client would write it. */
function raw(origin: string, head: string): Promise<number> {
  const { hostname, port } = new URL(origin)
  return new Promise((done, fail) => {
    const socket = connect(Number(port), hostname, () => socket.write(head.replaceAll('\n', '\r\n') + '\r\n\r\n'))
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk
      if (text.includes('\r\n')) socket.end()
    })
    socket.on('close', () => done(Number(text.split(' ')[1])))
    socket.on('error', fail)
  })
}

test('malformed addresses, headers and cookies', async ({ baseURL }) => {
  const host = `Host: ${new URL(baseURL!).host}`
  const sent: [string, number[]][] = [
    [`GET /% HTTP/1.1\n${host}`, [400]],
    [`GET /%00 HTTP/1.1\n${host}`, [400]],
    [`GET // HTTP/1.1\n${host}`, [400, 404]],
    [`GET /es/courses/%ff HTTP/1.1\n${host}`, [400, 404]],
    [`GET /es/courses/%e0%a4%a HTTP/1.1\n${host}`, [400, 404]],
    [`TRACE /es HTTP/1.1\n${host}`, [405]],
    [`GET http://other/ HTTP/1.1\n${host}`, [400]],
    [`GET /es HTTP/1.1\nHost: [::1`, [400]],
    [`GET /es HTTP/1.1\n${host}\nX-Long: ${'a'.repeat(64 * 1024)}`, [431]],
    [`GET /es HTTP/1.1\n${host}\nCookie: sign_in=%%%; =; ;;lang=xx; theme=`, [200]],
    [`GET /es/learn HTTP/1.1\n${host}\nCookie: sign_in=${'x'.repeat(4000)}`, [302]],
    [`GET /xx/courses HTTP/1.1\n${host}`, [404]],
    [`GET /es/courses?page=-1&q=%27%22%25_%5c&level=no HTTP/1.1\n${host}`, [200]],
    [`GET /es/courses?page=1e99&topic[]=x HTTP/1.1\n${host}`, [200]],
    [`GET /v/%F0%9F%98%80 HTTP/1.1\n${host}`, [302, 404, 422]],
  ]
  for (const [head, expected] of sent) {
    expect(expected, head.slice(0, 80)).toContain(await raw(baseURL!, head))
  }
  expect((await fetch(`${baseURL}/health/ready`)).status).toBe(200)
})

test('facts that are no facts, and forms that are no forms', async ({ page, baseURL }) => {
  await joinCourse(page, 'es')
  const cookie = (await page.context().cookies()).map((c) => `${c.name}=${c.value}`).join('; ')
  const tell = (body: string, type = 'application/json') =>
    fetch(`${baseURL}/api/facts`, {
      method: 'POST',
      body,
      headers: { 'Content-Type': type, Cookie: cookie, Origin: baseURL! },
    })
  expect((await tell('[]')).status).toBe(400)
  expect((await tell('{"sentAt":0,"facts":[]}')).status).toBe(400)
  expect((await tell('{')).status).toBe(400)
  expect((await tell('null')).status).toBe(400)
  expect((await tell('<x/>', 'application/xml')).status).toBe(415)
  expect((await tell(JSON.stringify({ sentAt: 1, facts: ['x'.repeat(70_000)] }))).status).toBe(413)
  const reading = lessonOf('reading').id
  for (const body of ['', '=&&%', 'id=nonsense&kind=read', 'kind[]=x']) {
    const reply = await fetch(`${baseURL}/es/courses/${SLUG}/lessons/${reading}/facts`, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Cookie: cookie, Origin: baseURL! },
    })
    expect(reply.status, body).toBeLessThan(500)
  }
  const elsewhere = await fetch(`${baseURL}/es/courses/${SLUG}/enrolment`, {
    method: 'POST',
    headers: { Cookie: cookie, Origin: 'https://evil.example' },
  })
  expect(elsewhere.status).toBe(403)
})

test('two tabs, a second press and the way back after submitting', async ({ page, context }) => {
  await joinCourse(page, 'es')
  await startQuiz(page, 'es', QUIZ)
  const url = page.url()
  const second = await context.newPage()
  await second.goto(url)
  await second.goto(`${url}/submission`)
  await second.locator('form button.btn').first().dblclick()
  await second.waitForURL(url)
  await expect(second.getByRole('heading', { level: 1 })).toContainText('0')
  // the first tab still shows the form: its answer is refused in words, and nothing changes
  const question = questionsOf(QUIZ).find((q) => q.type === 'single')!
  const field = page.locator(`[data-question="${question.id}"]`)
  if (!(await field.isVisible())) await page.locator(`[data-map="${question.id}"]`).click()
  await field.getByRole('radio').first().check()
  await expect(field.locator('[data-saved]')).toContainText(/\S/)
  await page.goto(`${url}/submission`)
  await expect(page).toHaveURL(url)
})

test('an older tab does not bring an answer back that another one changed', async ({ page, context }) => {
  await joinCourse(page, 'es')
  await startQuiz(page, 'es', QUIZ)
  const [first, second] = questionsOf(QUIZ)
    .filter((q) => q.type === 'single' || q.type === 'true-false')
    .map((q) => `[data-question="${q.id}"]`)
  const choose = async (tab: typeof page, question: string, at: number): Promise<void> => {
    await tab.locator(question).getByRole('radio').nth(at).check()
    await expect(tab.locator(`${question} [data-saved]`)).toContainText(/\d/)
  }
  const other = await context.newPage()
  await other.goto(page.url())
  await choose(page, first!, 0)
  await choose(other, first!, 1)
  const kept = await other.locator(`${first!} input:checked`).getAttribute('value')
  await choose(page, second!, 0)
  await page.locator('.end button[name=go][value=review]').click()
  await page.waitForURL(/submission$/)
  await other.reload()
  await expect(other.locator(`${first!} input:checked`)).toHaveAttribute('value', kept!)
})
