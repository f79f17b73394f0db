// Everything promised without JavaScript: the whole main job by forms and links.
import { expect, test } from '@playwright/test'
import {
  answerAll,
  confirmEmail,
  coursePath,
  joinCourse,
  lessonPath,
  newEmail,
  readEverything,
  signUpHere,
  startQuiz,
  submitQuiz,
} from './learner'
import { LESSONS, lessonOf } from './sample-course'
import { say } from './words'

test.use({ javaScriptEnabled: false })

test('the course can be finished without JavaScript', async ({ page }) => {
  test.setTimeout(120_000)
  const lang = 'pt'
  const email = newEmail()
  await page.goto(`/${lang}/sign-up`)
  await signUpHere(page, lang, { name: 'Conceição Araújo', email })
  await page.goto(coursePath(lang))
  await page.getByRole('button', { name: say(lang, 'public:step.enrol') }).click()
  await page.waitForURL(/\/lessons\//)
  await page.goto(lessonPath(lang, lessonOf('video').id))
  await expect(page.locator('video[controls] track[srclang="pt"]')).toHaveCount(1)
  await readEverything(page, lang)
  for (const quiz of LESSONS.filter((l) => l.kind === 'quiz')) {
    await startQuiz(page, lang, quiz.id)
    await answerAll(page, lang, quiz.id, { hasScripts: false })
    await submitQuiz(page, lang)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('100')
  }
  await confirmEmail(page, lang, email)
  await expect(async () => {
    await page.goto(`/${lang}/learn`)
    await expect(page.locator('a[href*="/certificates/"]').first()).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 20_000 })
})

test('answers are kept page by page, and what is missing is named before sending', async ({ page }) => {
  const lang = 'es'
  await joinCourse(page, lang)
  const quiz = LESSONS.find((l) => l.kind === 'quiz')!
  await startQuiz(page, lang, quiz.id)
  const first = page.locator('[data-question]').first()
  await first.getByRole('radio').first().check()
  await page
    .getByRole('button', { name: say(lang, 'quiz:review') })
    .filter({ visible: true })
    .last()
    .click()
  await page.waitForURL(/\/submission$/)
  await expect(page.getByText('5')).not.toHaveCount(0)
  await page.goBack()
  await page.reload()
  await expect(page.locator('[data-question]').first().getByRole('radio').first()).toBeChecked()
})
