// An instructor makes a lesson with ten questions, of every type, and touches no mouse: where the focus lands is where the
// typing goes on. What was made is tried with grading, moved, undone, and joined by questions of a file.
import { expect, type Page, test } from '@playwright/test'
import { isCleanInBothThemes } from './axe'
import { signIn } from './learner'
import { say } from './words'

const lang = 'es'
const words = (key: string, of: Record<string, string | number> = {}): string => say(lang, `quiz-editor:${key}`, of)
const HOSTILE = '<img src=x onerror="document.title=1"> ¿qué daña?'
const MOST_PRESSES = 40

test('a lesson with ten questions of every type by the keyboard, in forty presses; tried and graded @desktop', async ({
  page,
}) => {
  await signIn(page, lang, 'ana@museo.example', 'museo-abierto-2026')
  await page.goto(`/${lang}/studio/new`)
  await page.locator('input[name=title]').fill('Luz y papel')
  await page.locator('main form button[type=submit]').first().click()
  await page.locator('form.adding input[name=title]').first().fill('Prueba de luz')
  const hand = new Hand(page)
  await page.locator('form.adding button[value=quiz]').first().focus()
  await hand.press('Enter')
  const lesson = new URL((await page.waitForURL(/\/lessons\//), page.url())).pathname
  await expect(page.locator('[data-live]')).toHaveCount(1)

  await test.step('ten questions', async () => {
    await hand.add('single')
    await hand.choices('¿Qué mide un luxómetro?', 2)
    await hand.press('Control+Enter')
    await hand.choices(HOSTILE, 1)
    await hand.press('Control+Enter')
    await hand.choices('¿Cuánta luz?', 5)
    await hand.goTo('[data-add=multiple]')
    await hand.add('multiple')
    await hand.choices('¿Qué dos cuidan?', 1, 3)
    await hand.press('Alt+N')
    await hand.choices('¿Qué dos dañan?', 2, 4)
    await hand.add('true-false')
    await hand.prompt('El daño se acumula.')
    await page.keyboard.press('Tab')
    await hand.press('Space')
    await page.locator('.add-question summary').focus()
    await hand.press('Enter')
    await hand.add('short')
    await hand.lines('¿Con qué se mide?', ['luxómetro'])
    await hand.add('number')
    await hand.lines('¿Cuántos lux?', ['1.250,5'])
    await hand.add('matching')
    await hand.lines('Empareje', ['acuarela', '50 lux', 'óleo', '150 lux'])
    await hand.add('ordering')
    await hand.lines('Ordene', ['mirar', 'medir', 'sobra', 'anotar', 'guardar', 'volver'])
    expect(hand.presses).toBeLessThanOrEqual(MOST_PRESSES)
  })

  await test.step('a row too many goes with Backspace, and the rest is counted anew', async () => {
    await page.keyboard.press('Shift+Tab')
    await page.locator('[data-line]').filter({ visible: true }).nth(2).fill('')
    await page.keyboard.press('Backspace')
    await expect(page.locator('[data-line]:focus')).toHaveValue('medir')
    await saved(page)
    await expect(page.locator('[data-question]')).toHaveCount(10)
  })

  await test.step('a question moves by its keys and keeps the focus; undoing is pressed when everything is saved', async () => {
    const stems = page.locator('[data-question] [data-stem]')
    await page.keyboard.press('Alt+ArrowUp')
    await expect(stems.nth(8)).toHaveText('Ordene')
    await page.keyboard.insertText(' bien')
    await expect(page.locator('[data-line]:focus')).toHaveValue('medir bien')
    await page.locator('[data-step=undo] button').focus()
    await page.keyboard.press('Control+Z')
    await expect(page.locator('[data-line]').filter({ visible: true }).nth(1)).toHaveValue('medir')
    await page.keyboard.press('Control+Z')
    await expect(stems.nth(9)).toHaveText('Ordene')
  })

  await test.step('read again it is all there, folded, with what it lacks on the line', async () => {
    await page.goto(lesson)
    await expect(page.locator('.fold[open]')).toHaveCount(0)
    await expect(page.locator('[data-stem]').nth(1)).toHaveText(HOSTILE)
    await expect(page.locator('.doubts').first()).toContainText(/1/)
    await page.locator('.fold summary').first().focus()
    await page.keyboard.press('Enter')
    const first = page.locator('[data-question]').first()
    await expect(first.locator('[data-line]')).toHaveCount(6)
    await expect(first.locator('input[type=radio]').nth(1)).toBeChecked()
    await expect(page.locator('[data-question]').last().locator('[data-line]').first()).toHaveValue('mirar')
    await page.locator('.fold').evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute('open', '')))
    await isCleanInBothThemes(page)
  })

  await test.step('tried as a learner, by the keyboard, and graded', async () => {
    await page.goto(`${lesson}/trial`)
    const asked = (text: string) => page.locator('fieldset.q').filter({ hasText: text })
    await expect(page.locator('fieldset.q')).toHaveCount(10)
    await expect(asked(HOSTILE)).toHaveCount(1)
    await asked(HOSTILE).getByLabel(`${HOSTILE} 1`).focus()
    await page.keyboard.press('Space')
    await asked('se acumula').locator('input').first().focus()
    await page.keyboard.press('Space')
    await asked('Cuántos lux').locator('input').focus()
    await page.keyboard.insertText('1250,5')
    await isCleanInBothThemes(page)
    await page.keyboard.press('Enter')
    await expect(page.locator('.answers > li')).toHaveCount(10)
    await expect(page.locator('.answers .good')).toHaveCount(3)
    expect(await page.title()).not.toBe('1')
  })

  await test.step('questions of a file: what does not come in is told with its line', async () => {
    await page.goto(`${lesson}/gift`)
    await page.locator('textarea').fill('Uno {T}\n\nEnsayo {}\n\nDos {=a ~b}')
    await page.locator('button[value=check]').focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('#found')).toBeFocused()
    await expect(page.locator('.faults li li')).toHaveText([`${words('gift.line', { line: 3 })}: Ensayo {}`])
    await isCleanInBothThemes(page)
    await page.locator('button[value=import]').focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-question]')).toHaveCount(12)
  })
})

const saved = async (page: Page): Promise<void> =>
  expect(page.locator('.fold[open] [data-save-state]').last()).toContainText(/\d:\d\d/)

/** A person at the keyboard. Letters, Tab and Enter from row to row are free; whatever would be a click is counted. */
class Hand {
  presses = 0
  constructor(private page: Page) {}

  async press(key: string): Promise<void> {
    this.presses += 1
    await this.page.keyboard.press(key)
  }

  /** Tab until the focus is there: tried on one way, the others are as the page has them. */
  async goTo(selector: string): Promise<void> {
    for (let i = 0; i < 80; i += 1) {
      if (await this.page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
      await this.page.keyboard.press('Tab')
    }
    throw new Error(`Tab does not lead to ${selector}`)
  }

  async add(type: string): Promise<void> {
    await this.page.locator(`[data-add=${type}]`).focus()
    await this.press('Enter')
    await expect(this.page.locator('[data-question]:has(:focus)')).toHaveAttribute('data-type', type)
  }

  /** Typed where the focus is: that a new question has it in its prompt is what is tried here. */
  async prompt(text: string): Promise<void> {
    await expect(this.page.locator('[data-question] textarea[name=prompt]:focus')).toHaveValue('')
    await this.page.keyboard.insertText(text)
  }

  /** Five options; those with these numbers are right. */
  async choices(text: string, ...right: number[]): Promise<void> {
    await this.prompt(text)
    await this.page.keyboard.press('Tab')
    for (let number = 1; number <= 5; number += 1) {
      await this.page.keyboard.insertText(`${text} ${number}`)
      if (right.includes(number)) await this.press('Alt+Enter')
      if (number < 5) await this.page.keyboard.press('Enter')
    }
  }

  async lines(text: string, rows: readonly string[]): Promise<void> {
    await this.prompt(text)
    await this.page.keyboard.press('Tab')
    for (const [i, row] of rows.entries()) {
      if (i > 0) await this.page.keyboard.press('Enter')
      await this.page.keyboard.insertText(row)
    }
  }
}
