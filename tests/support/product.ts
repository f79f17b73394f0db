// The built product as its own processes, on a free port and an empty data folder, for tests that need the real thing.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, openSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const ROOT = resolve(import.meta.dirname, '../..')
const READY_WITHIN_MS = 120_000

export interface Product {
  /** http://localhost:<port> */
  origin: string
  dataDir: string
  /** kill -9 of every process at once, as a power cut does; the data stay */
  crash(): Promise<void>
  stop(): Promise<void>
}

/** Starts build/server with the demo's courses and accounts; resolves once /health/ready says so. */
/** `kept`: data and port of a product that crashed. */
export async function startProduct(
  settings: Record<string, string> = {},
  kept?: { dataDir: string; origin: string },
): Promise<Product> {
  const dataDir = kept?.dataDir ?? mkdtempSync(join(tmpdir(), 'minicursos-product-'))
  const port = kept ? Number(new URL(kept.origin).port) : await freePort()
  const origin = `http://localhost:${port}`
  const log = join(dataDir, 'product.log')
  const out = openSync(log, 'a')
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    DEMO: '1',
    HOST: 'localhost',
    PORT: String(port),
    ORIGIN: origin,
    DATA_DIR: dataDir,
    WEB_PROCESSES: '2',
    // making versions of the sample films would take the machine from the tests
    FFMPEG_PATH: 'off',
    ...settings,
  }
  const server = spawn(process.execPath, ['build/server/server.js'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', out, out],
    detached: true,
  })
  const stop = async () => {
    await ended(server)
    rmSync(dataDir, { recursive: true, force: true })
  }
  const crash = async () => {
    const gone = new Promise((done) => server.once('exit', done))
    // a negative id is the whole group: primary, web processes and worker
    process.kill(-server.pid!, 'SIGKILL')
    await gone
  }
  try {
    await ready(server, origin)
  } catch (error) {
    const said = readFileSync(log, 'utf8').split('\n').slice(-40).join('\n')
    await stop()
    throw new Error(`the product did not start: ${String(error)}\n${said}`, { cause: error })
  }
  return { origin, dataDir, crash, stop }
}

async function ready(server: ChildProcess, origin: string): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS
  while (Date.now() < until) {
    if (server.exitCode !== null) throw new Error(`it ended with ${server.exitCode}`)
    const reply = await fetch(`${origin}/health/ready`).catch(() => undefined)
    if (reply?.ok) return
    await pause(200)
  }
  throw new Error(`not ready after ${READY_WITHIN_MS / 1000} s`)
}

/** Ends the process as an operator would; only one that does not listen is killed. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((done) => {
    child.once('exit', () => done())
  })
  child.kill('SIGTERM')
  const patience = setTimeout(() => child.kill('SIGKILL'), 15_000)
  await gone
  clearTimeout(patience)
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, 'localhost', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => done(port))
    })
  })
}
