// Who cannot see a film says so once: the described version plays at the same second, in this lesson and in later visits.
import { expect, type Page, test } from '@playwright/test'
import { coursePath, joinCourse, lessonPath } from './learner'
import { sampleCourse } from './sample-course'
import { say } from './words'

const COURSE = sampleCourse('museo-para-todas-las-personas')
const LESSON = 'sentidos'
const DESCRIBED = /\/sentidos\.es\.described\.mp4/
const USUAL = /\/sentidos\.es\.mp4/

const version = (page: Page, kind: 'standard' | 'described') =>
  page.getByRole('link', { name: say('es', `lesson:version.${kind}`), exact: true })
const film = (page: Page) => page.evaluate(() => document.querySelector('video')!.currentSrc)
const time = (page: Page) => page.evaluate(() => document.querySelector('video')!.currentTime)
const play = (page: Page) =>
  page
    .getByRole('button', { name: say('es', 'lesson:player.play'), exact: true })
    .first()
    .click()

test('the described version plays on at the same second, is remembered, and watches the same lesson @desktop', async ({
  page,
}) => {
  const lang = 'es'
  await joinCourse(page, lang, undefined, COURSE)
  await page.goto(coursePath(lang, COURSE))
  await expect(page.getByText(say(lang, 'public:fact.described_one', { count: 1 }))).toBeVisible()
  await page.goto(lessonPath(lang, LESSON, COURSE))
  await expect(version(page, 'standard')).toHaveAttribute('aria-current', 'true')
  await page.locator('.chapters a').nth(2).click()
  await play(page)
  expect(await film(page)).toMatch(USUAL)
  await expect.poll(() => time(page), { timeout: 20_000 }).toBeGreaterThan(43)
  await expect(page.locator('.chapters [aria-current]')).toContainText('Describir')

  // chosen by keyboard in the middle of it: it plays on at its moment, and one is where one was
  await version(page, 'described').focus()
  const before = await time(page)
  const told = page.waitForResponse((reply) => reply.url().endsWith('/api/facts'))
  await page.keyboard.press('Enter')
  await expect(version(page, 'described')).toHaveAttribute('aria-current', 'true')
  await expect.poll(() => film(page)).toMatch(DESCRIBED)
  await expect(version(page, 'described')).toBeFocused()
  await expect.poll(() => time(page), { timeout: 20_000 }).toBeGreaterThan(before + 1)
  expect(await page.evaluate(() => document.querySelector('video')!.paused)).toBe(false)
  await expect(page.locator('.chapters [aria-current]')).toContainText('Describir')
  await page.keyboard.press('k')
  const outcome = (await (await told).json()) as { outcomes: { ok: boolean }[] }
  expect(outcome.outcomes.every(({ ok }) => ok)).toBe(true)
  await expect(page.locator('[data-saved]').first()).toContainText(/\d/)
  const stopped = await time(page)

  // what stood still stands still
  await version(page, 'standard').click()
  await expect.poll(() => film(page)).toMatch(USUAL)
  expect(Math.abs((await time(page)) - stopped)).toBeLessThan(0.3)
  expect(await page.evaluate(() => document.querySelector('video')!.paused)).toBe(true)
  await version(page, 'described').click()

  await page.goto(lessonPath(lang, LESSON, COURSE))
  await expect(version(page, 'described')).toHaveAttribute('aria-current', 'true')
  await play(page)
  await expect.poll(() => film(page)).toMatch(DESCRIBED)
  await expect.poll(() => time(page), { timeout: 20_000 }).toBeGreaterThan(stopped - 1)
})

test('without a script the version is a link, and its file is what plays @desktop', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const lang = 'es'
  await joinCourse(page, lang, undefined, COURSE)
  await page.goto(`${lessonPath(lang, LESSON, COURSE)}?t=20`)
  const source = page.locator('video[controls] source')
  await expect(source).toHaveAttribute('src', new RegExp(`${USUAL.source}#t=20`))
  await version(page, 'described').click()
  await expect(source).toHaveAttribute('src', new RegExp(`${DESCRIBED.source}#t=20`))
  await page.goto(lessonPath(lang, LESSON, COURSE))
  await expect(source).toHaveAttribute('src', DESCRIBED)
  await version(page, 'standard').click()
  await expect(source).toHaveAttribute('src', USUAL)
  await context.close()
})
