// The small cookies of the product: language, theme, how lessons are watched, what a review link leaves. None is for scripts,
// and where the origin is https each has a name that only this origin can write (`__Host-`, `__Secure-` below a path).
// The cookie of the sign-in is platform/auth's.
import type { Config } from './config'

const YEAR_SECONDS = 31_536_000

export interface SmallCookie {
  name: string
  /** '' = forgotten at once */
  value: string
  path?: string
  /** it goes with the browser; else it is kept for a year */
  isShort?: boolean
}

/** The Set-Cookie value. */
export function smallCookie({ isHttps }: Pick<Config, 'isHttps'>, cookie: SmallCookie): string {
  const { name, value, path = '/', isShort = false } = cookie
  const prefix = isHttps ? (path === '/' ? '__Host-' : '__Secure-') : ''
  return [
    `${prefix}${name}=${value}`,
    `Path=${path}`,
    ...(value === '' ? ['Max-Age=0'] : isShort ? [] : [`Max-Age=${YEAR_SECONDS}`]),
    'SameSite=Lax',
    'HttpOnly',
    ...(isHttps ? ['Secure'] : []),
  ].join('; ')
}

/** The value of a cookie of ours in a Cookie header, however malformed the rest is. */
export function readCookie(header: string | null | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const text = part.trim()
    const cut = text.indexOf('=')
    if (cut > 0 && bareName(text.slice(0, cut)) === name) return text.slice(cut + 1)
  }
  return undefined
}

/** The name without what https puts before it. */
export const bareName = (name: string): string => name.replace(/^__(?:Host|Secure)-/, '')
