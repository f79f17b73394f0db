// Where a person was going before signing in or up. Only our own pages: a link must not be able to send anyone elsewhere.

const LONGEST = 2000

/** A path of this site with its query, as a browser would read it; undefined for anything else. */
export function safeNext(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > LONGEST || !isPath(value)) return undefined
  const base = 'http://next.invalid'
  if (!URL.canParse(value, base)) return undefined
  const url = new URL(value, base)
  const path = url.pathname + url.search + url.hash
  // '/.//elsewhere' is read as '//elsewhere', which is another site.
  return url.origin === base && isPath(path) ? path : undefined
}

// Browsers drop tabs and line ends from addresses and take a backslash for a slash.
const isPath = (text: string): boolean => /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(text)

/** The `next` of the address asked for. */
export const nextOf = (request: Request): string | undefined => safeNext(new URL(request.url).searchParams.get('next'))

/** How a choice made at the sign-in goes on to the page where a password is chosen. */
export function withPlace(place: string, next: string | undefined): string {
  const asked = new URLSearchParams({ ...(place === 'shared' ? { place } : {}), ...(next ? { next } : {}) })
  return asked.size > 0 ? `?${asked.toString()}` : ''
}

/** `?next=…`, or nothing. */
export const withNext = (next: string | undefined): string => (next ? `?next=${encodeURIComponent(next)}` : '')
