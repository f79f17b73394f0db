// The product under measurement: its own process tree on a copy of a world; and plain Node beside it, the yardstick.
import { fork, spawn } from 'node:child_process'
import { rmSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { descendants, rssOf } from './measure.mjs'
import { copyOfWorld } from './world/keep.mjs'

/** Starts the built server on a copy of the world and waits until its queue is empty. */
export async function startProduct({ port, processes, world: kept }) {
  const { copy: folder, dataDir, world } = copyOfWorld(kept)
  const server = await startServer({ port, processes, dataDir })
  return {
    ...server,
    folder,
    world,
    startRssMb: rssOf(server.pids()),
    databaseMb: statSync(join(dataDir, 'minicursos.db')).size / 1e6,
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true })
    },
  }
}

/**
 * The built server on a data folder, its queue empty.
 * @param {{ port: number, processes: number, dataDir: string, settings?: Record<string, string> }} how
 */
export async function startServer({ port, processes, dataDir, settings = {} }) {
  const origin = `http://127.0.0.1:${port}`
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    FFMPEG_PATH: 'off',
    HOST: '127.0.0.1',
    PORT: String(port),
    ORIGIN: origin,
    WEB_PROCESSES: String(processes),
    DEMO: '0',
    LOG_LEVEL: 'warn',
    ...settings,
  }
  const child = spawn(process.execPath, ['build/server/server.js'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const stop = () => new Promise((resolve) => void (child.once('exit', resolve), child.kill('SIGTERM')))
  try {
    await until(async () => (await fetch(`${origin}/health/ready`)).ok)
    await untilIdle(join(dataDir, 'minicursos.db'))
  } catch (error) {
    await stop()
    throw error
  }
  return {
    origin,
    /** the processes that serve pages, and the worker */
    pids: () => descendants(child.pid),
    /** Prometheus text of all web processes */
    metrics: async () => (await fetch(`${origin}/metrics`)).text(),
    stop,
  }
}

/** Waits until no job is due or in work. */
async function untilIdle(file) {
  const db = new Database(file, { readonly: true })
  const waiting = db
    .prepare("select count(*) from jobs where state = 'running' or (state = 'waiting' and run_at <= ?)")
    .pluck()
  try {
    await until(() => waiting.get(Date.now()) === 0)
  } finally {
    db.close()
  }
}

export async function post(url, fields, cookie) {
  return fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Origin: new URL(url).origin,
      ...(cookie ? { Cookie: cookie } : {}),
    },
    body: new URLSearchParams(fields),
  })
}

/** Plain node:http answering with the product's own bytes for the same requests. */
export async function startPlain({ replies, port, processes, folder }) {
  const file = join(folder, `plain-${port}.json`)
  writeFileSync(file, JSON.stringify(replies))
  const child = fork('tests/bench/plain-server.mjs', [String(port), String(processes), file])
  await new Promise((resolve) => child.once('message', resolve))
  return { origin: `http://127.0.0.1:${port}`, pids: () => descendants(child.pid), stop: () => child.kill('SIGTERM') }
}

/** What the product answers to a request, as it is on the wire, to be sent again by plain Node. */
export function replyOf(url, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const req = request(url, { method, headers: { ...headers, 'Accept-Encoding': 'br' } }, (res) => {
      const chunks = []
      res.on('data', (chunk) => chunks.push(chunk))
      res.on('end', () => {
        if (res.statusCode > 299) return reject(new Error(`${url} answered ${res.statusCode}`))
        const bytes = Buffer.concat(chunks)
        const kept = Object.entries(res.headers).filter(
          ([name]) => !['connection', 'keep-alive', 'transfer-encoding', 'date'].includes(name),
        )
        resolve({
          headers: { ...Object.fromEntries(kept), 'content-length': String(bytes.length) },
          body: bytes.toString('base64'),
        })
      })
    })
    req.on('error', reject)
    req.end(body)
  })
}

/** Waits for what comes within a minute, or `tries` times 0.2 s; throws where it does not. */
export async function until(test, tries = 300) {
  for (let i = 0; i < tries; i += 1) {
    try {
      if (await test()) return
    } catch {
      // not up yet
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('the server did not become ready')
}
