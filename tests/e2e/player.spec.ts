// The video is played, its position and ranges are saved, and it goes on at the second on any device.
import { expect, test } from '@playwright/test'
import { joinCourse, lessonPath } from './learner'
import { lessonOf } from './sample-course'
import { say } from './words'

const VIDEO = lessonOf('video').id

test('plays, saves where it is, and goes on there', async ({ page }) => {
  test.setTimeout(90_000)
  const lang = 'es'
  await joinCourse(page, lang)
  await page.goto(lessonPath(lang, VIDEO))
  const play = page.getByRole('button', { name: say(lang, 'lesson:player.play'), exact: true }).first()
  await play.click()
  const time = () => page.evaluate(() => document.querySelector('video')?.currentTime ?? 0)
  await expect.poll(time, { timeout: 20_000 }).toBeGreaterThan(2)
  // a cue of the transcript is a place in the video
  await page.locator('.cues a').nth(4).click()
  const there = await time()
  expect(there).toBeGreaterThan(5)
  const saved = page.waitForResponse((r) => r.url().endsWith('/api/facts') && r.ok())
  await page.keyboard.press('k')
  await saved
  await expect(page.locator('.cues .lit')).toHaveCount(1)
  const stoppedAt = await time()
  await page.reload()
  await page
    .getByRole('button', { name: say(lang, 'lesson:player.play'), exact: true })
    .first()
    .click()
  await expect.poll(time, { timeout: 20_000 }).toBeGreaterThan(stoppedAt - 1.5)
})

test('the end of the transcript is read without scrolling the page @desktop', async ({ page }) => {
  await joinCourse(page, 'es')
  await page.goto(lessonPath('es', VIDEO))
  await page.locator('[data-pane]').evaluate((pane) => (pane.scrollTop = pane.scrollHeight))
  const [bar, last] = [page.locator('nav.next'), page.locator('[data-pane] .cues a').last()]
  const below = async () => (await bar.boundingBox())!.y - ((b) => b.y + b.height)((await last.boundingBox())!)
  await expect.poll(below).toBeGreaterThanOrEqual(0)
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('captions are there in the reader’s language and can be turned on by key', async ({ page }) => {
  const lang = 'pt'
  await joinCourse(page, lang)
  await page.goto(lessonPath(lang, VIDEO))
  await page
    .getByRole('button', { name: say(lang, 'lesson:player.play'), exact: true })
    .first()
    .click()
  // the voice is Spanish: the captions are on from the start
  const words = page.locator('.vjs-text-track-display')
  await expect(words).toContainText(/\p{L}/u, { timeout: 20_000 })
  const captions = page.getByRole('button', { name: new RegExp(`^${say(lang, 'lesson:player.captions')}`) })
  await expect(captions).toHaveAccessibleName(/Português/)
  await page.keyboard.press('c')
  await expect(captions).not.toHaveAccessibleName(/Português/)
  await expect(words).not.toContainText(/\p{L}/u)
})
