// Numbers for the people who run the machine. To everyone else the address does not exist.
import type { IncomingMessage } from 'node:http'
import { answerStatus, answerText } from '../../platform/http-answer'
import { hasBearer } from '../../platform/http-bearer'
import type { Call } from '../../platform/http-handler'

export async function answerMetrics({ req, res, site }: Call): Promise<void> {
  if (!mayRead(req, site.config.METRICS_TOKEN)) return answerStatus(res, 404)
  const text = await site.metrics()
  answerText(res, 200, text, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' })
}

function mayRead(req: IncomingMessage, token: string | undefined): boolean {
  if (hasBearer(req, token)) return true
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
