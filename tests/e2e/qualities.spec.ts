// One film in several qualities: the choice plays on at its second, weighs what it says and is remembered.
import { expect, type Page } from '@playwright/test'
import type { Lang } from '../../app/platform/languages'
import { filmTest as test } from './film-test'
import { joinCourse, lessonPath } from './learner'
import { lessonOf } from './sample-course'
import { say } from './words'

const VIDEO = lessonOf('video').id
const NO_HLS = () => {
  const { canPlayType } = HTMLMediaElement.prototype
  HTMLMediaElement.prototype.canPlayType = function (type) {
    return /mpegurl/i.test(type) ? '' : canPlayType.call(this, type)
  }
}

/** A new person in the lesson. `refused`: what the content policy stopped. */
async function openLesson(page: Page, lang: Lang): Promise<{ refused: string[] }> {
  const refused: string[] = []
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) refused.push(message.text())
  })
  await joinCourse(page, lang)
  await page.goto(lessonPath(lang, VIDEO))
  return { refused }
}

const state = (page: Page) =>
  page.evaluate(() => {
    const { currentTime, paused, playbackRate, videoHeight, readyState } = document.querySelector('video')!
    return { currentTime, paused, playbackRate, videoHeight, readyState }
  })
const press = (page: Page, lang: Lang) =>
  page
    .getByRole('button', { name: say(lang, 'lesson:player.play'), exact: true })
    .first()
    .click()
const qualities = (page: Page, lang: Lang) =>
  page.getByRole('button', { name: new RegExp(`^${say(lang, 'lesson:player.quality.name')}, `) })
async function choose(page: Page, lang: Lang, name: string): Promise<void> {
  await qualities(page, lang).click()
  await page.getByRole('menuitemradio', { name }).click()
}
const playsFrom = (page: Page, second: number) =>
  expect.poll(async () => (await state(page)).currentTime, { timeout: 20_000 }).toBeGreaterThan(second)

for (const [reads, where] of [
  ['the browser', '@phone'],
  ['the engine', '@desktop'],
] as const) {
  test(`240p, 480p and the voice alone play on where one was: playlists read by ${reads} ${where}`, async ({
    page,
    film,
  }) => {
    test.setTimeout(120_000)
    const lang = 'pt'
    if (reads === 'the engine') await page.addInitScript(NO_HLS)
    const { refused } = await openLesson(page, lang)
    const captions = page.locator('.vjs-text-track-display')
    await choose(page, lang, '240p')
    expect(film.sent.size).toBe(0)
    await press(page, lang)
    await playsFrom(page, 1)
    expect((await state(page)).videoHeight).toBe(240)
    await page.getByRole('button', { name: say(lang, 'lesson:player.speed') }).click()
    await page.getByRole('menuitemradio', { name: '1,5×' }).click()
    await page.keyboard.press('l')
    await playsFrom(page, 11)

    for (const [name, height] of [
      ['480p', 480],
      [say(lang, 'lesson:player.quality.audio'), 0],
    ] as const) {
      const before = await state(page)
      await choose(page, lang, name)
      await expect.poll(async () => (await state(page)).videoHeight, { timeout: 20_000 }).toBe(height)
      await playsFrom(page, before.currentTime + 0.5)
      const after = await state(page)
      expect(after.currentTime).toBeLessThan(before.currentTime + 12)
      expect([after.paused, after.playbackRate]).toEqual([false, 1.5])
      await expect(qualities(page, lang)).toBeFocused()
      await expect(captions).toContainText(/\p{L}/u, { timeout: 20_000 })
    }
    await page.keyboard.press('k')
    const stopped = await state(page)
    await choose(page, lang, '240p')
    await expect.poll(async () => (await state(page)).videoHeight, { timeout: 20_000 }).toBe(240)
    expect(Math.abs((await state(page)).currentTime - stopped.currentTime)).toBeLessThan(0.3)
    expect((await state(page)).paused).toBe(true)

    await page.reload()
    await expect(qualities(page, lang)).toHaveAccessibleName(/240p/)
    await press(page, lang)
    await expect.poll(async () => (await state(page)).videoHeight, { timeout: 20_000 }).toBe(240)
    await playsFrom(page, stopped.currentTime)
    expect(refused).toEqual([])
  })

  test(`at a fixed quality as many bytes are sent as the menu says: playlists read by ${reads} @desktop`, async ({
    page,
    film,
  }) => {
    const lang = 'es'
    if (reads === 'the engine') await page.addInitScript(NO_HLS)
    await openLesson(page, lang)
    if (reads === 'the browser') {
      // the pointer on the line of the film looks up moments, in its picture only
      const box = (await page.locator('.scrub').boundingBox())!
      const thumb = page.locator('.scrub .thumb')
      expect(film.sent.size).toBe(0)
      await page.mouse.move(box.x + box.width / 2, box.y + 10)
      await expect(thumb).toBeVisible()
      await expect.poll(() => [...film.sent.keys()]).toEqual(['thumbnails.jpg'])
      await choose(page, lang, '240p')
      await page.mouse.move(box.x + box.width / 3, box.y + 10)
      await expect(thumb).toBeHidden()
    } else await choose(page, lang, '240p')
    await press(page, lang)
    await playsFrom(page, 0.5)
    await page.evaluate(() => (document.querySelector('video')!.playbackRate = 8))
    await expect.poll(() => page.evaluate(() => document.querySelector('video')!.ended), { timeout: 40_000 }).toBe(true)
    const said = film.versions.choices.find((c) => c.name === '240p')!.sizeBytes
    const bytes = [...film.sent].reduce((sum, [name, part]) => sum + (name === 'thumbnails.jpg' ? 0 : part), 0)
    expect(Math.abs(bytes - said) / said, JSON.stringify([...film.sent])).toBeLessThan(0.05)
  })
}

test('the line decides unless somebody does; who saves data begins with the lightest picture @phone', async ({
  page,
  film,
}) => {
  const lang = 'en'
  await openLesson(page, lang)
  await expect(qualities(page, lang)).toHaveText(say(lang, 'lesson:player.quality.autoShort'))
  await press(page, lang)
  await playsFrom(page, 1)
  expect(film.sent.has('master.m3u8')).toBe(true)
  await page.setExtraHTTPHeaders({ 'Save-Data': 'on' })
  await page.reload()
  await expect(qualities(page, lang)).toHaveText(/^240p/)
})

// a page of its own: playlists that were read once are kept by the browser
test('where a playlist cannot be made out after all, the whole small file plays @desktop', async ({ page, film }) => {
  const lang = 'es'
  await openLesson(page, lang)
  film.spoilPlaylists()
  await press(page, lang)
  await playsFrom(page, 1)
  expect(film.sent.has('small.mp4')).toBe(true)
  await expect(qualities(page, lang)).toHaveText(/^240p/)
})
