// Translating by keys alone: what is typed keeps itself, is approved, and exactly what changes in the original is flagged.
import { expect, type Page, test } from '@playwright/test'
import { signIn } from './learner'
import { say } from './words'

const lang = 'es'
const PASSWORD = 'museo-abierto-2026'
const OLD = 'La luz se mide en lux y por horas.'
const NEW = 'La luz se mide en lux y por días.'

test('a lesson is translated by keyboard, and a sentence that changes is flagged with old and new @desktop', async ({
  page,
}) => {
  await signIn(page, lang, 'ana@museo.example', PASSWORD)
  const course = await startCourse(page)
  await page.goto(`${course}/translation/pt`)
  await expect(page.locator('[data-state="untranslated"]')).toHaveCount(2)

  // the course, then its lesson: each approval leads to the next field, on the next part too
  await pressUntilInField(page, 'Alt+ArrowDown')
  await typeAndApprove(page, 'Um curso de luz')
  await typeAndApprove(page, 'Primeiro módulo')
  await expect(page).toHaveURL(/part=una-lectura/)
  await typeAndApprove(page, 'Uma leitura')
  await page.keyboard.press('Alt+O')
  await expect(page.locator('textarea:focus')).toHaveValue(OLD)
  await page.keyboard.press('ControlOrMeta+a')
  await typeAndApprove(page, 'A luz se mede em lux e por horas.')
  await expect(page.getByRole('status').first()).toHaveText(
    say(lang, 'translation:desk.finished', { language: 'portugués' }),
  )

  await changeSummary(page, course, NEW)
  await page.goto(`${course}/translation/pt`)
  await pressUntilInField(page, 'Alt+C')
  const changed = page.locator('[data-state="changed"]')
  await expect(changed).toHaveCount(1)
  await expect(changed.locator('del')).toHaveText('horas')
  await expect(changed.locator('ins')).toHaveText('días')
  await expect(changed.locator('textarea')).toBeFocused()
  await expect(changed).toContainText(/Original cambiado por Ana/)
  await page.keyboard.press('ControlOrMeta+a')
  await typeAndApprove(page, 'A luz se mede em lux e por dias.')
  await expect(page.locator('[data-state="changed"]')).toHaveCount(0)
  await expect(page.locator('[data-state="approved"]').filter({ hasText: 'por dias' })).toHaveCount(1)
})

/** A course with one lesson of a title and a summary; the address of its studio. */
async function startCourse(page: Page): Promise<string> {
  await page.goto(`/${lang}/studio/new`)
  await page.getByLabel(say(lang, 'studio:new.courseTitle')).fill('Un curso de luz')
  await page.getByRole('button', { name: say(lang, 'studio:new.start') }).click()
  await page.waitForURL(/\/studio\/courses\/[0-9a-f-]+$/)
  const course = new URL(page.url()).pathname
  const title = page.getByLabel(say(lang, 'studio:add.lessonTitle')).first()
  await title.fill('Una lectura')
  await page
    .getByRole('button', { name: say(lang, 'studio:kind.reading') })
    .first()
    .click()
  await page.waitForURL(/\/lessons\/una-lectura$/)
  await changeSummary(page, course, OLD)
  return course
}

async function changeSummary(page: Page, course: string, words: string): Promise<void> {
  await page.goto(`${course}/lessons/una-lectura`)
  const form = page.locator('#lesson-una-lectura')
  await form.getByLabel(say(lang, 'studio:lesson.summary')).fill(words)
  await form.getByRole('button', { name: say(lang, 'studio:save.button') }).click()
  await expect(form.locator('[data-save-state]')).toContainText(/\d\d:\d\d/)
}

/** The first key of a page may come before its script. */
async function pressUntilInField(page: Page, key: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key)
    await expect(page.locator('textarea:focus')).toHaveCount(1, { timeout: 1_000 })
  }).toPass()
}

/** Into the field that has the focus; done when the focus has gone on, or nothing is left. */
async function typeAndApprove(page: Page, words: string): Promise<void> {
  const field = page.locator('textarea:focus')
  await expect(field).toHaveCount(1)
  const id = await field.getAttribute('id')
  await page.keyboard.type(words)
  // what saved itself waits to be approved: its row says so at once
  await expect(page.locator('[data-segment]', { has: page.locator(`#${id}`) })).toHaveAttribute('data-state', 'waiting')
  await expect(page.locator(`#${id}`)).toHaveValue(words)
  await page.keyboard.press('Control+Enter')
  await expect(page.locator(`textarea#${id}`)).toHaveCount(0)
}
