// Cookies that only the server reads: HttpOnly, this site only, and bound to the host where the origin is https.
import type { Config } from './config'

type CookieConfig = Pick<Config, 'isHttps'>

const nameOf = (name: string, { isHttps }: CookieConfig): string => (isHttps ? `__Host-${name}` : name)

/** The Set-Cookie value; seconds of age, 0 = forget it, none = it goes when the browser is closed. */
export function ownCookie(name: string, value: string, ageSeconds: number | undefined, config: CookieConfig): string {
  const age = ageSeconds === undefined ? '' : `; Max-Age=${ageSeconds}`
  return `${nameOf(name, config)}=${value}; Path=/${age}; HttpOnly; SameSite=Lax${config.isHttps ? '; Secure' : ''}`
}

/** The value of a Cookie header; undefined where there is none that could be a token of ours, however malformed. */
export function readOwnCookie(name: string, header: string | undefined, config: CookieConfig): string | undefined {
  const start = `${nameOf(name, config)}=`
  for (const part of (header ?? '').split(';')) {
    const text = part.trim()
    const value = text.slice(start.length)
    if (text.startsWith(start) && /^[A-Za-z0-9_-]{43}$/.test(value)) return value
  }
  return undefined
}
