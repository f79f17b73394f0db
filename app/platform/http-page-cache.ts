// Whole pages as strangers see them, kept in memory. The key carries the version of the catalogue and of the settings
// as the database has them at this request, so nothing has to be told to other processes and nothing expires by time.
// A request with any cookie but those of language and theme never gets here.
import { createHash, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { bareName } from './cookies'
import type { Db } from './db'
import { chooseEncoding, compressOnce, type Encoding, namesTag } from './http-encoding'
import type { Target } from './http-target'

const LARGEST_CACHE = 32 * 1024 * 1024
const LONGEST_QUERY = 300
const PAGE_COOKIES = new Set(['lang', 'theme'])

interface Version {
  body: Buffer
  tag: string
  /** name, value, name, value …: what writeHead takes without sorting or copying */
  headers: string[]
}
type Entry = Record<Encoding, Version>

export interface PageCache {
  /** The key under which this request's page may be kept; undefined = it is not an anonymous page. */
  key(req: IncomingMessage, target: Target): string | undefined
  /** Answers from memory; false = not there. */
  answer(key: string, req: IncomingMessage, res: ServerResponse): boolean
  /** Keeps a page and answers with it. */
  keep(
    key: string,
    page: { body: Buffer; headers: Record<string, string> },
    req: IncomingMessage,
    res: ServerResponse,
  ): Promise<void>
}

export function pageCache(db: Db, fixed: Record<string, string>): PageCache {
  const entries = new LRUCache<string, Entry>({
    maxSize: LARGEST_CACHE,
    sizeCalculation: (entry, key) =>
      entry.identity.body.length + entry.br.body.length + entry.gzip.body.length + key.length + 2048,
  })
  // Drizzle has no prepared form as cheap as this, and it runs on every anonymous request.
  const number = (name: string): string => `coalesce((select number from versions where name = '${name}'), 0)`
  const versions = db.$client.prepare(`select ${number('catalogue')} || '.' || ${number('settings')}`).pluck()
  return {
    key(req, target) {
      if (req.method !== 'GET' && req.method !== 'HEAD') return undefined
      if (target.query.length > LONGEST_QUERY || req.headers.authorization !== undefined) return undefined
      const cookies = anonymousCookies(req.headers.cookie)
      if (cookies === undefined) return undefined
      return `${target.path}${sorted(target.query)} ${cookies} ${String(versions.get())}`
    },
    answer(key, req, res) {
      const entry = entries.get(key)
      if (!entry) return false
      send(entry, req, res)
      return true
    },
    async keep(key, page, req, res) {
      const entry = await makeEntry(page.body, { ...fixed, ...page.headers })
      entries.set(key, entry)
      send(entry, req, res)
    },
  }
}

/** `lang` and `theme` of a Cookie header as part of a key; undefined where it holds anything else. */
export function anonymousCookies(header: string | undefined): string | undefined {
  if (header === undefined) return ''
  const kept: string[] = []
  for (const part of header.split(';')) {
    const text = part.trim()
    if (text === '') continue
    const name = bareName(text.slice(0, text.indexOf('=')))
    if (!PAGE_COOKIES.has(name) || text.length > 40) return undefined
    kept.push(text)
  }
  return kept.sort().join(';')
}

function sorted(query: string): string {
  return query.includes('&') ? `?${query.slice(1).split('&').sort().join('&')}` : query
}

async function makeEntry(body: Buffer, headers: Record<string, string>): Promise<Entry> {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const { br, gzip } = await compressOnce(body)
  // one spelling of a name: two spellings would be two headers
  const given = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  const version = (bytes: Buffer, encoding: Encoding): Version => {
    const tag = encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`
    const all: Record<string, string> = {
      'cache-control': 'no-cache',
      ...given,
      etag: tag,
      vary: 'Accept-Encoding, Cookie',
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      'content-length': String(bytes.length),
    }
    return { body: bytes, tag, headers: Object.entries(all).flat() }
  }
  return { identity: version(body, 'identity'), br: version(br, 'br'), gzip: version(gzip, 'gzip') }
}

function send(entry: Entry, req: IncomingMessage, res: ServerResponse): void {
  const version = entry[chooseEncoding(req.headers['accept-encoding'])]
  const same = namesTag(req.headers['if-none-match'], version.tag, true)
  const content = same ? version.headers.filter(notContent) : version.headers
  const own = String(res.getHeader('X-Request-Id') ?? randomUUID())
  const headers = [...content, 'X-Request-Id', own]
  if (res.getHeaderNames().length === 0) res.writeHead(same ? 304 : 200, headers)
  else {
    // a page just rendered: middleware has begun on this reply, and it looks at headers that were set, not written
    res.statusCode = same ? 304 : 200
    for (let at = 0; at < headers.length; at += 2) res.setHeader(headers[at] ?? '', headers[at + 1] ?? '')
  }
  res.end(same || req.method === 'HEAD' ? undefined : version.body)
}

const notContent = (_text: string, at: number, all: string[]): boolean =>
  !(all[at - (at % 2)] ?? '').startsWith('content-')
