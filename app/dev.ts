// Development: one process, Vite in front of Remix, jobs run beside it.
import type { ViteDevServer } from 'vite'
import type { ServerBuild } from '@remix-run/node'
import { accountJobs } from './domain/accounts/jobs.server'
import { authoringJobs } from './domain/authoring/jobs.server'
import { credentialJobs } from './domain/credentials/jobs.server'
import { progressJobs } from './domain/progress/jobs.server'
import { handlers } from './handlers'
import { readSignIn } from './platform/auth'
import { readConfig } from './platform/config'
import { remixHandler } from './platform/http-pages'
import { runSite } from './platform/http-site'
import { openMailer } from './platform/mailer'
import { runWorker } from './platform/queue-runner'
import { onStop } from './platform/stop'
import { say } from './platform/terminal'
import { prepare } from './prepare'

export async function startDev(vite: ViteDevServer): Promise<void> {
  const config = readConfig()
  prepare(config)
  const load = async (): Promise<ServerBuild> => (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild
  const running = await runSite({
    config,
    handlers,
    readSignIn,
    handle: remixHandler(load, 'development'),
    routes: (await load()).routes,
    before: vite.middlewares,
  })
  const stopping = new AbortController()
  const machine = { config, db: running.site.db, keys: running.site.keys, mailer: openMailer(config) }
  const jobs = { ...accountJobs, ...authoringJobs, ...credentialJobs, ...progressJobs }
  const worker = runWorker({ machine, handlers: jobs, signal: stopping.signal })
  onStop(async () => {
    stopping.abort()
    await worker
    await running.stop(0)
    await vite.close()
    process.exit(0)
  })
  say(`Minicursos (development) is ready at ${config.ORIGIN}`)
}
