// A coordinator looks at what would be published of a quarter, releases it, and a stranger reads it.
import { expect, test } from '@playwright/test'
import { isCleanInBothThemes, seriousOn } from './axe'
import { signIn } from './learner'
import { say } from './words'

const PASSWORD = 'museo-abierto-2026'
const LANG = 'pt'

test('a quarter is looked at, released and read by a stranger, in pt @desktop', async ({ page, browser }) => {
  const words = (key: string): string => say(LANG, key)
  await signIn(page, LANG, 'rui@museu.example', PASSWORD)
  await page.goto(`/${LANG}/coordinate/tables`)
  await page
    .getByRole('button', { name: words('tables:desk.look') })
    .first()
    .click()
  await expect(page).toHaveURL(/\/coordinate\/tables\/\d{4}-Q\d$/)
  const quarter = await page.getByRole('heading', { level: 1 }).textContent()
  // the worker counts meanwhile
  await expect(async () => {
    await page.reload()
    expect(await page.getByText(words('tables:desk.preview')).isVisible()).toBe(true)
  }).toPass()
  const countries = page.getByRole('table', { name: words('tables:by.country') })
  await expect(countries.getByRole('rowheader', { name: 'México' })).toBeVisible()
  const looked = await countries.textContent()
  expect(await seriousOn(page)).toEqual([])
  await page.getByRole('button', { name: words('tables:desk.release') }).click()
  await expect(page).toHaveURL(new RegExp(`/${LANG}/tables/\\d+$`))
  const address = page.url()

  const stranger = await (await browser.newContext()).newPage()
  await stranger.goto(`/${LANG}/tables`)
  expect(await seriousOn(stranger)).toEqual([])
  await stranger.getByRole('link', { name: quarter ?? '', exact: true }).click()
  await expect(stranger).toHaveURL(address)
  await expect(stranger.getByRole('table', { name: words('tables:by.country') })).toHaveText(looked ?? '')
  await expect(stranger.getByText(words('tables:blanks.blank')).first()).toBeAttached()
  await isCleanInBothThemes(stranger)
  for (const [file, type] of [
    ['pdf', 'application/pdf'],
    ['csv', 'text/csv'],
    ['json', 'application/json'],
  ] as const) {
    const reply = await stranger.request.get(`${address}.${file}`)
    expect([reply.status(), reply.headers()['content-type']?.split(';')[0]]).toEqual([200, type])
  }
  // somebody from elsewhere finds the way to it on every page
  await stranger
    .getByRole('contentinfo')
    .getByRole('link', { name: words('tables:title') })
    .click()
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(words('tables:title'))
  await stranger.context().close()
})
