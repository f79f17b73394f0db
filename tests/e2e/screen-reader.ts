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
