// The product under measurement: its own process tree on its own data, with learners who are inside the sample course.
import { execFileSync, fork, spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { descendants } from './measure.mjs'

export const LEARNERS = 8
const SLUG = 'conservacion-preventiva'

/** Starts the built server on fresh data; courses are copies of the sample so that pages rotate. */
export async function startProduct({ port, processes, courses }) {
  const folder = mkdtempSync(join(tmpdir(), 'minicursos-bench-'))
  const dataDir = join(folder, 'data')
  const origin = `http://127.0.0.1:${port}`
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    HOST: '127.0.0.1',
    PORT: String(port),
    ORIGIN: origin,
    WEB_PROCESSES: String(processes),
    DEMO: '1',
    LOG_LEVEL: 'warn',
  }
  const cli = (...args) => execFileSync(process.execPath, ['build/server/cli.js', ...args], { env, encoding: 'utf8' })
  cli('seed', 'demo')
  const db = new Database(join(dataDir, 'minicursos.db'))
  for (let i = 1; i < courses; i += 1) cli('course', 'import', `db/seed/courses/${SLUG}`, '--as-new')
  for (const { slug } of db.prepare('select slug from courses where current_revision is null').all()) cli('course', 'publish', slug)
  const child = spawn(process.execPath, ['build/server/server.js'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  await until(async () => (await fetch(`${origin}/health/ready`)).ok)
  return {
    origin,
    folder,
    db,
    /** the processes that serve pages */
    pids: () => descendants(child.pid),
    stop: () => new Promise((resolve) => void (child.on('exit', resolve), child.kill('SIGTERM'))),
  }
}

/** People who signed up and enrolled over HTTP, as browsers do. */
export async function makeLearners({ origin, db }) {
  const learners = []
  for (let i = 0; i < LEARNERS; i += 1) {
    const email = `banco${i}@museo.example`
    const signedUp = await post(`${origin}/es/sign-up`, { name: `Persona Banco ${'ABCDEFGH'[i]}`, email, country: 'PE', password: 'museo-abierto-2026' })
    const cookie = signedUp.headers.getSetCookie().map((c) => c.split(';')[0]).join('; ')
    await post(`${origin}/es/courses/${SLUG}/enrolment`, {}, cookie)
    const enrolment = db
      .prepare('select e.id, e.person_id as person, e.revision from enrolments e join people p on p.id = e.person_id where p.email = ?')
      .get(email)
    if (!enrolment) throw new Error(`the learner ${email} could not be made: ${signedUp.status}`)
    learners.push({ ...enrolment, cookie, email })
  }
  return learners
}

export async function post(url, fields, cookie) {
  return fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: new URL(url).origin, ...(cookie ? { Cookie: cookie } : {}) },
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

/** What the product answers to a request, to be sent again by plain Node. */
export async function replyOf(url, init = {}) {
  const response = await fetch(url, init)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  // fetch decodes; the bytes on the wire are taken through the raw encoding
  const raw = await rawBody(url, init)
  const headers = Object.fromEntries([...raw.headers].filter(([name]) => !['connection', 'keep-alive', 'transfer-encoding', 'date'].includes(name)))
  return { headers: { ...headers, 'content-length': String(raw.body.length) }, body: raw.body.toString('base64') }
}

async function rawBody(url, { method = 'GET', headers = {}, body } = {}) {
  const { request } = await import('node:http')
  return new Promise((resolve, reject) => {
    const req = request(url, { method, headers: { ...headers, 'Accept-Encoding': 'br' } }, (res) => {
      const chunks = []
      res.on('data', (chunk) => chunks.push(chunk))
      res.on('end', () => resolve({ headers: new Map(Object.entries(res.headers)), body: Buffer.concat(chunks) }))
    })
    req.on('error', reject)
    req.end(body)
  })
}

async function until(test, tries = 150) {
  for (let i = 0; i < tries; i += 1) {
    if (await test().catch(() => false)) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('the server did not become ready')
}
