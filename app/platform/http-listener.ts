// One request, from the socket to its handler, in an order that matters: what is malformed goes first, then the pages
// kept in memory (the hot path: no logging, nothing parsed that need not be), then files, own handlers, Remix.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { answerStatus } from './http-answer'
import { type Handler, handlerFinder, type Site } from './http-handler'
import type { HttpMetrics } from './http-metrics'
import { mayWrite } from './http-origin'
import type { PageCache } from './http-page-cache'
import type { PageCall } from './http-pages'
import type { StaticFiles } from './http-static'
import { settleTarget } from './http-target'
import { log } from './log'
import { isNoRoom } from './no-room'
import { StoreAway } from './storage'
import type { Visit } from './visit'

/** Whoever asked may not, or too often: told apart from other replies (OWASP ASVS 16.3.2). */
const REFUSED = new Set([401, 403, 429])
/** A body of which nothing more comes keeps no line. */
const STALL_MS = 120_000

export interface Parts {
  site: Site
  handlers: readonly Handler[]
  cache: PageCache
  files: StaticFiles
  pages: (call: PageCall) => void
  metrics: HttpMetrics
  /** headers of every reply */
  headers: Readonly<Record<string, string>>
  /** the pattern of a page's path, for logs */
  patternOf: (path: string) => string
}

export function siteListener(parts: Parts): RequestListener {
  const { site, cache, files, metrics } = parts
  const find = handlerFinder(parts.handlers)
  const isOurs = mayWrite(site.config)
  const hosts = [new URL(site.config.ORIGIN).host]
  const headers = Object.entries(parts.headers)
  return (req, res) => {
    const method = req.method ?? ''
    const target = settleTarget(method, req.url ?? '', req.headers.host, hosts)
    if ('status' in target) return refuse(target.status)
    const key = cache.key(req, target)
    if (key !== undefined && cache.answer(key, req, res)) return metrics.cacheHit()

    if (method !== 'GET' && method !== 'HEAD') req.setTimeout(STALL_MS, () => req.destroy())
    const visit = makeVisit(req, site, target.path.endsWith('.data'))
    begin(visit.requestId)
    const found = find(target.path)
    const route = found
      ? found.handler.pattern
      : target.path.startsWith('/assets/')
        ? '/assets/*'
        : parts.patternOf(target.path)
    follow(req, res, { metrics, route, visit })
    if (site.isStopping()) res.setHeader('Connection', 'close')
    if (!isOurs(method, req.headers)) return answerStatus(res, 403)
    if (found) return void answerOwn(found.handler, { req, res, params: found.params, site, visit })
    if (files.answer(target.path, req, res)) return
    if (target.path.startsWith('/assets/') || target.path.startsWith('/fonts/')) return answerStatus(res, 404)
    parts.pages({
      req,
      res,
      address: target.path + target.query,
      visit,
      ...(key === undefined ? {} : { cacheKey: key }),
    })

    function begin(id: string): void {
      for (const [name, value] of headers) res.setHeader(name, value)
      res.setHeader('X-Request-Id', id)
    }
    function refuse(status: number): void {
      begin(randomUUID())
      metrics.observe('malformed', 'other', status, 0)
      answerStatus(res, status, { ...(status === 405 ? { Allow: 'GET, HEAD, POST' } : {}), Connection: 'close' })
    }
  }
}

async function answerOwn(handler: Handler, call: Parameters<Handler['answer']>[0]): Promise<void> {
  const { req, res } = call
  try {
    if (!(handler.methods as readonly string[]).includes(req.method ?? ''))
      answerStatus(res, 405, { Allow: handler.methods.join(', ') })
    else await handler.answer(call)
  } catch (error) {
    const isOverSomeTime = isNoRoom(error) || error instanceof StoreAway
    res.emit(isOverSomeTime ? 'trouble' : 'bug', error)
    if (res.headersSent) res.destroy()
    else answerFailure(res, isOverSomeTime)
  }
}

/** No part of a reply that was begun, such as the tag of bytes, may hang on to it. */
function answerFailure(res: ServerResponse, isOverSomeTime: boolean): void {
  for (const name of ['ETag', 'Accept-Ranges', 'Content-Disposition']) res.removeHeader(name)
  if (isOverSomeTime) answerStatus(res, 503, { 'Retry-After': '30' })
  else answerStatus(res, 500)
}

/** One line a request: pattern, never the path itself, which may hold a code or a token. */
function follow(
  req: IncomingMessage,
  res: ServerResponse,
  about: { metrics: HttpMetrics; route: string; visit: Visit },
): void {
  const began = process.hrtime.bigint()
  const { route, visit } = about
  res.on('bug', (error: unknown) => log.error({ id: visit.requestId, route, err: error }, 'bug'))
  res.on('trouble', (error: Error) => log.warn({ id: visit.requestId, route, reason: error.message }, 'trouble'))
  res.on('close', () => {
    const ms = Number(process.hrtime.bigint() - began) / 1e6
    about.metrics.observe(route, req.method ?? '', res.statusCode, ms / 1000)
    const line = {
      id: visit.requestId,
      method: req.method,
      route,
      status: res.statusCode,
      ms: Math.round(ms * 10) / 10,
    }
    log.info(res.writableFinished ? line : { ...line, cut: true }, 'request')
    if (REFUSED.has(res.statusCode)) void tellRefusal(line, visit)
  })
}

/** Who was signed in and may not, may no more or too often: under a name of the log's own, which only this machine's keys make. */
async function tellRefusal(line: { id: string; route: string; status: number }, visit: Visit): Promise<void> {
  const viewer = await visit.viewer().catch(() => undefined)
  const { id, route, status } = line
  const who = viewer ? { who: visit.keys.hmac('log.who', viewer.id).slice(0, 16) } : {}
  log.warn({ id, route, status, ...who }, 'refused')
}

function makeVisit(req: IncomingMessage, site: Site, isData: boolean): Visit {
  let viewer: ReturnType<Visit['viewer']> | undefined
  return {
    config: site.config,
    db: site.db,
    keys: site.keys,
    storage: site.storage,
    now: Date.now(),
    address: clientAddress(req, site.config.TRUST_PROXY),
    requestId: randomUUID(),
    cookies: req.headers.cookie,
    userAgent: req.headers['user-agent'],
    isData,
    isSent: req.method === 'POST',
    viewer: () => (viewer ??= site.readSignIn(req.headers.cookie)),
  }
}

/** The peer; behind a trusted proxy the last address it wrote, because everything before that came from the client. */
export function clientAddress(req: Pick<IncomingMessage, 'headers' | 'socket'>, trustProxy: boolean): string {
  const peer = req.socket.remoteAddress ?? ''
  if (!trustProxy) return peer
  const last = String(req.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  return last || peer
}
