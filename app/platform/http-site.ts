// What one web process opens before it listens: database, keys, storage.
import { join } from 'node:path'
import { openDb } from '../../db/client'
import type { Config } from './config'
import type { Handler, Site } from './http-handler'
import { siteListener } from './http-listener'
import { type HttpMetrics, httpMetrics } from './http-metrics'
import { pageCache } from './http-page-cache'
import { pages, type RequestHandler } from './http-pages'
import { patternNamer } from './http-patterns'
import { security } from './http-security'
import { type Listening, listen } from './http-server'
import { staticFiles } from './http-static'
import { watchKeys } from './keys-watch'
import { openStorage } from './storage-open'
import type { Db } from './db'
import type { SignedIn } from './visit'

export interface SiteInput {
  config: Config
  handlers: readonly Handler[]
  handle: RequestHandler
  /** Remix's route manifest, for the patterns of the log */
  routes: Parameters<typeof patternNamer>[0]
  readSignIn(db: Db, cookies: string | undefined, config: Config): Promise<SignedIn | undefined>
  /** folder of the client build; none in development, where Vite serves it */
  clientFolder?: string
  /** middleware that answers before pages do (development only) */
  before?: Parameters<typeof pages>[0]['before']
}

export interface RunningSite extends Listening {
  site: Site
}

/** Opens what the site needs and listens; `stop` answers what has begun, then closes the database. */
export async function runSite(input: SiteInput): Promise<RunningSite> {
  const { config } = input
  const metrics = httpMetrics()
  let isStopping = false
  const site = openSite(input, metrics, () => isStopping)
  const secure = security(config)
  const cache = pageCache(site.db, secure.base)
  const listener = siteListener({
    site,
    handlers: input.handlers,
    cache,
    metrics,
    headers: secure.base,
    files: staticFiles(input.clientFolder ?? join(config.dataDir, 'no-client-build')),
    pages: pages({
      config,
      handle: input.handle,
      cache,
      policy: secure.page,
      ...(input.before ? { before: input.before } : {}),
    }),
    patternOf: patternNamer(input.routes),
  })
  const listening = await listen(listener, { host: config.HOST, port: config.PORT })
  return {
    site,
    port: listening.port,
    async stop(ms) {
      isStopping = true
      await listening.stop(ms)
      site.db.$client.close()
    },
  }
}

function openSite(input: SiteInput, metrics: HttpMetrics, isStopping: () => boolean): Site {
  const { config } = input
  const db = openDb(config.dbFile)
  const keys = watchKeys(config.keysDir)
  const probe = db.$client.prepare('select count(*) from versions')
  return {
    config,
    db,
    get keys() {
      return keys()
    },
    storage: openStorage(config),
    readSignIn: (cookies) => input.readSignIn(db, cookies, config),
    metrics: () => metrics.text(),
    isStopping,
    isReady() {
      try {
        return probe.get() !== undefined
      } catch {
        return false
      }
    },
  }
}
