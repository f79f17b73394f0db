// Machines that show a token: compared in constant time, by its digest.
import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { sha256 } from './ids'

/** Whether the request carries this token; undefined = there is none here to carry. */
export function hasBearer(req: Pick<IncomingMessage, 'headers'>, token: string | undefined): boolean {
  const given = /^Bearer (.+)$/i.exec(req.headers.authorization ?? '')?.[1]
  if (token === undefined || given === undefined) return false
  return timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(token)))
}
