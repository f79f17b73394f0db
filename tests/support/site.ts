// The HTTP layer in this process, on a free port, with a database of its own and a stand-in for Remix's pages.
import { type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { handlers } from '../../app/handlers'
import { readConfig } from '../../app/platform/config'
import type { RequestHandler } from '../../app/platform/http-pages'
import { type RunningSite, runSite } from '../../app/platform/http-site'
import { makeKeys } from '../../app/platform/keys'
import type { SignedIn } from '../../app/platform/visit'
import { freshDatabase } from './database'

export interface Reply {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
  text: string
}

export interface TestSite extends RunningSite {
  /** `http://localhost:<port>` */
  origin: string
  send(path: string, options?: SendOptions): Promise<Reply>
  /** bytes as they are, to a socket of its own; resolves to everything that came back */
  raw(text: string): Promise<string>
}

export interface SendOptions {
  method?: string
  headers?: Record<string, string>
  body?: string | Buffer
}

/** Whoever sends the cookie `auth=<id>` is that person; roles after a colon: `auth=<id>:administrator`; proved
 * by a password alone where `:weak` follows. */
async function readSignIn(_db: unknown, cookies: string | undefined): Promise<SignedIn | undefined> {
  const [, id, role, weak] = /(?:^|;\s*)auth=([\w-]+)(?::(\w+))?(:weak)?/.exec(cookies ?? '') ?? []
  if (!id) return undefined
  const roles = role ? [role as SignedIn['roles'][number]] : []
  const rest = {
    email: null,
    emailConfirmedAt: null,
    language: 'es',
    country: 'MX',
    token: 'x',
    proofs: [weak ? ('password' as const) : ('passkey' as const)],
    provedAt: 0,
    since: 0,
  }
  return { id, name: 'Ana', roles, ...rest }
}

export async function testSite(
  handle: RequestHandler = () => Promise.resolve(new Response('page')),
  env: Record<string, string> = {},
): Promise<TestSite> {
  const db = freshDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'minicursos-site-'))
  db.$client.prepare('vacuum into ?').run(join(dataDir, 'minicursos.db'))
  db.$client.close()
  const config = readConfig({ NODE_ENV: 'test', DATA_DIR: dataDir, PORT: '0', ORIGIN: 'http://localhost:3000', ...env })
  makeKeys(config.keysDir)
  const client = mkdtempSync(join(dirname(dataDir), 'minicursos-client-'))
  writeFileSync(join(client, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  const routes = { home: { id: 'home', path: ':lang' }, course: { id: 'course', path: ':lang/courses/:slug' } }
  const running = await runSite({ config, handlers, handle, routes, readSignIn, clientFolder: client })
  const { port } = running
  return {
    ...running,
    origin: `http://localhost:${port}`,
    send: (path, options = {}) => send(port, path, options),
    raw: (text) => raw(port, text),
  }
}

function send(port: number, path: string, { method = 'GET', headers = {}, body }: SendOptions): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const own = { Host: `localhost:${port}`, Connection: 'close', ...headers }
    const sent = request({ host: '127.0.0.1', port, path, method, headers: own }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('end', () => {
        const bytes = Buffer.concat(chunks)
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body: bytes, text: bytes.toString('utf8') })
      })
      res.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(text))
    let heard = ''
    socket.on('data', (chunk) => (heard += chunk.toString('latin1')))
    socket.on('error', () => resolve(heard))
    socket.on('close', () => resolve(heard))
  })
}
