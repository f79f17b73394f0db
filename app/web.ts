// One web process: the site with its own handlers and Remix's pages.
import { resolve } from 'node:path'
import * as build from 'virtual:remix/server-build'
import { handlers } from './handlers'
import { readSignIn } from './platform/auth'
import type { Config } from './platform/config'
import { remixHandler } from './platform/http-pages'
import { type RunningSite, runSite } from './platform/http-site'

/** Listens on HOST and PORT; rejects where the port is taken. */
export function startWeb(config: Config): Promise<RunningSite> {
  return runSite({
    config,
    handlers,
    readSignIn,
    handle: remixHandler(build, config.NODE_ENV),
    routes: build.routes,
    clientFolder: resolve('build/client'),
  })
}
