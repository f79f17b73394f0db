// The main job, in three languages: a stranger finds the course, signs up, studies, passes, and holds a certificate that
// anybody can check.
import { expect, test } from '@playwright/test'
import { LANGUAGES } from '../../app/platform/languages'
import {
  answerAll,
  confirmEmail,
  coursePath,
  newEmail,
  readEverything,
  signUpHere,
  startQuiz,
  submitQuiz,
  tellEverythingRead,
} from './learner'
import { LESSONS, SLUG, textIn, TITLE } from './sample-course'
import { say } from './words'

const QUIZZES = LESSONS.filter((l) => l.kind === 'quiz')
const NAME = 'Íñigo Gonçalves Ñañez'

for (const lang of LANGUAGES) {
  // Spanish on both screens, the others on one.
  const tag = { es: [], pt: ['@phone'], en: ['@desktop'] }[lang]
  test(`a stranger becomes the holder of a certificate, in ${lang}`, { tag }, async ({ page, browser }) => {
    test.setTimeout(120_000)
    const email = newEmail()
    await page.goto(`/${lang}`)
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    await page.goto(`/${lang}/courses`)
    await page.getByRole('link', { name: textIn(TITLE, lang), exact: true }).click()
    await page.waitForURL(`**${coursePath(lang)}`)
    await page.getByRole('button', { name: say(lang, 'public:step.enrol') }).click()
    await page.waitForURL(/sign-in/)
    await page.getByRole('link', { name: say(lang, 'account:signIn.signUp') }).click()
    await signUpHere(page, lang, { name: NAME, email })
    // who pressed «join» before is inside now
    await page.waitForURL(new RegExp(`${SLUG}/lessons/`))

    // the pages of lessons are the same in every language
    await (lang === 'es' ? readEverything : tellEverythingRead)(page, lang)
    for (const [i, quiz] of QUIZZES.entries()) {
      await startQuiz(page, lang, quiz.id)
      await answerAll(page, lang, quiz.id, { hasScripts: true })
      await submitQuiz(page, lang)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('100')
      if (i < QUIZZES.length - 1) await expect(page.getByText(say(lang, 'quiz:result.passedTitle'))).toBeVisible()
    }
    // complete, but nobody has proved the address yet
    await expect(page.getByText(say(lang, 'quiz:certificate.waitTitle'))).toBeVisible()
    await confirmEmail(page, lang, email)
    await expect(async () => {
      await page.goto(`/${lang}/learn`)
      await expect(page.locator('a[href*="/certificates/"]').first()).toBeVisible({ timeout: 1_000 })
    }).toPass({ timeout: 20_000 })
    await page.locator(`a[href^="/${lang}/certificates/"]`).first().click()
    await expect(page.getByText(NAME).first()).toBeVisible()
    const url = page.url()

    // a third party, elsewhere, from the short code
    const stranger = await browser.newContext()
    const other = await stranger.newPage()
    const code = /certificates\/([^/.?]+)/.exec(url)![1]!
    await other.goto(new URL(`/v/${code}`, url).href)
    await expect(other.getByText(NAME).first()).toBeVisible()
    await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
    const pdf = await other.request.get(`${new URL(url).origin}/${lang}/certificates/${code}.pdf`)
    expect(pdf.headers()['content-type']).toBe('application/pdf')
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    await stranger.close()
  })
}
