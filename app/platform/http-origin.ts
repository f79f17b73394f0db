// Writes are taken from our own pages only: whoever sends one must show that it comes from this origin.
import type { IncomingHttpHeaders } from 'node:http'
import type { Config } from './config'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Whether a request may change something. Origin decides where it is sent, else Sec-Fetch-Site, else Referer. A request
 * with none of them comes from no browser of these years: it has no cookies but those it was given on purpose.
 * A demonstration at http://localhost may also be reached by another name of the same machine: there Host decides.
 */
export function mayWrite(config: Pick<Config, 'ORIGIN'>): (method: string, headers: IncomingHttpHeaders) => boolean {
  const own = new URL(config.ORIGIN)
  const isLocal = own.protocol === 'http:' && LOOPBACK.has(own.hostname)
  return (method, headers) => {
    if (SAFE.has(method)) return true
    const { origin, host, referer } = headers
    const isOwn = (from: string): boolean => from === own.origin || (isLocal && from === `http://${host}`)
    if (origin !== undefined) return isOwn(origin)
    const site = headers['sec-fetch-site']
    if (site !== undefined) return site === 'same-origin'
    return referer === undefined || (URL.canParse(referer) && isOwn(new URL(referer).origin))
  }
}
