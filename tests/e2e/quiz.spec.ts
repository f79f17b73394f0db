// A quiz keeps every choice at once, on any device, and tells nothing before it is submitted.
import { expect, test } from '@playwright/test'
import { answerAll, answerRightly, joinCourse, newEmail, PASSWORD, signInHere, startQuiz, submitQuiz } from './learner'
import { LESSONS, questionsOf } from './sample-course'
import { say } from './words'

const QUIZ = LESSONS.find((l) => l.kind === 'quiz')!.id

test('an answer is saved at once and is there on another device', async ({ page, browser }) => {
  const lang = 'es'
  const email = newEmail()
  await joinCourse(page, lang, { name: 'Rosa Quispe', email })
  await startQuiz(page, lang, QUIZ)
  const question = questionsOf(QUIZ).find((q) => q.type === 'single')!
  const field = page.locator(`[data-question="${question.id}"]`)
  if (!(await field.isVisible())) await page.locator(`[data-map="${question.id}"]`).click()
  await answerRightly(page, lang, question)
  await expect(field.locator('[data-saved]')).toContainText(/\d/)
  const url = page.url()

  const device = await browser.newContext()
  const other = await device.newPage()
  await other.goto(new URL(url).origin + `/${lang}`)
  await signInThere()
  await other.goto(url)
  await expect(other.locator(`[data-question="${question.id}"] input:checked`)).toHaveCount(1)
  await device.close()

  async function signInThere(): Promise<void> {
    await other.goto(new URL(`/${lang}/sign-in`, url).href)
    await other.getByLabel(say(lang, 'account:field.who'), { exact: true }).fill(email)
    await other.getByLabel(say(lang, 'account:field.password'), { exact: true }).fill(PASSWORD)
    await other.getByRole('button', { name: say(lang, 'account:signIn.button') }).click()
    await other.waitForURL(`**/${lang}/learn`)
  }
})

test('no byte sent before submission betrays an answer', async ({ page }) => {
  test.setTimeout(90_000)
  const lang = 'es'
  await joinCourse(page, lang)
  const bodies: string[] = []
  page.on('response', async (response) => {
    if (!/html|json|javascript|x-component/.test(response.headers()['content-type'] ?? '')) return
    bodies.push(await response.text().catch(() => ''))
  })
  await startQuiz(page, lang, QUIZ)
  await answerAll(page, lang, QUIZ, { hasScripts: true })
  await page.waitForTimeout(300)
  const attempt = bodies.filter((b) => b.includes('data-question'))
  expect(attempt.length).toBeGreaterThan(0)
  for (const text of bodies) {
    for (const question of questionsOf(QUIZ)) {
      expect(text).not.toContain(question.explanation[lang])
      if (question.type === 'short') expect(text).not.toContain(`"${question.accepted[lang][0]}"`)
      for (const option of question.options ?? [])
        expect(text).not.toContain((option as unknown as { id: string }).id + '"')
    }
    expect(text).not.toMatch(/"correct"|correct:|"accepted"|creditPercent|isCorrect/)
  }
  await submitQuiz(page, lang)
  await expect(page.getByText(questionsOf(QUIZ)[0]!.explanation[lang])).toBeVisible()
})

test('a failed attempt encourages, explains and says how many are left', async ({ page }) => {
  const lang = 'en'
  await joinCourse(page, lang)
  await startQuiz(page, lang, QUIZ)
  await submitQuiz(page, lang)
  await expect(page.getByText(say(lang, 'quiz:result.failedTitle'))).toBeVisible()
  await expect(page.getByText(say(lang, 'quiz:result.left_other', { count: 2 }))).toBeVisible()
})

test('the demonstration’s learner signs in and finds a course to continue', async ({ page }) => {
  await signInHere(page, 'es', 'lucia@museo.example', 'museo-abierto-2026')
  await expect(page.locator('.resume a.btn')).toBeVisible()
})
