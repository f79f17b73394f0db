// The coordinator's main job: who completed what, in a period, compared with the one before, as a file that is the screen;
// and an institution's coordinator, who sees the people that share and no marks.
import { type Browser, expect, type Page, test } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { readFileSync } from 'node:fs'
import type { Lang } from '../../app/platform/languages'
import { seriousOn } from './axe'
import { signIn } from './learner'
import { say } from './words'

const PASSWORD = 'museo-abierto-2026'

for (const [lang, tag] of [
  ['es', '@desktop'],
  ['pt', '@phone'],
] as const) {
  test(`who completed what is asked, compared and taken away, in ${lang}`, { tag }, async ({ page, browser }) => {
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

    if (lang === 'es') await signAndCheck(page, browser)
    else await setTargets(page, lang)
  })
}

/** A signed record of what is shown; a stranger with the file learns that it is the one, and then that it was withdrawn. */
async function signAndCheck(page: Page, browser: Browser): Promise<void> {
  await page.goto('/es/coordinate/report?of=completed&country=CO')
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: say('es', 'acta:button') }).click()
  const file = await (await coming).path()
  const pdf = { name: 'acta.pdf', mimeType: 'application/pdf', buffer: readFileSync(file) }
  expect(pdf.buffer.subarray(0, 5).toString()).toBe('%PDF-')
  await page.goto('/es/coordinate/exports')
  await page
    .getByRole('link', { name: /^Ver el acta / })
    .first()
    .click()
  const context = await browser.newContext()
  const stranger = await context.newPage()
  const address = await page.getByRole('link', { name: say('es', 'acta:keep.public') }).getAttribute('href')
  await stranger.goto(new URL(address ?? '', page.url()).href)
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(say('es', 'acta:page.status.valid'))
  expect(await seriousOn(stranger)).toEqual([])
  for (const [buffer, words] of [
    [pdf.buffer, say('es', 'acta:page.samePdf')],
    [Buffer.concat([pdf.buffer, Buffer.from(' ')]), say('es', 'acta:page.otherWhy')],
  ] as const) {
    await stranger.getByLabel(say('es', 'acta:page.file')).setInputFiles({ ...pdf, buffer })
    await stranger.locator('main form button').click()
    await expect(stranger.getByRole('status')).toContainText(words)
  }
  await page.getByLabel(say('es', 'acta:keep.reason')).fill('Una persona de más')
  await page.getByRole('button', { name: say('es', 'acta:keep.withdraw') }).click()
  await expect(page.getByText('Una persona de más')).toBeVisible()
  await stranger.goto(stranger.url())
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(say('es', 'acta:page.status.withdrawn'))
  await context.close()
}

/** Targets: what is typed wrongly is said, what is set stands on the page and in the overview. */
async function setTargets(page: Page, lang: Lang): Promise<void> {
  const year = new Date().getUTCFullYear()
  await page.goto(`/${lang}/coordinate/targets?year=${year}&place=CO`)
  const enrolled = page.getByLabel(say(lang, 'targets:measure.enrolled'), { exact: true })
  const save = page.getByRole('button', { name: say(lang, 'targets:save') })
  await enrolled.fill('-4')
  await save.click()
  await expect(page.getByRole('alert')).toContainText(say(lang, 'targets:problem.goal-positive'))
  expect(await seriousOn(page)).toEqual([])
  await enrolled.fill('1.240')
  await save.click()
  await expect(page.locator('table.rows')).toContainText(new Intl.NumberFormat('pt-BR').format(1240))
  await page.goto(`/${lang}/coordinate?country=CO&compareFrom=2025-01-01&compareTo=2025-12-31`)
  await expect(page.locator('.figure').first()).toContainText(String(year))
  await expect(page.locator('.totals dd').first()).toContainText('2025')
  await expect(page.getByRole('heading', { name: say(lang, 'overview:survey.title') })).toBeVisible()
  expect(await seriousOn(page)).toEqual([])
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
