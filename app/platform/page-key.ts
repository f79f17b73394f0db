// The key of a page in a list that goes by moment and id, newest first: the list goes on after it, however long it is.

/** The last row of a page. */
export interface PageKey {
  /** ms UTC */
  at: number
  id: string
}

/** Before everything: where a list begins. */
export const NEWEST: PageKey = { at: Number.MAX_SAFE_INTEGER, id: '' }

/** As it stands in an address: `1796046544338.8f14e45f-…`. */
export const writePageKey = ({ at, id }: PageKey): string => `${at}.${id}`

/** What an address says; whatever is no key is the beginning. */
export function readPageKey(text: string | null | undefined): PageKey {
  const [, at, id] = /^(\d{1,15})\.([\w-]{1,100})$/.exec(text ?? '') ?? []
  return at === undefined || id === undefined ? NEWEST : { at: Number(at), id }
}

/** A page of rows and the key of the next one, out of `limit + 1` rows that were read. */
export function pageOf<T>(rows: T[], limit: number, key: (row: T) => PageKey): { rows: T[]; next: string | undefined } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > limit && last ? writePageKey(key(last)) : undefined }
}
