// The server's own handlers as data: what they answer to and who may pass, so that a test can list them all.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Config } from './config'
import type { Db } from './db'
import type { Keyring } from './keys'
import type { Storage } from './storage'
import type { SignedIn, Visit } from './visit'

/** What one web process works with. */
export interface Site {
  config: Config
  db: Db
  keys: Keyring
  storage: Storage
  /** whom the cookies of a request sign in */
  readSignIn(cookies: string | undefined): Promise<SignedIn | undefined>
  /** the numbers of /metrics, of all processes */
  metrics(): Promise<string>
  /** whether the database answers */
  isReady(): boolean
  /** true from the moment the process was asked to stop */
  isStopping(): boolean
}

export interface Call {
  req: IncomingMessage
  res: ServerResponse
  /** named parts of the pattern, decoded */
  params: Record<string, string>
  site: Site
  visit: Visit
}

export interface Handler {
  methods: readonly ('GET' | 'HEAD' | 'POST' | 'PATCH' | 'DELETE')[]
  /** `/media/:hash/:label`; a last part `*` stands for any rest */
  pattern: string
  /** anyone; published bytes for anyone and drafts for their team; a signed-in person; who makes courses, coordinates or
   * administers; loopback or the token */
  guard: 'anyone' | 'media' | 'signed-in' | 'instructor' | 'coordinator' | 'administrator' | 'operations'
  answer(call: Call): void | Promise<void>
}

/** Finds the handler of a path; undefined = not one of the server's own. */
export function handlerFinder(
  handlers: readonly Handler[],
): (path: string) => { handler: Handler; params: Record<string, string> } | undefined {
  const exact = new Map<string, Handler>()
  const shaped: { handler: Handler; shape: RegExp; prefix: string }[] = []
  for (const handler of handlers) {
    if (!/[:*]/.test(handler.pattern)) exact.set(handler.pattern, handler)
    else shaped.push({ handler, shape: shapeOf(handler.pattern), prefix: handler.pattern.replace(/[:*].*$/, '') })
  }
  return (path) => {
    const known = exact.get(path)
    if (known) return { handler: known, params: {} }
    for (const { handler, shape, prefix } of shaped) {
      if (!path.startsWith(prefix)) continue
      const match = shape.exec(path)
      if (match) return { handler, params: decoded(match.groups ?? {}) }
    }
    return undefined
  }
}

function shapeOf(pattern: string): RegExp {
  const source = pattern
    .replace(/[.]/g, '\\.')
    .replace(/:(\w+)/g, '(?<$1>[^/]+)')
    .replace(/\*$/, '(?<rest>.+)')
  return new RegExp(`^${source}$`)
}

// settleTarget has checked that every path decodes
function decoded(groups: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]))
}
