// An administrator's morning, in three parts and as many languages: a mail that did not leave; a new coordinator, and the
// register that says so; a new address, signature and title. Without scripts, as every page of the administration works.
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import type { Lang } from '../../app/platform/languages'
import { signIn, signInHere } from './learner'
import { say } from './words'

const DEMO_PASSWORD = 'museo-abierto-2026'
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

test.use({ javaScriptEnabled: false })

/** Signed in as the administrator, at the first page; with what a hand does there in a language. */
async function arrive(page: Page, lang: Lang) {
  const words = (key: string, variables: Record<string, string | number> = {}) => say(lang, `admin:${key}`, variables)
  await signInHere(page, lang, 'admin@museo.example', DEMO_PASSWORD)
  await page.goto(`/${lang}/admin`)
  return {
    words,
    button: (key: string) => page.getByRole('button', { name: words(key), exact: true }),
    open: (key: string) =>
      page
        .getByRole('navigation', { name: words('nav.name') })
        .getByRole('link', { name: words(`nav.${key}`) })
        .click(),
  }
}

test('a mail that did not leave is understood and sent again @phone', async ({ page }) => {
  const lang = 'pt'
  const { words, open } = await arrive(page, lang)
  // the mail that did not leave: why, in plain words, and once more
  await open('jobs')
  await expect(page.getByRole('row').nth(1)).toContainText(words('reason.mail-server'))
  await expect(page.getByText('ECONNREFUSED')).not.toBeVisible()
  await page.getByText(words('jobs.technical')).click()
  await expect(page.getByText('ECONNREFUSED')).toBeVisible()
  await page
    .getByRole('row')
    .getByRole('button', { name: words('jobs.retry') })
    .click()
  await expect(page.getByRole('status')).toHaveText(words('jobs.retried'))
  await expect(page.getByText(words('jobs.emptyFailed'))).toBeVisible()
  await expect
    .poll(async () => {
      await page.goto(`/${lang}/admin/outbox?state=outbox`)
      return page
        .getByRole('row')
        .filter({ hasText: words('templates.password-changed') })
        .count()
    })
    .toBe(1)
  await expect(page.locator('main')).toContainText('j•••@museu.example')
  await expect(page.locator('main')).not.toContainText('joao@')
  await expect(page.locator('main')).not.toContainText(/https?:\/\//)

  await open('system')
  await expect(page.locator('main')).toContainText(say(lang, 'backup:machine.warnNone'))
})

test('somebody coordinates a museum, then a country, then nothing; the register says all of it @desktop', async ({
  page,
  browser,
}) => {
  test.setTimeout(90_000)
  const lang = 'es'
  const { words, button, open } = await arrive(page, lang)
  // found without accents
  await open('people')
  await page.getByLabel(words('people.search')).fill('lucia quis')
  await button('people.find').click()
  await page.getByRole('rowheader').getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Lucía')
  await page.getByLabel(words('grant.search')).fill('huayra')
  await button('people.find').click()
  await page.getByLabel(words('grant.institution'), { exact: true }).selectOption({ index: 1 })
  await button('grant.give').click()
  await expect(page.getByRole('region', { name: words('person.roles') })).toContainText('Huayra')
  await page.getByLabel(words('grant.role'), { exact: true }).selectOption('coordinator')
  await page.getByLabel(words('grant.scope')).selectOption('country')
  await button('grant.give').click()
  await expect(page.getByText(words('problem.country')).last()).toBeVisible()
  await page.getByLabel(words('grant.country'), { exact: true }).selectOption('PE')
  await button('grant.give').click()
  await expect(page.getByRole('region', { name: words('person.roles') })).toContainText('Perú')
  await expect(page.getByRole('region', { name: words('person.past') })).toContainText('Huayra')

  const lucia = await browser.newContext({ javaScriptEnabled: false })
  const hers = await lucia.newPage()
  await signIn(hers, lang, 'lucia@museo.example', DEMO_PASSWORD)
  expect((await hers.goto(`/${lang}/coordinate`))?.status()).toBe(200)
  await page.getByRole('link', { name: words('person.end') }).click()
  await button('end.yes').click()
  await expect(page.getByText(words('person.roleEnded'))).toBeVisible()
  expect((await hers.goto(`/${lang}/coordinate`))?.status()).toBe(403)
  expect((await hers.goto(`/${lang}/admin/audit.csv`))?.status()).toBe(403)

  // nobody is left without an administrator
  await page.goto(`/${lang}/admin/people`)
  await page.getByRole('rowheader').getByRole('link').first().click()
  await page.getByRole('link', { name: words('person.end') }).click()
  await button('end.yes').click()
  await expect(page.getByRole('alert')).toContainText(say(lang, 'refusals:last-administrator'))

  // the register says all of it, and leaves as a file
  await page.goto(`/${lang}/admin/audit?subject=lucia@museo.example`)
  await expect(page.getByRole('rowheader').first()).toHaveText(words('acts.accounts.end-role'))
  await expect(page.getByRole('rowheader')).toHaveCount(3)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: words('audit.download') }).click(),
  ])
  const lines = readFileSync(await file.path(), 'utf8')
    .trim()
    .split('\r\n')
  expect(lines).toHaveLength(4)
  expect(lines[1]).toContain('Marta Oliveira Prado')
  await lucia.close()
})

test('settings hold at once, for everybody @desktop', async ({ page, browser }) => {
  const lang = 'en'
  const { words, button } = await arrive(page, lang)
  const stranger = await browser.newPage({ javaScriptEnabled: false })
  await page.goto(`/${lang}/admin/settings`)
  await page
    .getByRole('region', { name: words('setting.helpEmail') })
    .getByRole('link')
    .click()
  const help = page.getByLabel(words('setting.helpEmail'))
  await help.fill('ayuda')
  await button('settings.save').click()
  await expect(page.getByText(words('problem.email-shape')).last()).toBeVisible()
  await expect(help).toHaveValue('ayuda')
  await help.fill('nueva-ayuda@museo.example')
  await button('settings.save').click()
  await expect(page.getByText(words('settings.saved'))).toBeVisible()
  await expect(page.getByRole('region', { name: words('setting.helpEmail') })).toContainText('Marta Oliveira Prado')
  await stranger.goto(`/${lang}/help`)
  await expect(stranger.locator('main')).toContainText('nueva-ayuda@museo.example')

  await page
    .getByRole('region', { name: words('setting.signatureImage') })
    .getByRole('link')
    .click()
  const picture = page.getByLabel(words('settings.picture'))
  await picture.setInputFiles({ name: 'firma.png', mimeType: 'image/png', buffer: Buffer.from('nada') })
  await button('settings.upload').click()
  await expect(page.getByText(words('problem.picture'))).toBeVisible()
  await picture.setInputFiles({ name: 'firma.png', mimeType: 'image/png', buffer: Buffer.from(DOT, 'base64') })
  await button('settings.upload').click()
  const shown = page.getByRole('img', { name: words('settings.pictureAlt') })
  const src = (await shown.getAttribute('src'))!
  expect((await page.request.get(src)).status()).toBe(200)
  expect((await stranger.request.get(src)).status()).toBe(404)
  await page
    .getByRole('region', { name: words('setting.signatureImage') })
    .getByRole('link')
    .click()
  await button('settings.noPicture').click()
  await expect(shown).toHaveCount(0)
  await stranger.close()
})
