// A person who reads only Portuguese finishes a course that exists in Spanish with Portuguese captions.
import { expect, test } from '@playwright/test'
import {
  answerAll,
  confirmEmail,
  coursePath,
  joinCourse,
  lessonPath,
  markRead,
  newEmail,
  startQuiz,
  submitQuiz,
} from './learner'
import { sampleCourse, textIn } from './sample-course'
import { say } from './words'

const COURSE = sampleCourse('inventario-y-documentacion')
const TITLE = textIn(COURSE.title, 'pt')

test(
  'a course in Spanish is found, followed by its captions and finished in Portuguese',
  { tag: '@phone' },
  async ({ page }) => {
    test.setTimeout(180_000)
    const lang = 'pt'
    const state = say(lang, 'public:captionsOnly', { source: 'espanhol', captions: 'português' })
    await page.goto(`/${lang}/courses`)
    const card = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: TITLE }) })
    await expect(card).toContainText(state)
    await expect(card.getByRole('link', { name: TITLE })).toHaveAttribute('lang', 'es')

    const email = newEmail()
    await joinCourse(page, lang, { name: 'Conceição Araújo', email }, COURSE)
    await page.goto(coursePath(lang, COURSE))
    await expect(page.locator('html')).toHaveAttribute('lang', 'pt')
    await expect(page.getByRole('heading', { level: 1 }).locator('[lang="es"]')).toHaveText(TITLE)

    for (const lesson of COURSE.lessons.filter((l) => l.kind !== 'quiz')) {
      await page.goto(lessonPath(lang, lesson.id, COURSE))
      if (lesson.kind === 'video') {
        // What is said and shown is there in Portuguese, as captions and as a transcript.
        const transcript = page.locator('#transcript')
        await expect(transcript.locator('li').first()).toBeAttached()
        expect(await transcript.locator('li[lang="es"], li [lang="es"], ol[lang="es"]').count()).toBe(0)
        await expect(transcript).toContainText('[Na imagem:')
      }
      await markRead(page, lang, lesson, COURSE)
    }
    for (const quiz of COURSE.lessons.filter((l) => l.kind === 'quiz')) {
      await startQuiz(page, lang, quiz.id, COURSE)
      await answerAll(page, lang, quiz.id, { hasScripts: true, course: COURSE })
      await submitQuiz(page, lang)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('100')
    }
    await confirmEmail(page, lang, email)
    await expect(async () => {
      await page.goto(`/${lang}/learn`)
      await expect(page.locator('a[href*="/certificates/"]').first()).toBeVisible({ timeout: 1_000 })
    }).toPass({ timeout: 20_000 })
    await page.locator(`a[href^="/${lang}/certificates/"]`).first().click()
    // Portuguese labels; the title in the language of the course, and marked as such
    await expect(page.locator('[lang="es"]').filter({ hasText: TITLE }).first()).toBeVisible()
  },
)
