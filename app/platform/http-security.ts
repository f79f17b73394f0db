// The headers every reply carries, and the content policy of each kind of page.
import type { Config } from './config'

export type PageKind = 'plain' | 'island'

/** What a browser may do with a reply. Pages without an island run no script at all. */
export function security(config: Pick<Config, 'isHttps' | 'NODE_ENV'>): {
  base: Readonly<Record<string, string>>
  page(kind: PageKind, isFramed?: boolean): string
} {
  const policies = {
    plain: policy([`script-src 'none'`]),
    island: policy([`script-src 'self'`, `worker-src 'self' blob:`]),
  }
  // Vite's development server styles pages from scripts and talks over a socket.
  const relaxed = policy([`script-src 'self' 'unsafe-inline'`, `worker-src 'self' blob:`])
    .replace(`style-src 'self'`, `style-src 'self' 'unsafe-inline'`)
    .replace(`connect-src 'self'`, `connect-src 'self' ws:`)
  return {
    base: {
      // what is no page; pages have a policy of their own
      'Content-Security-Policy': BYTES_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      ...(config.isHttps ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
    },
    page: (kind, isFramed = false) => {
      const found = config.NODE_ENV === 'development' ? relaxed : policies[kind]
      return isFramed ? `${found.replace(`frame-ancestors 'none'`, `frame-ancestors 'self'`)}; frame-src 'self'` : found
    },
  }
}

/** For bytes that are not pages: nothing may run in them, wherever they are opened. */
export const BYTES_POLICY = `default-src 'none'; frame-ancestors 'none'; sandbox`

function policy(scripts: string[]): string {
  return [
    `default-src 'none'`,
    `img-src 'self' data:`,
    `style-src 'self'`,
    `font-src 'self'`,
    `media-src 'self' blob:`,
    `connect-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    ...scripts,
  ].join('; ')
}
