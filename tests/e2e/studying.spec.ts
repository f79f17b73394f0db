// What one studies from: the transcript alone, another recording in mid-lesson, the keyboard alone, notes beside it.
import { expect, type Page, test } from '@playwright/test'
import { answerAll, confirmEmail, joinCourse, lessonPath, markRead, newEmail, startQuiz, submitQuiz } from './learner'
import { sampleCourse } from './sample-course'
import { say } from './words'

const COURSE = sampleCourse('museo-para-todas-las-personas')
const VIDEO = COURSE.lessons.find((l) => l.kind === 'video')!.id
const time = (page: Page) => page.evaluate(() => document.querySelector('video')?.currentTime ?? 0)
const asset = (page: Page) => page.evaluate(() => document.querySelector('video')?.src ?? '')
const litChapter = (page: Page) => page.locator('.chapters [aria-current]').innerText()

test('a deaf person finishes by transcript alone, the quizzes included, and no film is fetched', async ({ page }) => {
  test.setTimeout(150_000)
  const lang = 'es'
  const films: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('.mp4')) films.push(request.url())
  })
  const email = newEmail()
  await joinCourse(page, lang, { name: 'Inés Quiroga', email }, COURSE)
  for (const lesson of COURSE.lessons) {
    if (lesson.kind !== 'quiz') {
      await markRead(page, lang, lesson, COURSE)
      continue
    }
    await startQuiz(page, lang, lesson.id, COURSE)
    await answerAll(page, lang, lesson.id, { hasScripts: true, course: COURSE })
    await submitQuiz(page, lang)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('100')
  }
  expect(films).toEqual([])
  await confirmEmail(page, lang, email)
  await expect(async () => {
    await page.goto(`/${lang}/learn`)
    await expect(page.locator('a[href*="/certificates/"]').first()).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 20_000 })
})

test('the transcript is searched, and handed on as a file', async ({ page }) => {
  const lang = 'es'
  await joinCourse(page, lang, undefined, COURSE)
  await page.goto(lessonPath(lang, VIDEO, COURSE))
  const field = page.getByRole('searchbox', { name: say(lang, 'lesson:player.search.label') })
  await field.fill('escalon')
  const found = page.locator('[data-cues] mark')
  await expect(found.first()).toHaveText(/escal[oó]n/i)
  const count = await found.count()
  await expect(page.locator('.find output')).toHaveText(`1 de ${count}`)
  await field.press('Enter')
  await expect(page.locator('.find output')).toHaveText(`${count > 1 ? 2 : 1} de ${count}`)
  await field.fill('')
  await expect(found).toHaveCount(0)
  const link = page.getByRole('link', { name: say(lang, 'lesson:downloads.transcript') })
  const file = await page.request.get((await link.getAttribute('href'))!)
  expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/pdf'])
  expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-')
})

test('the forms beside a film name the second the player is at, and none of a film that was finished', async ({
  page,
}) => {
  const lang = 'es'
  await joinCourse(page, lang, undefined, COURSE)
  await page.goto(lessonPath(lang, VIDEO, COURSE))
  const note = page.locator('[data-new] [name=at]')
  const report = page.locator('[data-report] [name=at]')
  await expect(note).toHaveValue('0:00')
  await expect(report).toHaveValue('')
  await page.locator('.chapters a').nth(1).click()
  await expect(note).toHaveValue('0:35')
  await expect(report).toHaveValue('0:35')
  // played to its end: reopened, it stands at its beginning
  await page.evaluate(async () => {
    const video = document.querySelector('video')!
    video.muted = true
    await video.play()
    video.currentTime = video.duration - 1.5
  })
  await page.waitForFunction(() => document.querySelector('video')!.ended)
  await expect(page.locator('[data-saved]').first()).toContainText(/\d/)
  await page.reload()
  await expect(note).toHaveValue('0:00')
  await expect(report).toHaveValue('')
})

test('the recording, and then the language, are changed in mid-lesson: same chapter, same place', async ({ page }) => {
  const lang = 'es'
  await joinCourse(page, lang, undefined, COURSE)
  await page.goto(lessonPath(lang, VIDEO, COURSE))
  await page.locator('.chapters a').nth(1).click()
  await page
    .getByRole('button', { name: say(lang, 'lesson:player.play'), exact: true })
    .first()
    .click()
  await expect.poll(() => time(page), { timeout: 20_000 }).toBeGreaterThan(37)
  await page.keyboard.press('k')
  const before = { at: await time(page), asset: await asset(page), chapter: await litChapter(page) }
  expect(before.chapter).toContain('La cadena de la visita')

  // the Portuguese voice, on the Spanish page
  await page.locator('a[data-voice]').first().click()
  await expect.poll(() => asset(page)).not.toBe(before.asset)
  expect(new URL(page.url()).pathname).toBe(lessonPath(lang, VIDEO, COURSE))
  expect(await litChapter(page)).toContain('La cadena de la visita')
  const carried = await time(page)
  // chapters at 0:35–1:14 and at 0:37–1:18: two seconds in is about two seconds in
  expect(Math.abs(carried - 37 - (before.at - 35))).toBeLessThan(2)

  // the page in Portuguese: its own voice, the same second
  await page.locator('.langs a[hreflang="pt"]').click()
  await page.waitForURL('**/pt/courses/**')
  expect(await litChapter(page)).toContain('A corrente da visita')
  expect(Math.abs((await time(page)) - carried)).toBeLessThan(1.1)

  // the page in English, which has no voice of its own: the same recording, the same second, the same pane
  const [there, heard] = [await time(page), await asset(page)]
  await page.evaluate(() => (location.hash = 'notes'))
  await page.locator('.langs a[hreflang="en"]').click()
  await page.waitForURL('**/en/courses/**')
  expect(await asset(page)).toBe(heard)
  expect(Math.abs((await time(page)) - there)).toBeLessThan(1.1)
  expect(new URL(page.url()).hash).toBe('#notes')

  // and back in Spanish the chosen voice is still there
  await page.goto(lessonPath(lang, VIDEO, COURSE))
  await expect(page.locator('a[data-voice]').first()).toHaveText(/español/)
})

test('a note is written while the video plays, survives a closed page as a draft, and is taken away as a file', async ({
  page,
}) => {
  const lang = 'es'
  await joinCourse(page, lang, undefined, COURSE)
  const here = lessonPath(lang, VIDEO, COURSE)
  await page.goto(`${here}?t=20#notes`)
  const field = page.getByLabel(say(lang, 'notes:new'))
  await field.fill('Medir la <b>puerta</b> & el mostrador')
  await expect(page.locator('[data-draft]')).toHaveText(say(lang, 'notes:island.draft'))
  await page.goto(`${here}?t=20#notes`)
  await expect(field).toHaveValue('Medir la <b>puerta</b> & el mostrador')
  await page
    .getByRole('button', { name: say(lang, 'notes:save') })
    .first()
    .click()
  const note = page.locator('.note-list li')
  await expect(note).toHaveCount(1)
  await expect(note).toContainText('Medir la <b>puerta</b> & el mostrador')
  await expect(note.locator('a[data-at]')).toHaveText('0:20')
  await expect(field).toHaveValue('')
  await page.getByRole('button', { name: say(lang, 'notes:mark') }).click()
  await expect(note).toHaveCount(2)
  await note
    .filter({ hasText: say(lang, 'notes:bookmark') })
    .getByRole('button')
    .click()
  await expect(note).toHaveCount(1)
  await page.getByRole('button', { name: say(lang, 'notes:undo') }).click()
  await expect(note).toHaveCount(2)
  const file = await page.request.get(`/${lang}/learn/notes.md`)
  expect(await file.text()).toContain('Medir la \\<b\\>puerta\\</b\\> \\& el mostrador')
})

test('notes and reports work without a script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const lang = 'pt'
  await joinCourse(page, lang, undefined, COURSE)
  await page.goto(`${lessonPath(lang, VIDEO, COURSE)}?t=12#notes`)
  await page.getByLabel(say(lang, 'notes:new')).fill('Uma nota')
  await page
    .getByRole('button', { name: say(lang, 'notes:save') })
    .first()
    .click()
  await expect(page.locator('.note-list li').first()).toContainText('Uma nota')
  await expect(page.locator('.notes .say')).toHaveText(say(lang, 'notes:said.saved'))
  await page.locator('.report summary').click()
  await page.getByLabel(say(lang, 'lesson:report.words')).fill('Falta um acento')
  await page.getByRole('button', { name: say(lang, 'lesson:report.send') }).click()
  await expect(page.locator('.report')).toContainText('Falta um acento')
  await context.close()
})

test('a lesson by keyboard alone @desktop', async ({ page }) => {
  const lang = 'es'
  await joinCourse(page, lang, undefined, COURSE)
  await page.goto(lessonPath(lang, VIDEO, COURSE))
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
  const tabTo = async (name: RegExp) => {
    for (let i = 0; i < 120; i += 1) {
      if (name.test(await focused())) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`nothing called ${name} is reached by Tab`)
  }
  await tabTo(new RegExp(`^${say(lang, 'lesson:player.play')}$`))
  await page.keyboard.press('Enter')
  await expect.poll(() => time(page), { timeout: 20_000 }).toBeGreaterThan(1)
  await page.keyboard.press('l')
  await expect.poll(() => time(page)).toBeGreaterThan(10)
  await page.keyboard.press('k')
  await page.keyboard.press('>')
  // captions, a second line and larger letters
  await tabTo(new RegExp(`^${say(lang, 'lesson:player.captions')}`))
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.locator('.shot')).toHaveAttribute('data-letters', 'xl')
  await page.keyboard.press('-')
  await expect(page.locator('.shot')).toHaveAttribute('data-letters', 'l')
  await page.keyboard.press('?')
  const help = page.getByRole('dialog')
  await expect(help).toContainText(say(lang, 'lesson:player.keys.size'))
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  // a note, and the transcript said to be read
  await tabTo(new RegExp(`^${say(lang, 'lesson:player.captions')}`))
  for (let i = 0; i < 200 && !(await page.evaluate(() => document.activeElement?.id === 'new-note')); i += 1)
    await page.keyboard.press('Tab')
  await page.keyboard.type('con el teclado')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('.note-list li')).toContainText('con el teclado')
  await page.reload()
  await expect(page.locator('.shot')).toHaveAttribute('data-letters', 'l')
  await tabTo(new RegExp(`^${say(lang, 'lesson:mark.transcript')}$`))
  await page.keyboard.press('Enter')
  await expect(page.locator('.is-done')).toBeVisible()
})
