// What the script of the studio is given by its page.
export interface DeskWords {
  saving: string
  saved: string
  draftSaved: string
  waiting: string
  failed: string
  offline: string
  retry: string
  invalid: string
  both: string
  theirs: string
  nothing: string
  useTheirs: string
  keepMine: string
  signedOut: string
  refused: string
  kept: string
  moved: string
  leave: string
}

export interface Desk {
  element: HTMLElement
  person: string
  lang: string
  words: DeskWords
}

/** Fills {{name}} in words that were given whole. */
export const fill = (words: string, values: Record<string, string | number>): string =>
  words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))

/** 10:32, in the reader's own zone. */
export const timeNow = (lang: string, at = Date.now()): string =>
  new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit' }).format(at)
