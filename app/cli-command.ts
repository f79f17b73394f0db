// What a command of the terminal is given, and what it gives back.
import type { Context } from './domain/context'
import type { Config } from './platform/config'
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
  /** the machine's settings, for commands that tell how it is */
  config: Config
  flags: {
    asNew: boolean
    fix: boolean
    isSure: boolean
    /** certificates of a person who is erased are withdrawn */
    withdraws: boolean
    note?: string | undefined
    institution?: string | undefined
    country?: string | undefined
    reason?: string | undefined
    /** of the register of acts: the first day, who, what */
    since?: string | undefined
    actor?: string | undefined
    act?: string | undefined
    /** of backups: where one is put back, whether what is there moves aside, how many stay, media of a bucket too */
    to?: string | undefined
    replace?: boolean | undefined
    keep?: string | undefined
    media?: boolean | undefined
  }
}

/** Returns the exit status. */
export type Command = (terminal: Terminal) => number | Promise<number>

/** A command that needs no programme on this machine: it makes and changes nothing in the data folder of the settings. */
export type CommandWithoutData = (
  terminal: Pick<Terminal, 't' | 'lang' | 'args' | 'config' | 'flags'>,
) => number | Promise<number>
