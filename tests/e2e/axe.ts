// What axe finds on a page as it stands. In its older mode, which needs no second page: ours have no frames of others.
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What is serious, as lines that say where; of `colours` only those, which are all that another theme changes. */
export async function seriousOn(page: Page, only?: 'colours'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await (only ? axe.withRules(['color-contrast']) : axe.withTags(TAGS)).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${new URL(page.url()).pathname} ${id}: ${nodes[0]?.html}`)
}

/** Everything in the light; in the dark the colours. */
export async function isCleanInBothThemes(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await seriousOn(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await seriousOn(page, 'colours')).toEqual([])
}
