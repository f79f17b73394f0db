// How public JSON for verifiers is answered: any site may read it, since it says the same to everybody and reads no cookie.
import { LINKED_DATA_TYPE } from '../domain/badges/addresses'

export const OPEN_TO_ALL = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }

/** A verifier may keep it for so many seconds. */
export function linkedData(value: object | string, { type = LINKED_DATA_TYPE, seconds = 300 } = {}): Response {
  return new Response(typeof value === 'string' ? value : JSON.stringify(value, null, 2), {
    headers: { 'Content-Type': type, 'Cache-Control': `public, max-age=${seconds}`, ...OPEN_TO_ALL },
  })
}
