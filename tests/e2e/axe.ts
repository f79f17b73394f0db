// What axe finds on a page as it stands: everything in the light; in the dark the colours, which alone are others.
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']

export async function isCleanInBothThemes(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  await isClean(new AxeBuilder({ page }).withTags(TAGS))
  await page.emulateMedia({ colorScheme: 'dark' })
  await isClean(new AxeBuilder({ page }).withRules(['color-contrast']))
}

async function isClean(axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}
