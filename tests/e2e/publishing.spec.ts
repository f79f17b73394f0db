// A reading is written by keys alone in the rich editor, seen as a learner and by a stranger with a link, published,
// changed, looked back on and rolled back; the picture given to the course is what the public sees.
import { type Browser, expect, type Page, test } from '@playwright/test'
import { isCleanInBothThemes } from './axe'
import { signIn } from './learner'
import { FIRST, textIn } from './sample-course'
import { say } from './words'

const lang = 'es'
const READING = 'agentes'
const WRITTEN =
  '\n\n**Negrita** y más\n\n- uno\n- y [dos](https://museo.example/dos)\n\n![Una sala a media luz](media/agentes-ritmo.es.png "Museo de prueba, CC BY 4.0")'

test('a reading is edited by keyboard, previewed, reviewed by a stranger, published, compared and rolled back @desktop', async ({
  page,
  browser,
}) => {
  // one way through a dozen pages, which a machine shared with others may take slowly
  test.slow()
  const refused: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) refused.push(message.text())
  })
  await signIn(page, lang, 'ana@museo.example', 'museo-abierto-2026')
  const course = await copyCourse(page)
  await chooseCover(page, course)

  const text = await write(page, `${course}/lessons/${READING}`, typeEverything)
  expect(text.endsWith(WRITTEN)).toBe(true)
  await isCleanInBothThemes(page)

  await page.goto(`${course}/preview/lessons/${READING}`)
  await expect(page.locator('strong', { hasText: 'Negrita' })).toBeVisible()
  await expect(page.getByAltText('Una sala a media luz')).toBeAttached()
  await reviewAsStranger(page, browser, course)

  await publish(page, course, 'La primera')
  await write(page, `${course}/lessons/${READING}`, (keys) => keys.type(' y otra frase'))
  await publish(page, course, 'Una frase más', isCleanInBothThemes)
  await page.goto(`${course}/history`)
  await expect(page.locator('.told')).toHaveText(['Una frase más', 'La primera'])
  await page.getByRole('link', { name: say(lang, 'publication:history.version', { number: 2 }) }).click()
  await expect(page.locator('.pieces ins')).toContainText('y otra frase')
  await isCleanInBothThemes(page)

  await page.goto(`${course}/history/1`)
  await page.getByText(say(lang, 'publication:history.back'), { exact: true }).click()
  await page.getByRole('button', { name: say(lang, 'publication:history.sure') }).click()
  await expect(page.locator('.say.good')).toContainText(say(lang, 'publication:publish.done', { number: 3 }))
  await page.getByRole('link', { name: say(lang, 'publication:publish.see') }).click()
  await expect(page.getByAltText('La entrada del museo')).toBeVisible()
  await expect(page.getByText(/Fotografía de prueba, CC BY/)).toBeVisible()

  expect(refused).toEqual([])
})

/** A course of one's own, complete from the start; the address of its studio. */
async function copyCourse(page: Page): Promise<string> {
  await page.goto(`/${lang}/studio`)
  await page.getByRole('link', { name: textIn(FIRST.title, lang), exact: true }).click()
  const address = page.url()
  await page.getByRole('button', { name: say(lang, 'transfer:travel.copy') }).click()
  await page.waitForURL((url) => /\/studio\/courses\/[0-9a-f-]+$/.test(url.pathname) && url.href !== address)
  return new URL(page.url()).pathname
}

async function chooseCover(page: Page, course: string): Promise<void> {
  await page.goto(`${course}/settings/cover`)
  await page.locator('.still-choice', { hasText: 'recorrido.jpg' }).getByRole('radio').check()
  await page.getByLabel(say(lang, 'reading-editor:cover.alt')).fill('La entrada del museo')
  await page.getByLabel(say(lang, 'reading-editor:cover.credit')).fill('Fotografía de prueba, CC BY')
  await page.getByRole('button', { name: say(lang, 'reading-editor:cover.save') }).click()
  await expect(page.locator('.cover-now img')).toBeVisible()
}

/** Types at the end of a text and waits until it is saved; the Markdown it has become. */
async function write(page: Page, address: string, typing: (keys: Page['keyboard'], page: Page) => Promise<void>) {
  await page.goto(address)
  const editor = page.getByRole('textbox', { name: say(lang, 'reading-editor:reading.body') })
  const field = page.locator('textarea[data-rich]')
  await expect(editor).toBeVisible()
  await editor.focus()
  await page.keyboard.press('ControlOrMeta+End')
  await typing(page.keyboard, page)
  const form = page.locator('form', { has: field })
  await expect(form.locator('[data-save-state]')).toContainText(/\d\d:\d\d/)
  return field.inputValue()
}

async function typeEverything(keys: Page['keyboard'], page: Page): Promise<void> {
  const panel = page.locator('.rich-panel')
  await keys.press('Enter')
  await keys.press('ControlOrMeta+b')
  await keys.type('Negrita')
  await keys.press('ControlOrMeta+b')
  await keys.type(' y más')
  await keys.press('Enter')
  await keys.type('- uno')
  await keys.press('Enter')
  await keys.type('y dos')
  await keys.press('ControlOrMeta+Shift+ArrowLeft')
  // the browser tells the editor of a selection in a task of its own: no hand is faster
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))))
  await keys.press('ControlOrMeta+k')
  await expect(panel.getByLabel(say(lang, 'reading-editor:rich.linkAddress'))).toBeFocused()
  // as people say it: the scheme comes by itself
  await keys.type('museo.example/dos')
  await keys.press('Enter')
  await keys.press('End')
  await keys.press('Enter')
  await keys.press('Enter')
  await keys.press('Alt+F10')
  const picture = page.locator('.rich-bar').getByRole('button', { name: say(lang, 'reading-editor:rich.picture') })
  for (let i = 0; i < 20 && !(await picture.evaluate((one) => one === document.activeElement)); i += 1)
    await keys.press('ArrowRight')
  await keys.press('Enter')
  await expect(panel.getByRole('radio').first()).toBeFocused()
  await panel.getByRole('radio', { name: 'agentes-ritmo.es.png' }).check()
  await keys.press('Tab')
  await keys.type('Una sala a media luz')
  await keys.press('Tab')
  await keys.type('Museo de prueba, CC BY 4.0')
  await keys.press('Enter')
}

/** Somebody without an account sees the draft, and nothing else of the studio. */
async function reviewAsStranger(page: Page, browser: Browser, course: string): Promise<void> {
  await page.goto(`${course}/team`)
  await page.getByRole('button', { name: say(lang, 'publication:review.make') }).click()
  const address = await page.locator('.address a').getAttribute('href')
  const stranger = await (await browser.newContext()).newPage()
  await stranger.goto(address ?? '')
  await expect(stranger.getByAltText('La entrada del museo')).toBeVisible()
  await stranger.goto(`${address}/lessons/${READING}`)
  await expect(stranger.locator('strong', { hasText: 'Negrita' })).toBeVisible()
  expect((await stranger.request.get(course, { maxRedirects: 0 })).status()).toBe(302)
  await stranger.context().close()
}

async function publish(
  page: Page,
  course: string,
  note: string,
  look: (page: Page) => Promise<void> = async () => {},
): Promise<void> {
  await page.goto(`${course}/publish`)
  await page.getByLabel(say(lang, 'publication:publish.note')).fill(note)
  await page.locator('#publish .btn:not(.plain)').click()
  const sure = page.getByRole('button', { name: say(lang, 'publication:publish.sure') })
  const done = page.getByRole('link', { name: say(lang, 'publication:publish.see') })
  // translations that are older than their text now are asked about
  await expect(sure.or(done)).toBeVisible()
  if (await sure.isVisible()) {
    await look(page)
    await sure.click()
  }
  await expect(done).toBeVisible()
}
