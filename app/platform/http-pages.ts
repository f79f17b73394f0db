// Pages: Remix, behind express where development has something to answer before it. The address Remix sees is built from ORIGIN, never from the Host
// header or from what a proxy says. Pages that say so themselves (X-Anonymous-Cache) are kept for the next stranger.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import express from 'express'
import type { Config } from './config'
import { answerStatus } from './http-answer'
import { readBody } from './http-body'
import { compressNow } from './http-encoding'
import { routeFinder } from './http-patterns'
import type { PageCache } from './http-page-cache'
import type { PageKind } from './http-security'
import { calmWithoutRoom } from './no-room-pages'
import type { Visit } from './visit'

const LARGEST_FORM = 256 * 1024

/** What turns a web request into a web response: Remix's own handler, or a test's. */
export interface RequestHandler {
  (request: Request, context: { visit: Visit }): Promise<Response>
  /** how large a form may be at a path, in bytes; none = as anywhere */
  largestForm?: (path: string) => number
}

/** How large a form may be at an address, in bytes, where its route says so: `handle.largestFormBytes`. */
function formLimits(given: Pick<ServerBuild, 'routes'>): (path: string) => number {
  const find = routeFinder(given.routes)
  return (path) => {
    const { handle } = given.routes[find(path)?.id ?? '']?.module ?? {}
    return (handle as { largestFormBytes?: number } | undefined)?.largestFormBytes ?? LARGEST_FORM
  }
}

export interface PageCall {
  req: IncomingMessage
  res: ServerResponse
  /** path and query, settled */
  address: string
  visit: Visit
  /** where an anonymous page may be kept */
  cacheKey?: string
}

/**
 * Remix as a handler. It ranks and compiles every pattern of its table again at each request, more than once; so each
 * request is handed to a Remix that knows only the route which answers it. What no pattern fits goes to the whole table.
 */
export function remixHandler(given: ServerBuild | (() => Promise<ServerBuild>), mode: string): RequestHandler {
  if (typeof given === 'function') return createRequestHandler(given, mode)
  const build = calmWithoutRoom(given)
  const whole = createRequestHandler(build, mode)
  const find = routeFinder(build.routes)
  const narrow = new Map<string, RequestHandler>()
  const handle: RequestHandler = (request, context) => {
    const found = find(new URL(request.url).pathname)
    if (!found) return whole(request, context)
    const key = isPressed(request) ? `${found.id} pressed` : found.id
    let handler = narrow.get(key)
    if (!handler) {
      const only = withOnly(build, found.id)
      handler = createRequestHandler(isPressed(request) ? withPage(only, found.id) : only, mode)
      narrow.set(key, handler)
    }
    return handler(request, context)
  }
  return Object.assign(handle, { largestForm: formLimits(build) })
}

/** A form that a browser sent by itself: whoever pressed it reads what is answered. Scripts ask for anything. */
const isPressed = ({ method, headers }: Request): boolean =>
  method === 'POST' && (headers.get('accept') ?? '').includes('text/html')

/** A door that only leads elsewhere has no page, and Remix would tell its refusals as JSON: with an empty one it is the calm page. */
function withPage(build: ServerBuild, id: string): ServerBuild {
  const route = build.routes[id]
  if (!route || route.module.default) return build
  const module = { ...route.module, default: () => null }
  return { ...build, routes: { ...build.routes, [id]: { ...route, module } } }
}

/** The build with one route and those above it. */
function withOnly(build: ServerBuild, id: string): ServerBuild {
  const ids: string[] = []
  for (let at: string | undefined = id; at; at = build.routes[at]?.parentId) ids.push(at)
  const pick = <T>(all: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([one]) => ids.includes(one)))
  return { ...build, routes: pick(build.routes), assets: { ...build.assets, routes: pick(build.assets.routes) } }
}

export function pages(with_: {
  config: Config
  handle: RequestHandler
  cache: PageCache
  policy: (kind: PageKind, isFramed?: boolean) => string
  /** answers before Remix does: Vite, in development */
  before?: express.RequestHandler
}): (call: PageCall) => void {
  const calls = new WeakMap<IncomingMessage, PageCall>()
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  if (with_.before) app.use(with_.before)
  app.use((req, res) => {
    const call = calls.get(req)
    if (!call) return
    answerPage(call, with_).catch((error: unknown) => {
      res.emit('bug', error)
      if (res.headersSent) res.destroy()
      else answerStatus(res, 500)
    })
  })
  return (call) => {
    calls.set(call.req, call)
    app(call.req as express.Request, call.res as express.Response)
  }
}

async function answerPage(call: PageCall, with_: Parameters<typeof pages>[0]): Promise<void> {
  const { req, res, address } = call
  if (req.method !== 'GET' && req.method !== 'HEAD' && req.method !== 'POST')
    return answerStatus(res, 405, { Allow: 'GET, HEAD, POST' })
  const largest = with_.handle.largestForm?.(address.split('?')[0] ?? '') ?? LARGEST_FORM
  const body = req.method === 'POST' ? await readBody(req, largest) : undefined
  if (body === 'broken') return void res.destroy()
  if (body === 'too-large') return answerStatus(res, 413, { Connection: 'close' })
  const response = await with_.handle(webRequest(call, with_.config, body), { visit: call.visit })
  const headers = pageHeaders(response, call, with_)
  const bytes = Buffer.from(await response.arrayBuffer())
  if (call.cacheKey && mayKeep(response)) {
    return with_.cache.keep(call.cacheKey, { body: bytes, headers: Object.fromEntries(headers) }, req, res)
  }
  res.statusCode = response.status
  for (const [name, value] of headers) res.setHeader(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) res.setHeader('Set-Cookie', cookies)
  if (!response.body || req.method === 'HEAD') return void res.end()
  const packed = compressNow(bytes, headers.get('content-type') ?? '', req.headers['accept-encoding'])
  if (packed.encoding !== 'identity') res.setHeader('Content-Encoding', packed.encoding)
  res.setHeader('Vary', `Accept-Encoding, ${headers.get('vary') ?? 'Cookie'}`)
  res.setHeader('Content-Length', packed.body.length)
  res.end(packed.body)
}

/** What others say of the host: pages go by ORIGIN alone. */
const FORWARDED = new Set(['forwarded', 'x-forwarded-host', 'x-forwarded-proto'])

function webRequest({ req, res, address }: PageCall, config: Config, body: Buffer | undefined): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    if (FORWARDED.has(name)) continue
    if (Array.isArray(value)) for (const one of value) headers.append(name, one)
    else if (value !== undefined) headers.set(name, value)
  }
  // Remix compares the two by itself and answers 500 where they differ. Whether a write is ours is settled by now
  // (http-origin), and a proxy in front may name the host as it likes.
  const { origin } = req.headers
  headers.set('host', new URL(req.method === 'POST' && origin && URL.canParse(origin) ? origin : config.ORIGIN).host)
  const gone = new AbortController()
  res.on('close', () => {
    if (!res.writableFinished) gone.abort()
  })
  const given = body ? { body: new Uint8Array(body) } : {}
  return new Request(config.ORIGIN + address, { method: req.method ?? 'GET', headers, signal: gone.signal, ...given })
}

/** The reply's own headers with ours; the internal ones are read here and go no further. */
function pageHeaders(response: Response, call: PageCall, with_: Parameters<typeof pages>[0]): Map<string, string> {
  const headers = new Map<string, string>()
  for (const [name, value] of response.headers) {
    if (
      !['x-island', 'x-framed', 'x-anonymous-cache', 'set-cookie', 'content-length', 'transfer-encoding'].includes(name)
    )
      headers.set(name, value)
  }
  if ((headers.get('content-type') ?? '').startsWith('text/html') || !headers.has('content-security-policy')) {
    headers.set(
      'content-security-policy',
      with_.policy(response.headers.has('X-Island') ? 'island' : 'plain', response.headers.has('X-Framed')),
    )
  }
  const isKept = call.cacheKey !== undefined && mayKeep(response)
  // Whoever carries a cookie beyond language and theme may be signed in: nothing of theirs is stored anywhere.
  if (!isKept && (call.cacheKey === undefined || !headers.has('cache-control')))
    headers.set('cache-control', 'private, no-store')
  if (!isKept && !headers.has('vary')) headers.set('vary', 'Cookie')
  return headers
}

// Remix answers HEAD without a body: kept, it would be everybody's page from then on.
const mayKeep = (response: Response): boolean =>
  response.status === 200 &&
  response.body !== null &&
  response.headers.has('X-Anonymous-Cache') &&
  !response.headers.has('Set-Cookie')
