// Doors called as the server calls them: a real Request, and the Visit the server would have made for it.
import type { ActionFunctionArgs } from '@remix-run/node'
import type { Db } from '../../db/client'
import { readSignIn } from '../../app/platform/auth'
import { type Config, readConfig } from '../../app/platform/config'
import { openStorage } from '../../app/platform/storage-open'
import type { Visit } from '../../app/platform/visit'
import { testKeys } from './context'

interface VisitInput {
  db: Db
  /** the Cookie header: whom it signs in is looked up as the server does */
  cookie?: string
  address?: string
  now?: number
  userAgent?: string
  settings?: Record<string, string>
}

export function testVisit({
  db,
  cookie,
  address = '203.0.113.7',
  now = Date.now(),
  userAgent,
  settings = {},
}: VisitInput): Visit {
  const config: Config = readConfig({ NODE_ENV: 'test', DEMO: '1', ...settings })
  const viewer = () => readSignIn(db, cookie, config)
  return {
    config,
    db,
    keys: testKeys(),
    storage: openStorage(config),
    now,
    address,
    requestId: 'test',
    cookies: cookie,
    userAgent,
    viewer,
  }
}

/** What a loader or action is called with. */
export function door(request: Request, params: Record<string, string>, visit: Visit): ActionFunctionArgs {
  return { request, params, context: { visit } }
}

export function get(path: string): Request {
  return new Request(`http://localhost:3000${path}`)
}

export function post(path: string, fields: Record<string, string>): Request {
  return new Request(`http://localhost:3000${path}`, { method: 'POST', body: new URLSearchParams(fields) })
}

/** What a door answered, whichever way: returned, thrown, a Response or data with a status. */
export interface Answered {
  status: number
  location: string | null
  cookie: string | null
  headers: Headers
  data: unknown
}

export async function answered(work: Promise<unknown>): Promise<Answered> {
  const value = await work.catch((thrown: unknown) => {
    if (thrown instanceof Error) throw thrown
    return thrown
  })
  if (value instanceof Response) {
    const { status, headers } = value
    return { status, location: headers.get('Location'), cookie: headers.get('Set-Cookie'), headers, data: undefined }
  }
  const { data, init } = (value ?? {}) as { data?: unknown; init?: ResponseInit | null }
  const isWrapped = typeof value === 'object' && value !== null && 'init' in value
  const status = isWrapped ? (init?.status ?? 200) : 200
  return {
    status,
    location: null,
    cookie: null,
    headers: new Headers(isWrapped ? (init?.headers ?? {}) : {}),
    data: isWrapped ? data : value,
  }
}
