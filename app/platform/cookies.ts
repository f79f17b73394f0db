// The small cookies of the product: language, theme, how lessons are watched, a code that was asked for, a device that is
// known, what a review link leaves. None is for scripts, and where the origin is https each has a name that only this origin
// can write (`__Host-`, `__Secure-` below a path). The cookie of the sign-in is platform/auth's.
import type { Config } from './config'

const YEAR_SECONDS = 31_536_000

export interface SmallCookie {
  name: string
  /** '' = forgotten at once */
  value: string
  path?: string
  /** it goes with the browser */
  isShort?: boolean
  /** how long it is kept otherwise; a year where nothing is said */
  ageSeconds?: number
}
type CookieConfig = Pick<Config, 'isHttps'>

const nameOf = (name: string, path: string, { isHttps }: CookieConfig): string =>
  isHttps ? `${path === '/' ? '__Host-' : '__Secure-'}${name}` : name

/** The Set-Cookie value. */
export function smallCookie(config: CookieConfig, cookie: SmallCookie): string {
  const { name, value, path = '/', isShort = false, ageSeconds = YEAR_SECONDS } = cookie
  return [
    `${nameOf(name, path, config)}=${value}`,
    `Path=${path}`,
    ...(value === '' ? ['Max-Age=0'] : isShort ? [] : [`Max-Age=${ageSeconds}`]),
    'SameSite=Lax',
    'HttpOnly',
    ...(config.isHttps ? ['Secure'] : []),
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

/** A token of ours (256 bits, base64url) in a cookie of exactly the name it was set under; undefined for all else. */
export function readTokenCookie(
  header: string | null | undefined,
  name: string,
  config: CookieConfig,
): string | undefined {
  const start = `${nameOf(name, '/', config)}=`
  const found = (header ?? '').split(';').find((part) => part.trim().startsWith(start))
  const value = found?.trim().slice(start.length) ?? ''
  return /^[A-Za-z0-9_-]{43}$/.test(value) ? value : undefined
}

/** The name without what https puts before it. */
export const bareName = (name: string): string => name.replace(/^__(?:Host|Secure)-/, '')
