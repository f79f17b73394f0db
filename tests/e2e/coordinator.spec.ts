// The coordinator's main job: who completed what, in a period, compared with the one before, as a file that is the screen;
// and an institution's coordinator, who sees the people that share and no marks.
import { expect, type Page, test } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { readFileSync } from 'node:fs'
import type { Lang } from '../../app/platform/languages'
import { signIn } from './learner'
import { say } from './words'

const PASSWORD = 'museo-abierto-2026'

for (const [lang, tag] of [
  ['es', '@desktop'],
  ['pt', '@phone'],
] as const) {
  test(`who completed what is asked, compared and taken away, in ${lang}`, { tag }, async ({ page }) => {
    await signIn(page, lang, 'rui@museu.example', PASSWORD)
    await page.goto(`/${lang}/coordinate`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say(lang, 'report:overview.title'))
    // the period before stands beside each figure
    await expect(page.locator('.totals dd')).toHaveCount(3)
    await page
      .getByRole('link', { name: say(lang, 'report:overview.toReport') })
      .last()
      .click()

    await page.getByLabel(say(lang, 'report:filter.country'), { exact: true }).selectOption('CO')
    await page.getByRole('button', { name: say(lang, 'report:apply') }).click()
    await expect(page).toHaveURL(/of=completed.*country=CO|country=CO.*of=completed/)
    const rows = page.locator('table.rows tbody tr')
    const shown = await rows.count()
    expect(shown).toBeGreaterThan(2)
    await expect(page.locator('.tally h2')).toContainText(String(shown))
    const ids = await rowsOfFile(page, lang)
    expect(ids).toHaveLength(shown)
    for (const row of ids) expect(row[say(lang, 'report:file.col.country')]).toMatch(/^Col[oô]mbia$/)

    // a chip takes its filter off, and the file is found again
    await page
      .locator('.filters-on a')
      .filter({ hasText: say(lang, 'report:filter.country') })
      .click()
    await expect(page).not.toHaveURL(/country=/)
    expect(await rows.count()).toBeGreaterThan(shown)
    await page.getByRole('link', { name: say(lang, 'report:export.list') }).click()
    await expect(page.getByRole('link', { name: `${say(lang, 'report:export.get')} CSV` }).first()).toBeVisible()
  })
}

async function rowsOfFile(page: Page, lang: Lang): Promise<Record<string, string>[]> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: say(lang, 'report:export.csv'), exact: true }).click()
  const file = await (await coming).path()
  return parse(readFileSync(file), { bom: true, columns: true })
}

test('a coordinator of an institution sees who shares, without marks, also without scripts @desktop', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await signIn(page, 'es', 'marisol@museo.example', PASSWORD)
  await page.goto('/es/coordinate/report')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('es', 'report:title'))
  await expect(page.getByLabel(say('es', 'report:filter.country'), { exact: true })).toHaveCount(0)
  await expect(page.getByText(say('es', 'report:emptyShares'))).toBeVisible()
  await expect(page.getByRole('columnheader', { name: say('es', 'report:col.mark') })).toHaveCount(0)
  await context.close()
})
