// What a command of the terminal is given, and what it gives back.
import type { Context } from './domain/context'
import type { Translator } from './platform/i18n'
import type { Lang } from './platform/languages'
import type { Storage } from './platform/storage'

/** What a command works with. */
export interface Terminal {
  ctx: Context
  storage: Storage
  t: Translator
  lang: Lang
  args: readonly string[]
  flags: {
    asNew: boolean
    fix: boolean
    isSure: boolean
    note?: string
    institution?: string
    country?: string
    reason?: string
  }
}

/** Returns the exit status. */
export type Command = (terminal: Terminal) => number | Promise<number>
