// An administrator's morning: a mail that did not leave, a new coordinator, a new signature and title, and the register that
// says all of it. Without scripts, as every page of the administration works.
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { signIn, signInHere } from './learner'
import { say } from './words'

const DEMO_PASSWORD = 'museo-abierto-2026'
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const words = (key: string, variables: Record<string, string | number> = {}) => say('es', `admin:${key}`, variables)

test.use({ javaScriptEnabled: false })

test('an administrator looks after people, settings and the machine @desktop', async ({ page, browser }) => {
  test.setTimeout(90_000)
  const button = (key: string) => page.getByRole('button', { name: words(key), exact: true })
  const open = (key: string) =>
    page
      .getByRole('navigation', { name: words('nav.name') })
      .getByRole('link', { name: words(`nav.${key}`) })
      .click()
  await signInHere(page, 'es', 'admin@museo.example', DEMO_PASSWORD)
  await page.goto('/es/admin')

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
      await page.goto('/es/admin/outbox?state=outbox')
      return page
        .getByRole('row')
        .filter({ hasText: words('templates.password-changed') })
        .count()
    })
    .toBe(1)
  await expect(page.locator('main')).toContainText('j•••@museu.example')
  await expect(page.locator('main')).not.toContainText('joao@')
  await expect(page.locator('main')).not.toContainText(/https?:\/\//)

  // a coordinator of one museum, found without accents; then of a country; then no more
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
  await signIn(hers, 'es', 'lucia@museo.example', DEMO_PASSWORD)
  expect((await hers.goto('/es/coordinate'))?.status()).toBe(200)
  await page.getByRole('link', { name: words('person.end') }).click()
  await button('end.yes').click()
  await expect(page.getByText(words('person.roleEnded'))).toBeVisible()
  expect((await hers.goto('/es/coordinate'))?.status()).toBe(403)
  expect((await hers.goto('/es/admin/audit.csv'))?.status()).toBe(403)

  // nobody is left without an administrator
  await page.goto('/es/admin/people')
  await page.getByRole('rowheader').getByRole('link').first().click()
  await page.getByRole('link', { name: words('person.end') }).click()
  await button('end.yes').click()
  await expect(page.getByRole('alert')).toContainText(say('es', 'refusals:last-administrator'))

  // settings hold at once, for everybody
  await page.goto('/es/admin/settings')
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
  await hers.goto('/es/help')
  await expect(hers.locator('main')).toContainText('nueva-ayuda@museo.example')

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
  expect((await hers.request.get(src)).status()).toBe(404)
  await page
    .getByRole('region', { name: words('setting.signatureImage') })
    .getByRole('link')
    .click()
  await button('settings.noPicture').click()
  await expect(shown).toHaveCount(0)

  // the register says all of it, and leaves as a file
  await page.goto('/es/admin/audit?subject=lucia@museo.example')
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

  await open('system')
  await expect(page.locator('main')).toContainText(words('system.noBackup'))
  await lucia.close()
})
