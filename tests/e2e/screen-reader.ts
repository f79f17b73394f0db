// A virtual screen reader inside the page: it walks the accessibility tree and keeps what it would say. The context needs
// `bypassCSP: true`, because the reader is a script of the test's and not of the product's.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const require = createRequire(import.meta.url)
const source = readFileSync(require.resolve('@guidepup/virtual-screen-reader/browser.js'), 'utf8')
const MODULE = `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`

interface Reader {
  virtual: {
    start(options: { container: Element }): Promise<void>
    next(): Promise<void>
    stop(): Promise<void>
    act(): Promise<void>
    activeNode: Node | null
    lastSpokenPhrase(): Promise<string>
    spokenPhraseLog(): Promise<string[]>
  }
}

/** Everything a screen reader says from the top of the page (or of a part of it) to its end, in order. */
export async function listen(page: Page, part = 'body'): Promise<string[]> {
  return page.evaluate(
    async ({ module, part }) => {
      const { virtual } = (await import(module)) as Reader
      await virtual.start({ container: document.querySelector(part)! })
      const last = await virtual.lastSpokenPhrase()
      for (let i = 0; i < 2_000; i += 1) {
        await virtual.next()
        // At the end the reader begins again with what it said first.
        if ((await virtual.lastSpokenPhrase()) === last) break
      }
      const phrases = await virtual.spokenPhraseLog()
      await virtual.stop()
      return phrases
    },
    { module: MODULE, part },
  )
}

/** Goes on with the reader from the top until what it says begins with `told` (of several, with one after the other), and
 * there presses, as its listener would. */
export async function pressByEar(page: Page, ...told: string[]): Promise<void> {
  await findByEar(page, told, 'press')
}

/** The same at a field, which gets the focus and is filled. */
export async function fillByEar(page: Page, told: string, value: string): Promise<void> {
  await findByEar(page, [told], 'focus')
  await page.locator(':focus').fill(value)
}

async function findByEar(page: Page, told: readonly string[], act: 'press' | 'focus'): Promise<void> {
  const isFound = await page.evaluate(
    async ({ module, told, act }) => {
      const { virtual } = (await import(module)) as Reader
      await virtual.start({ container: document.body })
      const first = await virtual.lastSpokenPhrase()
      let found = 0
      for (let i = 0; i < 2_000; i += 1) {
        await virtual.next()
        const said = await virtual.lastSpokenPhrase()
        if (said === first) return false
        if (said.startsWith(told[found]!)) found += 1
        if (found < told.length) continue
        // a page that is left answers no more: what follows is waited for outside
        if (act === 'press') setTimeout(() => void virtual.act(), 0)
        else (virtual.activeNode as HTMLElement).focus()
        return true
      }
      return false
    },
    { module: MODULE, told, act },
  )
  if (!isFound) throw new Error(`nothing that is told begins with “${told.join('”, then “')}”`)
}

/** What has a role and no name: a person hears «button» and cannot know which. */
export function nameless(phrases: readonly string[]): string[] {
  return phrases.filter(
    (said) =>
      /^(button|link|textbox|searchbox|combobox|radio|checkbox|slider|image|navigation|region|progressbar)(,|$)/.test(
        said,
      ) && !/^\w+, \S/.test(said),
  )
}

/** The levels of the headings, in the order they are heard. */
export function headingLevels(phrases: readonly string[]): number[] {
  return phrases.flatMap((said) => {
    const level = /^heading, .*, level (\d)$/.exec(said)?.[1]
    return level ? [Number(level)] : []
  })
}
