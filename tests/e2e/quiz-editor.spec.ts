// An instructor makes a quiz of every type with the keyboard, and few clicks; tries it; finds it saved.
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { signIn } from './learner'
import { say } from './words'

const lang = 'es'
const words = (key: string): string => say(lang, `quiz-editor:${key}`)

test('a quiz of every type, by the keyboard, three clicks a question at most @desktop', async ({ page }) => {
  await signIn(page, lang, 'ana@museo.example', 'museo-abierto-2026')
  let clicks = 0
  const click = async (target: Locator): Promise<void> => {
    clicks += 1
    await target.click()
  }
  await page.goto(`/${lang}/studio/new`)
  await page.locator('input[name=title]').fill('Luz y papel')
  await page.locator('main form button[type=submit]').first().click()
  await page.locator('form.adding input[name=title]').first().fill('Prueba de luz')
  await click(page.locator('button[name=kind][value=quiz]').first())
  await expect(page.locator('[data-quiz-editor]')).toBeVisible()

  await test.step('ten questions', async () => {
    await click(page.locator('[data-add=single]'))
    await choices(page, '¿Qué daña el papel?', 2)
    for (const prompt of ['¿Qué mide un luxómetro?', '¿Cuánta luz?', '¿Qué es un lux?']) {
      await again(page)
      await choices(page, prompt, 1)
    }
    await click(page.locator('[data-add=multiple]'))
    await choices(page, '¿Qué dos cuidan?', 1, 3)
    await again(page)
    await choices(page, '¿Qué dos dañan?', 2, 4)
    await click(page.locator('[data-add=true-false]'))
    await prompt(page, 'El daño se acumula.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await click(page.locator('.add-question summary'))
    await click(page.locator('[data-add=short]'))
    await prompt(page, '¿Con qué se mide?')
    await page.keyboard.press('Tab')
    await page.keyboard.type('luxómetro')
    await click(page.locator('[data-add=number]'))
    await prompt(page, '¿Cuántos lux?')
    await page.keyboard.press('Tab')
    await page.keyboard.type('1.250,5')
    await click(page.locator('[data-add=matching]'))
    await prompt(page, 'Empareje')
    await page.keyboard.press('Tab')
    await lines(page, ['acuarela', '50 lux', 'óleo', '150 lux'])
    await click(page.locator('[data-add=ordering]'))
    await prompt(page, 'Ordene')
    await page.keyboard.press('Tab')
    await lines(page, ['mirar', 'medir', 'anotar'])
    await expect(page.locator('[data-question]')).toHaveCount(11)
    expect(clicks).toBeLessThanOrEqual(40)
  })

  await test.step('everything was saved, and rows beyond the first four too', async () => {
    await page.locator('h1').click()
    await expect(page.locator('[data-question]').last().locator('[data-save-state]')).toContainText(/\d:\d\d/)
    await page.reload()
    const first = page.locator('[data-question]').first()
    await expect(first.locator('textarea').first()).toHaveValue('¿Qué daña el papel?')
    await expect(first.locator('[data-line]')).toHaveCount(6)
    await expect(first.locator('input[type=radio]').nth(1)).toBeChecked()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })

  await test.step('tried as a learner', async () => {
    await page.getByRole('link', { name: words('trial.link') }).click()
    await expect(page.locator('fieldset.q')).toHaveCount(11)
    await page.locator('fieldset.q').filter({ hasText: 'se acumula' }).locator('input').first().check()
    await page.getByRole('button', { name: words('trial.send') }).click()
    await expect(page.locator('.answers > li')).toHaveCount(11)
  })
})

const again = (page: Page): Promise<void> => page.keyboard.press('Control+Enter')

/** Typed where the focus is: that a new question has it in its prompt is what is tried here. */
async function prompt(page: Page, text: string): Promise<void> {
  await expect(page.locator('[data-question] textarea[name=prompt]:focus')).toHaveValue('')
  await page.keyboard.type(text)
}

/** Five options; those with these numbers are marked with Alt Enter. */
async function choices(page: Page, text: string, ...right: number[]): Promise<void> {
  await prompt(page, text)
  await page.keyboard.press('Tab')
  for (let number = 1; number <= 5; number += 1) {
    await page.keyboard.type(`${text} ${number}`)
    if (right.includes(number)) await page.keyboard.press('Alt+Enter')
    if (number < 5) await page.keyboard.press('Enter')
  }
}

async function lines(page: Page, texts: readonly string[]): Promise<void> {
  for (const [i, text] of texts.entries()) {
    if (i > 0) await page.keyboard.press('Enter')
    await page.keyboard.type(text)
  }
}
