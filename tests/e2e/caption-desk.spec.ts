// A wrong caption of a public course is corrected by its instructor and live for learners, in ten clicks at most. Then
// the desk by keys alone, and in two windows at once.
import { expect, type Locator, type Page, test } from '@playwright/test'
import { publishCourse } from './author'
import { isCleanInBothThemes } from './axe'
import { signIn } from './learner'
import { lessonOf } from './sample-course'
import { say } from './words'

const lang = 'es'
const VIDEO = lessonOf('video').id
const MOST_CLICKS = 10

const cues = (page: Page): Locator => page.locator('[data-row="cues"]')
const words = (page: Page, n: number): Locator => cues(page).nth(n).locator('textarea')
const state = (page: Page): Locator => page.locator('[data-captions-state]')

test('a wrong caption is corrected live in few clicks, and captions are written by keys @desktop', async ({ page }) => {
  await signIn(page, lang, 'ana@museo.example', 'museo-abierto-2026')
  const { course, learnerPath } = await publicCourse(page)
  const desk = `${course}/lessons/${VIDEO}/captions/${lang}/${lang}`

  await test.step('corrected, from the first page of the studio to the lesson of a learner', async () => {
    let clicks = 0
    const click = async (target: Locator): Promise<void> => {
      clicks += 1
      await target.click()
    }
    await page.goto(`/${lang}/studio`)
    await click(page.locator(`a[href="${course}"]`).first())
    await click(page.locator(`.lesson-line a[href$="/lessons/${VIDEO}"]`).first())
    await click(page.locator(`a[href$="/captions/${lang}/${lang}"]`))
    await hasScript(page)
    await click(words(page, 1))
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('Corregido mientras se estudia.')
    // what was typed this moment is reviewed, and published, with the rest
    await click(page.getByRole('button', { name: say(lang, 'captions:publish.button') }))
    await expect(page.getByText(say(lang, 'captions:review.before'))).toBeVisible()
    await click(page.getByRole('button', { name: say(lang, 'captions:review.button') }))
    await click(page.getByRole('button', { name: say(lang, 'captions:publish.button') }))
    await expect(page.locator('.say[role=status]')).toContainText('2')
    await page.goto(learnerPath)
    await expect(page.locator('#content')).toContainText('Corregido mientras se estudia.')
    expect(clicks).toBeLessThanOrEqual(MOST_CLICKS)
  })

  await test.step('split, moved, joined and taken back by keys', async () => {
    await page.goto(`${desk}?t=6`)
    await hasScript(page)
    await expect(words(page, 1)).toBeFocused()
    const before = await cues(page).count()
    await page.keyboard.press('ControlOrMeta+Home')
    for (let i = 0; i < 'Corregido'.length; i++) await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Alt+S')
    await expect(cues(page)).toHaveCount(before + 1)
    await expect(words(page, 2)).toBeFocused()
    await page.keyboard.press('Alt+ArrowUp')
    await expect(words(page, 1)).toBeFocused()
    const start = cues(page).nth(1).locator('[data-start]')
    const was = await start.inputValue()
    await page.keyboard.press('Alt+.')
    await expect(start).not.toHaveValue(was)
    await isSaved(page)
    await page.reload()
    await expect(words(page, 1)).toHaveValue('Corregido')
    await expect(words(page, 2)).toHaveValue('mientras se estudia.')
    await hasScript(page)
    await words(page, 1).focus()
    await page.keyboard.press('Alt+J')
    await expect(words(page, 1)).toHaveValue('Corregido\nmientras se estudia.')
    await page.keyboard.press('Alt+A')
    await page.keyboard.type('Una frase que sobra')
    await expect(cues(page)).toHaveCount(before + 1)
    await isSaved(page)
    await page.keyboard.press('Alt+Backspace')
    await expect(cues(page)).toHaveCount(before)
    await isSaved(page)
    await page.locator('[data-step-of-captions="undo"] button').click()
    await expect(cues(page)).toHaveCount(before + 1)
    await expect(words(page, 1)).toHaveValue('Corregido\nmientras se estudia.')
  })

  await test.step('a cue that is read too fast is told while it is typed; the desk is clean in both themes', async () => {
    await page.goto(desk)
    await hasScript(page)
    await words(page, 0).fill('Demasiadas palabras para tan poco tiempo. '.repeat(5))
    await expect(cues(page).first().locator('[data-warnings]')).toContainText('signos por segundo')
    await isCleanInBothThemes(page)
    await isSaved(page)
    // typed into the empty row at the end, it stands at once where the film is
    await cues(page).last().locator('textarea').pressSequentially('Al comienzo')
    await expect(words(page, 0)).toHaveValue('Al comienzo')
    await expect(words(page, 0)).toBeFocused()
    await expect(cues(page).last().locator('textarea')).toHaveValue('')
    await isSaved(page)
    await page.keyboard.press('Alt+Backspace')
    await isSaved(page)
  })

  await test.step('two windows at one cue: both sides are shown, and what is chosen stays', async () => {
    const other = await page.context().newPage()
    await page.goto(desk)
    await other.goto(desk)
    await Promise.all([hasScript(page), hasScript(other)])
    await words(page, 3).fill('De la primera ventana')
    await isSaved(page)
    await words(other, 3).fill('De la segunda ventana')
    const both = other.getByRole('alert')
    await expect(both).toContainText('De la primera ventana')
    await expect(words(other, 3)).toHaveValue('De la segunda ventana')
    await other.getByRole('button', { name: say(lang, 'captions:desk.useTheirs') }).click()
    await expect(words(other, 3)).toHaveValue('De la primera ventana')
    await words(other, 3).fill('De las dos')
    await isSaved(other)
    await other.close()
    await words(page, 3).fill('De nuevo la primera')
    await page.getByRole('button', { name: say(lang, 'captions:desk.keepMine') }).click()
    await isSaved(page)
    await page.reload()
    await expect(words(page, 3)).toHaveValue('De nuevo la primera')
  })
})

/** A copy of the sample course, public, and a lesson of it as somebody inside sees it. */
async function publicCourse(page: Page): Promise<{ course: string; learnerPath: string }> {
  await page.goto(`/${lang}/studio`)
  await page.getByRole('link', { name: 'Conservación preventiva: primeros pasos' }).first().click()
  await page.waitForURL(/\/studio\/courses\/[0-9a-f-]+$/)
  const headers = { Origin: new URL(page.url()).origin }
  const copied = await page.request.post(`${page.url()}/copy`, { form: { press: crypto.randomUUID() }, headers })
  const course = new URL(copied.url()).pathname
  const slug = await publishCourse(page, lang, course, 1)
  await page.goto(`/${lang}/courses/${slug}`)
  await page.getByRole('button', { name: say(lang, 'public:step.enrol') }).click()
  await page.waitForURL(/\/lessons\//)
  return { course, learnerPath: `/${lang}/courses/${slug}/lessons/${VIDEO}` }
}

const hasScript = (page: Page): Promise<void> => expect(page.locator('[data-act="add"]')).toBeVisible()

async function isSaved(page: Page): Promise<void> {
  await expect(state(page)).toHaveText(new RegExp(`^${say(lang, 'captions:desk.saved', { time: '\\d\\d:\\d\\d' })}$`))
}
