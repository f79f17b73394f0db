// Asks whether an address on the open web answers. Only the open web: names that lead into this machine or its own
// network are refused at the moment the connection is made, so that nobody uses the product to look around in there.
import { lookup as lookUp } from 'node:dns'
import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** `there`: it answers; `gone`: it says that there is nothing; `silent`: no answer that tells, or it may not be asked. */
export interface Reached {
  is: 'there' | 'gone' | 'silent'
  /** of the last reply */
  status?: number
}

export interface ReachOptions {
  signal?: AbortSignal
  /** for tests, whose servers are in this machine */
  isOpen?: (address: string) => boolean
}

const WAIT_MS = 10_000
const MOST_REDIRECTS = 5
const GONE = new Set([404, 410])
/** Servers that do not know HEAD say so in many ways. */
const NOT_ANSWERED_BY_HEAD = new Set([400, 403, 404, 405, 406, 410, 429, 500, 501, 503])

/** Two lists: one alone takes every address of four for one of six that stands for it. */
const INSIDE_FOUR = new BlockList()
const INSIDE_SIX = new BlockList()
for (const net of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '224.0.0.0/3',
])
  INSIDE_FOUR.addSubnet(net.split('/')[0]!, Number(net.split('/')[1]), 'ipv4')
for (const net of ['::/96', '::ffff:0:0/96', '64:ff9b::/96', 'fc00::/7', 'fe80::/10', 'ff00::/8'])
  INSIDE_SIX.addSubnet(net.split('/')[0]!, Number(net.split('/')[1]), 'ipv6')

/** Whether an IP address is one of the open internet. */
export function isOpenAddress(address: string): boolean {
  const kind = isIP(address)
  if (kind === 4) return !INSIDE_FOUR.check(address, 'ipv4')
  return kind === 6 && !INSIDE_SIX.check(address, 'ipv6')
}

/** Never throws; what cannot be asked is silent. */
export async function reach(url: string, { signal, isOpen = isOpenAddress }: ReachOptions = {}): Promise<Reached> {
  try {
    const head = await ask(url, 'HEAD', { signal, isOpen })
    const reply = NOT_ANSWERED_BY_HEAD.has(head) ? await ask(url, 'GET', { signal, isOpen }) : head
    if (GONE.has(reply)) return { is: 'gone', status: reply }
    return { is: reply < 400 ? 'there' : 'silent', status: reply }
  } catch {
    return { is: 'silent' }
  }
}

type Asking = { signal: AbortSignal | undefined; isOpen: (address: string) => boolean }

/** The status at the end of the redirects; the body is not read. */
async function ask(url: string, method: 'HEAD' | 'GET', asking: Asking): Promise<number> {
  let at = new URL(url)
  for (let i = 0; i <= MOST_REDIRECTS; i += 1) {
    const { status, location } = await askOnce(at, method, asking)
    if (status < 300 || status > 399 || location === undefined) return status
    at = new URL(location, at)
  }
  throw new Error('too many redirects')
}

function askOnce(at: URL, method: string, { signal, isOpen }: Asking): Promise<{ status: number; location?: string }> {
  if (at.protocol !== 'https:' && at.protocol !== 'http:') throw new Error(`not the web: ${at.protocol}`)
  // a bare address is not looked up by name, and comes in brackets where it is of six
  const bare = at.hostname.replace(/^\[|\]$/g, '')
  if (isIP(bare) !== 0 && !isOpen(bare)) throw new Error('not on the open web')
  const lookup: LookupFunction = (name, options, done) =>
    lookUp(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '')
      const open = found.filter(({ address }) => isOpen(address))
      if (open.length === 0) return done(new Error('not on the open web'), '')
      if (options.all) return done(null, open)
      done(null, open[0]!.address, open[0]!.family)
    })
  const patience = AbortSignal.any([AbortSignal.timeout(WAIT_MS), ...(signal ? [signal] : [])])
  return new Promise((answered, failed) => {
    const request = (at.protocol === 'https:' ? secure : plain)(
      at,
      { method, lookup, signal: patience, agent: false, headers: { 'User-Agent': 'minicursos link check' } },
      (reply) => {
        reply.destroy()
        const { location } = reply.headers
        answered({ status: reply.statusCode ?? 0, ...(location === undefined ? {} : { location }) })
      },
    )
    request.on('error', failed)
    request.end()
  })
}
