// The server's door. The primary process prepares what is made once (folder, schema, keys, first settings, demonstration),
// then forks one web process a core and the worker, and keeps them running. A forked process only serves.
import { execFile, fork } from 'node:child_process'
import cluster from 'node:cluster'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Config, readConfig } from './platform/config'
import { serveMetrics } from './platform/http-metrics'
import { isPortTaken, STOP_MS } from './platform/http-server'
import { log } from './platform/log'
import { type Child, EXIT_PORT_TAKEN, supervise } from './platform/processes'
import { onStop } from './platform/stop'
import { complain, say } from './platform/terminal'
import { occupy, prepare } from './prepare'

const here = fileURLToPath(import.meta.url)
const SPARE_MS = 2_000

if (cluster.isPrimary) await startPrimary()
else await serve()

async function startPrimary(): Promise<void> {
  const config = orExit(() => readConfig())
  if (await isPortTaken(config.HOST, config.PORT)) portTaken(config)
  orExit(() => prepare(config))
  const accounts = config.DEMO ? await seedDemo() : ''
  cluster.setupPrimary({ exec: here, args: [] })
  serveMetrics()
  const supervisor = supervise(() => portTaken(config))
  onStop(async () => {
    await supervisor.stop(STOP_MS + SPARE_MS)
    process.exit(0)
  })
  const count = config.WEB_PROCESSES ?? availableParallelism()
  let listening = 0
  cluster.on('message', (_worker, message) => {
    if (message === 'listening' && ++listening === count) announce(config, accounts)
  })
  for (let index = 0; index < count; index += 1) supervisor.add(`web ${index + 1}`, forkWeb)
  supervisor.add('worker', forkWorker)
}

async function serve(): Promise<void> {
  const config = readConfig()
  occupy(config)
  const { startWeb } = await import('./web')
  try {
    const running = await startWeb(config)
    onStop(async () => {
      await running.stop()
      process.exit(0)
    })
    process.send?.('listening')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') process.exit(EXIT_PORT_TAKEN)
    throw error
  }
}

function forkWeb(): Child {
  const worker = cluster.fork()
  return {
    pid: worker.process.pid,
    stop: () => worker.send('stop'),
    kill: () => worker.process.kill('SIGKILL'),
    onExit: (listen) => void worker.on('exit', listen),
  }
}

function forkWorker(): Child {
  const child = fork(join(here, '../worker.js'))
  return {
    pid: child.pid,
    stop: () => child.send('stop'),
    kill: () => child.kill('SIGKILL'),
    onExit: (listen) => void child.on('exit', listen),
  }
}

/** Makes the sample courses and accounts where they are missing; returns what it says about them. */
function seedDemo(): Promise<string> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(here, '../cli.js'), 'seed', 'demo'],
      { maxBuffer: 1 << 20 },
      (error, out, problems) => {
        if (!error) return resolve(out.trim())
        complain(`The demonstration could not be prepared:\n${problems || error.message}`)
        process.exit(1)
      },
    )
  })
}

function announce(config: Config, accounts: string): void {
  say(`\nMinicursos is ready at ${config.ORIGIN} (data in ${config.dataDir})`)
  if (accounts) say(`\n${accounts}`)
  say('\nStop it with Ctrl-C.')
  log.info({ web: config.WEB_PROCESSES ?? availableParallelism() }, 'ready')
}

function orExit<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
}

function portTaken(config: Config): never {
  complain(`Port ${config.PORT} is in use: stop what listens there, or choose another with PORT=… .`)
  process.exit(1)
}
