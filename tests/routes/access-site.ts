// The real HTTP server in this process, on a world built by verbs, with one signed-in cookie a person.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import type { Context } from '../../app/domain/context'
import { handlers } from '../../app/handlers'
import { endSignIn, readSignIn, startSignIn } from '../../app/platform/auth'
import { readConfig } from '../../app/platform/config'
import type { Db } from '../../app/platform/db'
import { remixHandler } from '../../app/platform/http-pages'
import { runSite } from '../../app/platform/http-site'
import { prepare } from '../../app/prepare'
import { signIns } from '../../db/schema/accounts'
import { freePort } from '../support/product'
import { remixBuild } from '../support/remix-build'
import { ENOUGH } from '../support/sign-in'
import { buildWorld } from '../support/world'
import type { Address, Outcome, Part, Person, World } from './access'

export interface AccessSite {
  world: World
  db: Db
  /** what verbs are given when the machine itself acts */
  machine: Context
  /** Sends a request as a person; whatever it writes is undone. */
  ask(as: Person | Part | 'nobody', method: Method, address: Address, origin?: string): Promise<Answer>
  /** Ends the sign-in as its own sign-out does; the cookie is still sent. */
  signOut(as: Person | Part): Promise<void>
  stop(): Promise<void>
}
export type Method = 'GET' | 'HEAD' | 'POST'
export interface Answer {
  status: number
  location: string
  text: string
  headers: Headers
  /** the tables that the request wrote to, though it is undone */
  written: string[]
}

/**
 * `watch` sees the connection before anything is asked of it. `notesWrites`: answers say which tables were written to; the
 * triggers that tell it change how SQLite goes about a statement, so plans are looked at without.
 */
export async function accessSite(watch?: (db: Db) => void, notesWrites = false): Promise<AccessSite> {
  const dataDir = mkdtempSync(join(tmpdir(), 'minicursos-access-'))
  const port = await freePort()
  const CAPTION_COMMAND = JSON.stringify([process.execPath, '{input}', '{output}'])
  const config = readConfig({ NODE_ENV: 'test', DATA_DIR: dataDir, PORT: String(port), DEMO: '1', CAPTION_COMMAND })
  prepare(config)
  const build = await remixBuild()
  const running = await runSite({
    config,
    handlers,
    readSignIn,
    handle: remixHandler(build, 'test'),
    routes: build.routes,
  })
  const { db } = running.site
  watch?.(db)
  const world = await buildWorld(running.site)
  const cookies = new Map<string, string>()
  const everybody = Object.entries(world.people).map(([person, { personId }]) => [person, personId] as const)
  for (const [person, personId] of [...everybody, ...Object.entries(world.register.parts)]) {
    const { cookie } = await startSignIn(db, personId, config, 'own', ENOUGH)
    cookies.set(person, cookie.split(';')[0] ?? '')
    // it stays fresh for as long as the matrix takes, and no day of use falls due at midnight
    const tomorrow = Date.now() + 24 * 3_600_000
    const lasting = { provedAt: tomorrow, usedAt: tomorrow }
    db.update(signIns).set(lasting).where(eq(signIns.userId, personId)).run()
  }
  const machine: Context = {
    db,
    keys: running.site.keys,
    now: Date.now(),
    origin: config.ORIGIN,
    actor: { kind: 'machine', name: 'cli' },
  }
  const listWritten = notesWrites ? watchWrites(db) : () => []
  return {
    world,
    db,
    machine,
    signOut: (as) => endSignIn(db, cookies.get(as)?.split('=')[1] ?? ''),
    async ask(as, method, address, origin = config.ORIGIN) {
      const cookie = cookies.get(as)
      // Verbs join a transaction that is open, so this undoes all that the request writes.
      db.$client.exec('begin immediate')
      listWritten()
      try {
        const reply = await fetch(config.ORIGIN + address.path, {
          method,
          redirect: 'manual',
          headers: {
            ...(cookie ? { cookie } : {}),
            ...(method === 'POST' ? { origin } : {}),
            ...typeOf(address),
            ...address.headers,
          },
          ...(method === 'POST' ? { body: bodyOf(address) } : {}),
        })
        const { status, headers } = reply
        const text = await reply.text()
        return { status, headers, location: headers.get('location') ?? '', text, written: listWritten() }
      } finally {
        db.$client.exec('rollback')
      }
    },
    async stop() {
      await running.stop(1000)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/**
 * Has the database say which tables are written to, by triggers of this connection: what is written and taken back counts
 * too, which no comparison of before and after would show. Returns what lists them, and forgets them.
 */
function watchWrites(db: Db): () => string[] {
  const { $client } = db
  $client.exec('create temp table written (name text)')
  const tables = $client.prepare("select name from pragma_table_list where schema = 'main' and type = 'table'").pluck()
  for (const name of tables.all() as string[]) {
    if (name.startsWith('sqlite_')) continue
    for (const act of ['insert', 'update', 'delete']) {
      const trigger = `create temp trigger "written_${name}_${act}" after ${act} on main."${name}"`
      $client.exec(`${trigger} begin insert into temp.written values ('${name}'); end`)
    }
  }
  const listed = $client.prepare('select distinct name from temp.written order by name').pluck()
  return () => {
    const names = listed.all() as string[]
    if (names.length > 0) $client.exec('delete from temp.written')
    return names
  }
}

/** The same address as a data request: what a Remix client would ask for instead of the page. */
export function asData(address: Address): Address {
  const [path = '', query] = address.path.split('?')
  const data = path === '/' ? '/_root.data' : `${path}.data`
  return { ...address, path: query === undefined ? data : `${data}?${query}` }
}

export function outcome(
  { status, location, text }: Pick<Answer, 'status' | 'location' | 'text'>,
  saysNo?: RegExp,
): Outcome | number {
  // A data request is told of a redirect in a 202. After a recovery one is sent to sign in too, but not back again.
  const target = status === 202 ? text : location
  if (target.includes('/sign-in?next=')) return 'sign-in'
  if (status >= 200 && status < 400) return saysNo?.test(text) ? 'refused' : 'ok'
  return status
}

const bodyOf = (address: Address) =>
  address.raw ??
  (address.json === undefined ? new URLSearchParams(address.body ?? {}).toString() : JSON.stringify(address.json))
const typeOf = (address: Address): Record<string, string> =>
  address.json !== undefined
    ? { 'content-type': 'application/json' }
    : address.body
      ? { 'content-type': 'application/x-www-form-urlencoded' }
      : {}
