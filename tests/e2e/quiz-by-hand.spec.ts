// Matching and ordering by keys alone, by dragging, and without scripts; and a quiz that moves to another device.
import { expect, type Locator, type Page, test } from '@playwright/test'
import { answerAll, joinCourse, newEmail, signIn, startQuiz, submitQuiz, PASSWORD } from './learner'
import { type Asked, LESSONS, questionsOf, textIn } from './sample-course'
import { say } from './words'

const lang = 'es'
const QUIZZES = LESSONS.filter((l) => l.kind === 'quiz').map((l) => l.id)
const quizWith = (type: Asked['type']): string => QUIZZES.find((id) => questionsOf(id).some((q) => q.type === type))!
const asked = (type: Asked['type']): Asked => questionsOf(quizWith(type)).find((q) => q.type === type)!
const at = (page: Page, question: Asked): Locator => page.locator(`[data-question="${question.id}"]`)
const rows = (field: Locator): Promise<string[]> => field.locator('.places [data-item]').allInnerTexts()

async function show(page: Page, field: Locator): Promise<void> {
  if (!(await field.isVisible()))
    await page.locator(`[data-map="${await field.getAttribute('data-question')}"]`).click()
  await field.scrollIntoViewIfNeeded()
}

// A telephone has no Tab key.
test.describe('by keys alone @desktop', () => {
  /** Tab, until this has the focus; whatever cannot be reached so fails here. */
  async function tabTo(page: Page, goal: Locator): Promise<void> {
    for (let i = 0; i < 200; i += 1) {
      if (await goal.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error('the keyboard does not lead there')
  }

  async function answerByKeys(page: Page, question: Asked): Promise<void> {
    const field = at(page, question)
    const press = async (goal: Locator, key: string): Promise<void> => {
      await tabTo(page, goal)
      await page.keyboard.press(key)
    }
    const choose = (text: string): Promise<void> => press(field.getByLabel(text, { exact: true }), 'Space')
    switch (question.type) {
      case 'single':
      case 'true-false': {
        const right =
          question.type === 'single'
            ? textIn(question.options.find((o) => o.correct)!.text, lang)
            : say(lang, question.answer ? 'quiz:true' : 'quiz:false')
        // One stop for the group; arrows choose within it.
        await press(field.getByRole('radio').first(), 'Space')
        for (let i = 0; i < 20 && !(await field.getByLabel(right, { exact: true }).isChecked()); i += 1)
          await page.keyboard.press('ArrowDown')
        return
      }
      case 'multiple': {
        const texts = await field.locator('.opt').allInnerTexts()
        const right = question.options.filter((o) => o.correct).map((o) => textIn(o.text, lang))
        for (const text of texts) if (right.includes(text.trim())) await choose(text.trim())
        return
      }
      case 'short':
      case 'number':
        await tabTo(page, field.getByRole('textbox'))
        return page.keyboard.type(question.type === 'short' ? question.accepted.es[0]! : String(question.answer))
      case 'matching':
        for (const left of await field.locator('.pairs label').allInnerTexts()) {
          const pair = question.pairs.find((p) => textIn(p.left, lang) === left.trim())!
          const select = field.getByLabel(left.trim(), { exact: true })
          await tabTo(page, select)
          for (let i = 0; i < 20; i += 1) {
            if ((await select.locator('option:checked').innerText()) === textIn(pair.right, lang)) break
            await page.keyboard.press('ArrowDown')
          }
          await expect(field.locator('.vh[role=status]')).toContainText(textIn(pair.right, lang))
        }
        return
      case 'ordering':
        for (const [place, item] of question.items.entries()) {
          const text = textIn(item.text, lang)
          const up = field.getByRole('button', { name: `${say(lang, 'quiz:island.up')}: ${text}` })
          await up.focus()
          for (let i = (await rows(field)).indexOf(text); i > place; i -= 1) await page.keyboard.press('Enter')
          if (await up.evaluate((element) => element !== document.activeElement)) throw new Error('the focus was lost')
        }
        // What already stood in order has to be said as well.
        await field.getByRole('combobox').first().focus()
        if ((await field.getByRole('combobox').first().inputValue()) === '') await page.keyboard.press('ArrowDown')
        await expect(field.locator('.vh[role=status]')).toContainText(/\d/)
    }
  }

  for (const quiz of QUIZZES) {
    test(`the quiz ${quiz} is answered and sent`, async ({ page }) => {
      test.setTimeout(120_000)
      await joinCourse(page, lang)
      await startQuiz(page, lang, quiz)
      await page.waitForSelector('.vh[role=status]', { state: 'attached' })
      for (const question of questionsOf(quiz)) {
        await page.locator('h1').evaluate((h) => ((h as HTMLElement).tabIndex = -1))
        await page.locator('h1').focus()
        await answerByKeys(page, question)
        await page.keyboard.press('Tab')
        await expect(at(page, question).locator('[data-saved]')).toContainText(/\d/)
      }
      await tabTo(page, page.locator('.end button[value=review]'))
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/submission$/)
      await tabTo(page, page.getByRole('button', { name: say(lang, 'quiz:send.go') }))
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/attempts\/[0-9a-f-]+$/)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('100')
    })
  }
})

test('pairs and places are dragged, kept, and there after a reload @desktop', async ({ page }) => {
  test.setTimeout(90_000)
  await joinCourse(page, lang)
  const matching = asked('matching')
  await startQuiz(page, lang, quizWith('matching'))
  const field = at(page, matching)
  await show(page, field)
  const pair = matching.pairs[0]!
  const select = field.getByLabel(textIn(pair.left, lang), { exact: true })
  await drag(page, field.locator('.chip', { hasText: textIn(pair.right, lang) }), select)
  await expect(select.locator('option:checked')).toHaveText(textIn(pair.right, lang))
  await expect(field.locator('[data-saved]')).toContainText(/\d/)
  await page.reload()
  await expect(select.locator('option:checked')).toHaveText(textIn(pair.right, lang))

  const ordering = asked('ordering')
  await startQuiz(page, lang, quizWith('ordering'))
  const places = at(page, ordering)
  await show(page, places)
  const before = await rows(places)
  // A mouse takes the row by its words, and marks none of them; a press that does not move answers nothing.
  const words = places.locator('.places [data-item]').first()
  await words.click()
  await expect(places.locator('[data-saved]')).toBeEmpty()
  await drag(page, words, places.locator('.places li').nth(2))
  const after = [before[1], before[2], before[0], ...before.slice(3)]
  expect(await rows(places)).toEqual(after)
  expect(await page.evaluate(() => String(getSelection()))).toBe('')
  await expect(places.locator('[data-saved]')).toContainText(/\d/)
  await page.reload()
  expect(await rows(places)).toEqual(after)
})

test('what does not count as it stands is said beside it, under the questions and before sending, and nothing else @desktop', async ({
  page,
}) => {
  test.setTimeout(90_000)
  await joinCourse(page, lang)
  const [number, quiz] = [asked('number'), quizWith('number')]
  await startQuiz(page, lang, quiz)
  await answerAll(page, lang, quiz, { hasScripts: true })
  const all = page.getByText(say(lang, 'quiz:allAnswered'))
  await expect(all).toBeVisible()
  const field = at(page, number)
  const unread = field.getByText(say(lang, 'quiz:unreadNumber'))
  await field.getByRole('textbox').fill('muchos')
  await expect(unread).toBeHidden()
  await field.getByRole('textbox').press('Tab')
  await expect(unread).toBeVisible()
  await expect(all).toBeHidden()
  await expect(page.locator('[data-missing]')).toContainText(say(lang, 'quiz:unread_one', { count: 1 }))
  await expect(field.locator('[data-saved]')).toContainText(/\d/)
  await page.goto(`${page.url().split('#')[0]}/submission`)
  await expect(page.getByText(say(lang, 'quiz:unreadNumber'))).toBeVisible()
  await expect(page.locator('.say.good')).toHaveCount(0)
  await page.goBack()
  await expect(unread).toBeVisible()
  await field.getByRole('textbox').fill('12')
  await field.getByRole('textbox').press('Tab')
  await expect(unread).toBeHidden()
  await expect(all).toBeVisible()
})

async function drag(page: Page, what: Locator, onto: Locator): Promise<void> {
  const [from, to] = [(await what.boundingBox())!, (await onto.boundingBox())!]
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width / 2, to.y + to.height * 0.75, { steps: 8 })
  await page.mouse.up()
}

test('the open attempt moves to another device with its answers and its order, and is sent there', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const email = newEmail()
  await joinCourse(page, lang, { name: 'Rosa Quispe', email })
  const quiz = quizWith('matching')
  await startQuiz(page, lang, quiz)
  const single = questionsOf(quiz).find((q) => q.type === 'single')!
  await show(page, at(page, single))
  // A wrong one, so that there is something to change on the other device.
  const wrong = textIn(single.options.find((o) => !o.correct)!.text, lang)
  await at(page, single).getByLabel(wrong, { exact: true }).check()
  await expect(at(page, single).locator('[data-saved]')).toContainText(/\d/)
  const listed = (where: Page): Promise<string[]> => where.locator('.q legend, .q .opt, .q option').allTextContents()
  const here = await listed(page)

  const device = await browser.newContext({ baseURL: baseURL!, viewport: { width: 360, height: 740 } })
  const other = await device.newPage()
  await signIn(other, lang, email, PASSWORD)
  await startQuiz(other, lang, quiz)
  expect(new URL(other.url()).pathname).toBe(new URL(page.url()).pathname)
  expect(await listed(other)).toEqual(here)
  await expect(at(other, single).getByLabel(wrong, { exact: true })).toBeChecked()
  await answerAll(other, lang, quiz, { hasScripts: true })
  await submitQuiz(other, lang)
  await device.close()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('100')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a partner chosen twice and places left out are kept, and named before sending', async ({ page }) => {
    await joinCourse(page, lang)
    const matching = asked('matching')
    await startQuiz(page, lang, quizWith('matching'))
    const url = page.url()
    const number = questionsOf(quizWith('matching')).findIndex((q) => q.id === matching.id) + 1
    await page.goto(`${url}#p${number}`)
    const selects = at(page, matching).getByRole('combobox')
    const option = selects.first().locator('option').nth(1)
    const [value, chosen] = [await option.getAttribute('value'), await option.innerText()]
    await selects.nth(0).selectOption(value)
    await selects.nth(1).selectOption(value)
    await page
      .getByRole('button', { name: say(lang, 'quiz:review') })
      .filter({ visible: true })
      .last()
      .click()
    await page.waitForURL(/\/submission$/)
    const partner = textIn(matching.pairs.find((p) => chosen === textIn(p.right, lang))!.right, lang)
    await expect(page.getByText(`${say(lang, 'quiz:flaw.partnerTwice')} ${partner}`)).toBeVisible()
    await expect(page.getByText(say(lang, 'quiz:flaw.partnerMissing'))).toBeVisible()
    await page.goto(`${url}#p${number}`)
    await expect(selects.nth(0)).toHaveValue(value!)
    await expect(selects.nth(1)).toHaveValue(value!)
    await expect(at(page, matching).getByText(say(lang, 'quiz:flaw.partnerTwice'))).toBeVisible()
  })

  test('a place given to two and places left out are kept, and named beside the question and before sending', async ({
    page,
  }) => {
    await joinCourse(page, lang)
    const ordering = asked('ordering')
    await startQuiz(page, lang, quizWith('ordering'))
    const url = page.url()
    const at = page.locator(`[data-question="${ordering.id}"]`)
    const number = await at.evaluate((field) => field.id.slice(1))
    const step = page.locator(`[data-map="${ordering.id}"]`)
    await step.click()
    await expect(step).toHaveAttribute('aria-current', 'step')
    await expect(page.locator('.map [aria-current]')).toHaveCount(1)
    const review = page.getByRole('button', { name: say(lang, 'quiz:review') }).filter({ visible: true })
    const placeOf = (item: string): Locator =>
      at.getByRole('combobox', { name: say(lang, 'quiz:placeOf', { item }), exact: true })
    const items = ordering.items.map((item) => textIn(item.text, lang))
    const give = async (...places: string[]): Promise<void> => {
      await page.goto(`${url}#p${number}`)
      for (const [i, place] of places.entries()) await placeOf(items[i]!).selectOption(place)
      await review.last().click()
      await page.waitForURL(/\/submission$/)
    }
    await give('2', '2', '')
    const twice = `${say(lang, 'quiz:flaw.placeTwice')} 2`
    const missing = `${say(lang, 'quiz:flaw.placeMissing')} `
    await expect(page.getByText(twice)).toBeVisible()
    await expect(page.getByText(missing)).toContainText(items[2]!)
    await page.goto(`${url}#p${number}`)
    await expect(at.getByText(twice)).toBeVisible()
    for (const [i, place] of ['2', '2', ''].entries()) await expect(placeOf(items[i]!)).toHaveValue(place)
    // A whole order goes as it always did.
    await give(...items.map((_, i) => String(i + 1)))
    await expect(page.getByText(say(lang, 'quiz:flaw.placeTwice'))).toHaveCount(0)
  })
})
