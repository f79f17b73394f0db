// Writes are taken from our own pages only: whoever sends one must show that it comes from this origin.
import type { IncomingHttpHeaders } from 'node:http'
import type { Config } from './config'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Whether a request may change something. Origin decides where it is sent, else Sec-Fetch-Site; neither = no.
 * A demonstration at http://localhost may also be reached by another name of the same machine: there Host decides.
 */
export function mayWrite(config: Pick<Config, 'ORIGIN'>): (method: string, headers: IncomingHttpHeaders) => boolean {
  const own = new URL(config.ORIGIN)
  const isLocal = own.protocol === 'http:' && LOOPBACK.has(own.hostname)
  return (method, headers) => {
    if (SAFE.has(method)) return true
    const { origin, host } = headers
    if (origin !== undefined) return origin === own.origin || (isLocal && origin === `http://${host}`)
    return headers['sec-fetch-site'] === 'same-origin'
  }
}
