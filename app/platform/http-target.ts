// The first thing asked of a request: are its method, target and Host ones that any later code may be shown?
// Express and Remix answer 500 to TRACE, `*`, foreign absolute targets and broken Hosts, so they never see them.

export interface Target {
  /** path as sent, percent-encoding untouched; begins with exactly one slash */
  path: string
  /** with its `?`, or empty */
  query: string
}

export interface BadTarget {
  status: 400 | 404 | 405 | 414
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const LONGEST = 14 * 1024 // within what the server takes of headers; a long search is answered with a page
const LONGEST_PATH = 8 * 1024
// what nearly every request looks like: nothing encoded, no dot segment, no double slash at the front
const PLAIN = /^\/(?![/.])(?:[\w\-~!$&'()*+,;=:@]|\.|\/(?!\.))*(?:\?[\w\-.~!$&'()*+,;=:@/?%]*)?$/
const HOST = /^(?:[a-z0-9_][a-z0-9_.-]*|\[[0-9a-f:.]+\])(?::(\d{1,5}))?$/i
const ABSOLUTE = /^https?:\/\/([^/?#]*)(\/.*)?$/i
const DOT_SEGMENT = /(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/i

/** Judges what the first line and the Host header say; `hosts` are the names this server answers absolute targets for. */
export function settleTarget(
  method: string,
  url: string,
  host: string | undefined,
  hosts: readonly string[],
): Target | BadTarget {
  if (!METHODS.has(method)) return { status: 405 }
  if (host !== undefined && !isHost(host)) return { status: 400 }
  if (url.length > LONGEST || cut(url).path.length > LONGEST_PATH) return { status: 414 }
  if (PLAIN.test(url) && !url.includes('%00')) return cut(url)
  const local = withoutOrigin(url, host, hosts)
  if (local === undefined) return { status: 400 }
  if (local.startsWith('//')) return { status: 404 }
  const target = cut(local)
  return isCleanPath(target.path) && isCleanQuery(target.query) ? target : { status: 400 }
}

/** Whether the text is a host with an optional port, as RFC 9110 7.2 has it. */
export function isHost(host: string): boolean {
  const match = HOST.exec(host)
  return Boolean(match) && Number(match?.[1] ?? 0) <= 65535
}

/** RFC 9112 3.2.2: a server takes absolute targets, but only those meant for it. */
function withoutOrigin(url: string, host: string | undefined, hosts: readonly string[]): string | undefined {
  if (url.startsWith('/')) return url
  const match = ABSOLUTE.exec(url)
  const name = match?.[1]?.toLowerCase()
  if (!match || !name || (name !== host?.toLowerCase() && !hosts.includes(name))) return undefined
  return match[2] ?? '/'
}

function cut(url: string): Target {
  const mark = url.indexOf('?')
  return mark < 0 ? { path: url, query: '' } : { path: url.slice(0, mark), query: url.slice(mark) }
}

function isCleanPath(path: string): boolean {
  if (/[\\#"<>^`{|}\s]/.test(path) || DOT_SEGMENT.test(path)) return false
  try {
    // oxlint-disable-next-line no-control-regex -- finding them is the point
    return !/[\u0000-\u001f\u007f]/.test(decodeURIComponent(path))
  } catch {
    return false // a lone % or bytes that are no UTF-8
  }
}

const isCleanQuery = (query: string): boolean => !/[#\\\s]/.test(query) && !/%00/.test(query)
