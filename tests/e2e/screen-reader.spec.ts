// The learner's path as it is heard. The announcements were read through as a whole; here is what must stay in them.
import { expect, type Page, test } from '@playwright/test'
import type { Lang } from '../../app/platform/languages'
import { answerAll, coursePath, joinCourse, lessonPath, newEmail, startQuiz, submitQuiz } from './learner'
import { LESSONS, lessonOf, questionsOf, TITLE, textIn } from './sample-course'
import { headingLevels, listen, nameless } from './screen-reader'
import { say } from './words'

test.use({ bypassCSP: true })

/** One main heading, none skipped on the way down, and nothing that can be pressed without a name. */
async function hear(page: Page): Promise<string[]> {
  const phrases = await listen(page)
  expect(nameless(phrases), page.url()).toEqual([])
  const levels = headingLevels(phrases)
  expect(
    levels.filter((level) => level === 1),
    page.url(),
  ).toHaveLength(1)
  for (const [i, level] of levels.entries())
    expect(level, `${page.url()} heading ${i}`).toBeLessThanOrEqual((levels[i - 1] ?? 1) + 1)
  return phrases
}

for (const lang of ['es', 'pt', 'en'] as const satisfies readonly Lang[]) {
  test(`catalogue, course and sign-up are told in order (${lang}) @desktop`, async ({ page }) => {
    await page.goto(`/${lang}/courses`)
    expect(await hear(page)).toContain(`link, ${textIn(TITLE, lang)}`)
    await page.goto(coursePath(lang))
    const course = await hear(page)
    expect(course).toContain(`heading, ${textIn(TITLE, lang)}, level 1`)
    expect(course).toContain(`button, ${say(lang, 'public:step.enrol')}`)
    await page.goto(`/${lang}/sign-up`)
    const form = (await hear(page)).join('\n')
    for (const field of ['name', 'email', 'country', 'password'])
      expect(form).toContain(say(lang, `account:field.${field}`))
  })
}

test('a lesson, a quiz and its result are told as they happen @desktop', async ({ page }) => {
  test.setTimeout(120_000)
  const lang = 'es'
  await joinCourse(page, lang, { name: 'Rosario Huamán', email: newEmail() })
  const video = lessonOf('video')
  await page.goto(lessonPath(lang, video.id))
  await expect(page.locator('.outline [aria-current="page"]')).toBeAttached()
  const lesson = await hear(page)
  expect(lesson).toContain(`heading, ${textIn(video.title, lang)}, level 1`)
  expect(
    lesson.some((said) => said.startsWith(`link, ${textIn(video.title, lang)}`) && said.endsWith('current page')),
  ).toBe(true)

  const quiz = LESSONS.find((l) => l.kind === 'quiz')!.id
  await startQuiz(page, lang, quiz)
  const asked = await hear(page)
  for (const question of questionsOf(quiz)) {
    expect(asked.some((said) => said.startsWith('group, ') && said.includes(textIn(question.prompt, lang)))).toBe(true)
  }
  await answerAll(page, lang, quiz, { hasScripts: true })
  // Each answer's own live region says that it is saved.
  const saved = await page.locator('[data-question] [role="status"], [data-question] [aria-live]').allInnerTexts()
  expect(saved.filter((text) => /\d/.test(text)).length).toBeGreaterThanOrEqual(questionsOf(quiz).length)
  await submitQuiz(page, lang)
  const told = await hear(page)
  expect(told.some((said) => said.startsWith('heading, ') && said.includes('100') && said.endsWith('level 1'))).toBe(
    true,
  )
})
