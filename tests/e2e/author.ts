// What an instructor does in the studio, by what is on the screen.
import { expect, type Locator, type Page } from '@playwright/test'
import type { Lang } from '../../app/platform/languages'
import { say } from './words'

export const DEMO_PASSWORD = 'museo-abierto-2026'

/** Starts a course with a title; the address of its studio. */
export async function startCourse(page: Page, lang: Lang, title: string): Promise<string> {
  await page.goto(`/${lang}/studio/new`)
  await page.getByLabel(say(lang, 'studio:new.courseTitle')).fill(title)
  await page.getByRole('button', { name: say(lang, 'studio:new.start') }).click()
  await page.waitForURL(/\/studio\/courses\/[0-9a-f-]+$/)
  return new URL(page.url()).pathname
}

/** Adds a lesson to the first module and opens it; its address. */
export async function addLesson(
  page: Page,
  lang: Lang,
  course: string,
  { kind, title }: { kind: 'video' | 'reading' | 'quiz'; title: string },
): Promise<string> {
  await page.goto(course)
  await page.getByLabel(say(lang, 'studio:add.lessonTitle')).first().fill(title)
  await page
    .getByRole('button', { name: say(lang, `studio:kind.${kind}`), exact: true })
    .first()
    .click()
  await page.waitForURL(/\/lessons\/[a-z0-9-]+$/)
  return new URL(page.url()).pathname
}

/** Types into fields of one form, by their words, and waits until the server has them. */
export async function fillAndSave(form: Locator, lang: Lang, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await form.getByLabel(label, { exact: true }).fill(value)
  await form.getByRole('button', { name: say(lang, 'studio:save.button'), exact: true }).click()
  await expect(form.locator('[data-save-state]')).toContainText(/\d:\d\d/)
}

/** A question of each type, its words typed at where the focus is; `right` counts options from 1. */
export type TypedQuestion = { type: string; prompt: string; explanation?: string } & (
  | { options: string[]; right: number[] }
  | { truth: boolean }
  | { accepted: string }
  | { lines: string[] }
)

/** Adds a question by one press and writes it by keys alone. */
export async function typeQuestion(page: Page, question: TypedQuestion): Promise<void> {
  const add = page.locator(`[data-add="${question.type}"]`)
  if (!(await add.isVisible())) await page.locator('.add-question summary').click()
  await add.click()
  await expect(page.locator('[data-question] textarea[name=prompt]:focus')).toHaveValue('')
  await page.keyboard.type(question.prompt)
  await page.keyboard.press('Tab')
  if ('truth' in question) {
    await page.keyboard.press(question.truth ? 'Space' : 'ArrowRight')
  } else if ('accepted' in question) {
    await page.keyboard.type(question.accepted)
  } else {
    const lines = 'lines' in question ? question.lines : question.options
    for (const [i, text] of lines.entries()) {
      if (i > 0) await page.keyboard.press('Enter')
      await page.keyboard.type(text)
      if ('right' in question && question.right.includes(i + 1)) await page.keyboard.press('Alt+Enter')
    }
  }
}

/** Translates everything that is left in the desk's language: each field gets what `translate` makes of the original. */
export async function translateAll(page: Page, desk: string, translate: (source: string) => string): Promise<void> {
  await page.goto(`${desk}?show=todo`)
  const fields = page.locator('[data-segment] textarea')
  await expect(async () => {
    await page.keyboard.press('Alt+ArrowDown')
    await expect(page.locator('textarea:focus')).toHaveCount(1, { timeout: 1_000 })
  }).toPass()
  while ((await fields.count()) > 0) {
    const field = page.locator('textarea:focus')
    await expect(field).toHaveCount(1)
    const id = await field.getAttribute('id')
    const source = await page
      .locator('[data-segment]')
      .filter({ has: page.locator(`#${id}`) })
      .locator('.src .said')
      .innerText()
    await page.keyboard.insertText(translate(source))
    await page.keyboard.press('Control+Enter')
    await expect(page.locator(`textarea#${id}`)).toHaveCount(0)
  }
}

/** Publishes what the draft holds; doubts are answered. The course's address for learners. */
export async function publishCourse(page: Page, lang: Lang, course: string, revision: number): Promise<string> {
  await page.goto(`${course}/publish`)
  await page.getByRole('button', { name: say(lang, 'publication:publish.go', { number: revision }) }).click()
  const sure = page.getByRole('button', { name: say(lang, 'publication:publish.sure') })
  const done = page.getByText(say(lang, 'publication:publish.done', { number: revision }))
  await expect(sure.or(done).first()).toBeVisible()
  if (await sure.isVisible()) await sure.click()
  await expect(done).toBeVisible()
  const href = await page.getByRole('link', { name: say(lang, 'publication:publish.see') }).getAttribute('href')
  return href!.split('/').at(-1)!
}
