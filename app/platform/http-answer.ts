// Short replies of the server's own: a status with one line of text, or data.
import { type ServerResponse, STATUS_CODES } from 'node:http'

/** A status and its name, for machines and for the rare reader; pages with words come from Remix. */
export function answerStatus(res: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  answerText(res, status, `${status} ${STATUS_CODES[status] ?? ''}\n`, headers)
}

export function answerText(
  res: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): void {
  const body = Buffer.from(text)
  res.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
    ...headers,
  })
  res.end(res.req.method === 'HEAD' ? undefined : body)
}

export function answerJson(res: ServerResponse, status: number, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value))
  res.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'private, no-store',
  })
  res.end(res.req.method === 'HEAD' ? undefined : body)
}
