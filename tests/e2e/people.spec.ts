// People as they are: on a computer that others use, with a card instead of an address, leaving and coming back, and
// saying how a course was without being known for it.
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { coursePath, joinCourse, lessonPath, markRead, newEmail, signIn, signInHere } from './learner'
import { LESSONS, lessonOf } from './sample-course'
import { say } from './words'

const DEMO_PASSWORD = 'museo-abierto-2026'
const NEW_PASSWORD = 'barro cocido y luz'

/** What a browser keeps of our pages. */
async function kept(page: Page, context: BrowserContext): Promise<{ cookies: string[]; storage: string[] }> {
  const cookies = (await context.cookies()).map((cookie) => cookie.name)
  const storage = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])
  return { cookies, storage }
}

test('a sign-in on a shared computer says when it ends, and leaves nothing after signing out', async ({
  page,
  context,
}) => {
  await page.goto('/es/sign-in')
  await page.getByLabel(say('es', 'account:field.who')).fill('lucia@museo.example')
  await page.getByLabel(say('es', 'account:field.password'), { exact: true }).fill(DEMO_PASSWORD)
  await page.getByLabel(say('es', 'account:shared.label')).check()
  await page.getByRole('button', { name: say('es', 'account:signIn.button') }).click()
  await page.waitForURL('**/es/learn')
  expect((await context.cookies()).every((cookie) => cookie.expires === -1)).toBe(true)
  await expect(page.getByRole('complementary', { name: say('es', 'account:shared.name') })).toContainText('30')

  // a lesson stores what it has not sent, and how one likes to watch, in this tab only
  await page.goto(lessonPath('es', lessonOf('video').id))
  await page.locator('[data-island=player]').click()
  await page.keyboard.press('>')
  await expect.poll(async () => (await kept(page, context)).storage).toContain('minicursos.player')
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  await page
    .getByRole('complementary')
    .getByRole('button', { name: say('es', 'account:account.signOut') })
    .click()
  await page.waitForURL(/\/es$/)
  expect(await kept(page, context)).toEqual({ cookies: [], storage: [] })

  // the way back leads to no page of hers
  await page.goBack()
  await expect(page.getByText('Lucía')).toHaveCount(0)
  await page.goto('/es/learn')
  await page.waitForURL(/sign-in/)
})

test('a card made by a museum’s coordinator opens an account on a shared computer', async ({ page, browser }) => {
  await signIn(page, 'es', 'marisol@museo.example', DEMO_PASSWORD)
  await page.goto('/es/coordinate/access-cards')
  await page.getByLabel(say('es', 'staff:cards.name')).fill('Máximo Quispe Ñahui')
  await page.getByRole('button', { name: say('es', 'staff:cards.make') }).click()
  const [, userName = '', code = ''] = await page.locator('.access-card .typed').allInnerTexts()
  expect(userName).toMatch(/^maximo-quispe-\d+$/)
  await page.goto('/es/coordinate/access-cards')
  await expect(page.getByRole('row').filter({ hasText: userName })).toContainText(say('es', 'staff:cards.state.open'))
  await expect(page.locator('main')).not.toContainText(code)

  const museum = await browser.newContext({ javaScriptEnabled: false })
  const there = await museum.newPage()
  await there.goto('/es/sign-in')
  await there.getByLabel(say('es', 'account:field.who')).fill(userName.toUpperCase())
  await there.getByLabel(say('es', 'account:field.password'), { exact: true }).fill(code.toLowerCase())
  await there.getByLabel(say('es', 'account:shared.label')).check()
  await there.getByRole('button', { name: say('es', 'account:signIn.button') }).click()
  await expect(there.getByRole('heading', { level: 1 })).toHaveText(say('es', 'account:card.chooseTitle'))
  await expect(there.getByLabel(say('es', 'account:shared.label'))).toBeChecked()
  await there.getByLabel(say('es', 'account:card.password'), { exact: true }).fill(NEW_PASSWORD)
  await there.getByRole('button', { name: say('es', 'account:card.button') }).click()
  await there.waitForURL('**/es/learn')
  await there
    .getByRole('complementary')
    .getByRole('button', { name: say('es', 'account:account.signOut') })
    .click()

  await signInHere(there, 'es', userName, NEW_PASSWORD)
  await there.goto('/es/account')
  await expect(there.getByText('Museo Regional del Valle de Huayra', { exact: true })).toBeVisible()
  await expect(there.getByText(say('es', 'account:account.noEmail'))).toBeVisible()
  await expect(there.getByText(say('es', 'account:learningMail.title'))).toHaveCount(0)
  await museum.close()
})

test('a course is left and come back to without loss', async ({ page }) => {
  const reading = LESSONS.find((lesson) => lesson.kind === 'reading')!
  await joinCourse(page, 'pt', { name: 'Conceição Araújo', email: newEmail() })
  await markRead(page, 'pt', reading)
  await page.goto(coursePath('pt'))
  await page.getByRole('link', { name: say('pt', 'public:inside.leave') }).click()
  await page.getByRole('button', { name: say('pt', 'learn:leave.button') }).click()
  await page.waitForURL(/\/pt\/learn/)
  const left = page.getByRole('region', { name: say('pt', 'learn:left.title') })
  await expect(left).toContainText('1')

  // outside: lessons lead to the course page
  await page.goto(lessonPath('pt', reading.id))
  await page.waitForURL(`**${coursePath('pt')}`)
  await page.goto('/pt/learn')
  await left.getByRole('button', { name: say('pt', 'learn:left.back') }).click()
  await page.waitForURL(/\/lessons\//)
  await page.goto('/pt/learn')
  await expect(left).toHaveCount(0)
  await expect(page.locator('#resume-left')).toContainText('1')
})

test('two people at one address both say how the course was @desktop', async ({ browser }) => {
  for (const email of ['nina@museo.example', 'beatriz@museo.example']) {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await signInHere(page, 'es', email, DEMO_PASSWORD)
    const invitation = page.locator('.invitation a')
    await invitation.click()
    await page.getByRole('button', { name: say('es', 'survey:send') }).click()
    await expect(page.getByRole('alert')).toHaveText(say('es', 'survey:empty'))
    await page.getByLabel(say('es', 'survey:answer.useful.4')).check()
    await page.getByRole('button', { name: say('es', 'survey:send') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('es', 'survey:thanks'))
    await page.goto('/es/learn')
    await expect(invitation).toHaveCount(0)
    await context.close()
  }
})
