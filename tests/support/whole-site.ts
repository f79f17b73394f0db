// The whole product over HTTP in this process: pages and the server's own handlers on an empty database, with whatever
// settings a test gives it, and the work of its queue done when it is asked for.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accountJobs } from '../../app/domain/accounts/jobs.server'
import type { Context } from '../../app/domain/context'
import { handlers } from '../../app/handlers'
import { readSignIn } from '../../app/platform/auth'
import { type Config, readConfig } from '../../app/platform/config'
import { remixHandler } from '../../app/platform/http-pages'
import { type RunningSite, runSite } from '../../app/platform/http-site'
import { openMailer } from '../../app/platform/mailer'
import { claimJob } from '../../app/platform/queue'
import { runJob } from '../../app/platform/queue-runner'
import { prepare } from '../../app/prepare'
import { freePort } from './product'
import { remixBuild } from './remix-build'

export interface WholeSite extends Pick<RunningSite, 'site'> {
  config: Config
  machine: Context
  /** a form as a browser sends it, or a page where there are no fields */
  send(path: string, fields?: Record<string, string>, headers?: Record<string, string>): Promise<Reply>
  /** account mails that are due are sent, each tried once; `patienceMs` = how long a mail server may take */
  work(later?: number, patienceMs?: number): Promise<void>
  stop(): Promise<void>
}
export interface Reply {
  status: number
  location: string
  cookie: string
  text: string
}

export async function wholeSite(settings: Record<string, string> = {}): Promise<WholeSite> {
  const dataDir = mkdtempSync(join(tmpdir(), 'minicursos-whole-'))
  const port = await freePort()
  const config = readConfig({ NODE_ENV: 'test', DATA_DIR: dataDir, PORT: String(port), ...settings })
  prepare(config)
  const build = await remixBuild()
  const handle = remixHandler(build, 'test')
  const running = await runSite({ config, handlers, readSignIn, handle, routes: build.routes })
  const { db, keys } = running.site
  return {
    site: running.site,
    config,
    machine: { db, keys, now: Date.now(), origin: config.ORIGIN, actor: { kind: 'machine', name: 'seed' } },
    async send(path, fields, headers = {}) {
      const body = fields && new URLSearchParams(fields).toString()
      const type = { 'content-type': 'application/x-www-form-urlencoded', origin: config.ORIGIN }
      const reply = await fetch(`http://localhost:${port}${path}`, {
        redirect: 'manual',
        ...(body === undefined ? { headers } : { method: 'POST', body, headers: { ...type, ...headers } }),
      })
      const cookie = /(?:__Host-)?sign_in=[^;]+/.exec(reply.headers.getSetCookie().join('\n'))?.[0] ?? ''
      return { status: reply.status, location: reply.headers.get('location') ?? '', cookie, text: await reply.text() }
    },
    async work(later = 0, patienceMs?: number) {
      const mailer = openMailer(config, patienceMs)
      const seen = new Set<string>()
      for (;;) {
        const job = claimJob(db, Object.keys(accountJobs), Date.now() + later)
        if (!job || seen.has(job.id)) break
        seen.add(job.id)
        await runJob(job, accountJobs, { db, config, keys, mailer })
      }
      mailer.close()
    },
    async stop() {
      await running.stop(1000)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
