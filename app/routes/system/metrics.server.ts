// Numbers for the people who run the machine. To everyone else the address does not exist.
import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { answerStatus, answerText } from '../../platform/http-answer'
import type { Call } from '../../platform/http-handler'
import { sha256 } from '../../platform/ids'

export async function answerMetrics({ req, res, site }: Call): Promise<void> {
  if (!mayRead(req, site.config.METRICS_TOKEN)) return answerStatus(res, 404)
  const text = await site.metrics()
  answerText(res, 200, text, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' })
}

function mayRead(req: IncomingMessage, token: string | undefined): boolean {
  const given = /^Bearer (.+)$/i.exec(req.headers.authorization ?? '')?.[1]
  if (token !== undefined && given !== undefined)
    return timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(token)))
  // A proxy on this machine is a loopback peer too, but says for whom it asks.
  const isForwarded = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'].some(
    (name) => req.headers[name] !== undefined,
  )
  return (
    token === undefined &&
    !isForwarded &&
    /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/.test(req.socket.remoteAddress ?? '')
  )
}
