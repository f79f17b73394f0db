// What was typed and is not saved yet, kept on this computer by person and place until the server has it. Two windows at
// one form keep theirs beside one another. Sign-out clears it with everything else of the site.
export interface Kept {
  fields: [string, string][]
  /** fingerprint of what the person saw */
  base: string
  at: number
  /** the window it was typed in */
  by?: string
}

const THIS_WINDOW = Math.random().toString(36)

export const keptKey = (person: string, action: string, form: FormData): string =>
  `desk:${person}:${action}:${String(form.get('form'))}:${String(form.get('subject'))}`

/** What was typed last: in this window, whose form may be shown anew, else in whatever window. */
export function keptAt(key: string): Kept | undefined {
  const all = allAt(key)
  const own = all.filter(({ by }) => by === THIS_WINDOW)
  return (own.length > 0 ? own : all).toSorted((a, b) => a.at - b.at).at(-1)
}

export interface Keeper {
  /** in place of what this window kept before */
  keep(kept: Kept): void
  letGo(): void
}

/** Of one window, which has gone on with what was kept before; what other windows keep stays as it is. */
export function keeperOf(key: string, before: Kept | undefined): Keeper {
  let own = before && JSON.stringify(before)
  const others = (): Kept[] => allAt(key).filter((one) => JSON.stringify(one) !== own)
  return {
    keep(kept) {
      const now = { ...kept, by: THIS_WINDOW }
      write(key, [...others(), now])
      own = JSON.stringify(now)
    },
    letGo() {
      write(key, others())
      own = undefined
    },
  }
}

function allAt(key: string): Kept[] {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? '[]') as Kept | Kept[]
    // one that an earlier version of this page left
    return Array.isArray(found) ? found : [found]
  } catch {
    return []
  }
}

function write(key: string, all: readonly Kept[]): void {
  try {
    if (all.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(all))
  } catch {
    // a full or forbidden store leaves the page's own fields, and its warning before leaving
  }
}
