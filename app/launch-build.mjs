// Builds when the sources have changed since the last build. Assets are compressed once, here; those of the build before
// stay for one more release, because pages of it are still open in browsers.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { lock } from './install.mjs'

const SOURCES = ['app', 'db', 'public', 'drizzle', 'remix.config.js', 'tsconfig.json', 'package-lock.json']
const NOT_BUILT = /(^|\/)(\.DS_Store|node_modules|.*\.test\.tsx?)$|^db\/seed\/(courses|videos)(\/|$)/
const COMPRESSED = new Set(['.css', '.js', '.svg', '.json', '.txt', '.webmanifest'])
const LEAST_BYTES = 512

/** Brings build/ in step with the sources; returns whether it had to. Throws where the build fails. */
export async function buildStale(root, { always = false } = {}) {
  if (!always && isFresh(root)) return false
  const release = await lock(root, 'build')
  try {
    if (!always && isFresh(root)) return false
    const hash = sourceHash(root)
    const kept = setAsideAssets(root)
    console.log('Building …')
    await remixBuild(root)
    const own = assetsIn(root)
    bringBack(root, kept, own)
    compressAll(join(root, 'build/client'))
    // names of this build's own assets: the next build keeps these, and not what this one had kept
    writeFileSync(join(root, 'build/own-assets.json'), JSON.stringify(own))
    writeFileSync(join(root, 'build/.source-hash'), hash)
    return true
  } finally {
    release()
  }
}

function isFresh(root) {
  const stamp = join(root, 'build/.source-hash')
  return (
    existsSync(stamp) &&
    existsSync(join(root, 'build/server/server.js')) &&
    readFileSync(stamp, 'utf8') === sourceHash(root)
  )
}

/** One hash over the names and bytes of everything a build is made of. */
export function sourceHash(root) {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap((name) => files(root, name)))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

function files(root, name) {
  if (NOT_BUILT.test(name) || !existsSync(join(root, name))) return []
  if (!statSync(join(root, name)).isDirectory()) return [name]
  return readdirSync(join(root, name))
    .sort()
    .flatMap((entry) => files(root, `${name}/${entry}`))
}

const assetsIn = (root) => {
  const folder = join(root, 'build/client/assets')
  return existsSync(folder) ? readdirSync(folder).filter((name) => !/\.(br|gz)$/.test(name)) : []
}

function setAsideAssets(root) {
  const kept = join(root, 'build/previous-assets')
  rmSync(kept, { recursive: true, force: true })
  const list = join(root, 'build/own-assets.json')
  if (!existsSync(list)) return kept
  mkdirSync(kept, { recursive: true })
  for (const name of JSON.parse(readFileSync(list, 'utf8'))) {
    const from = join(root, 'build/client/assets', name)
    if (existsSync(from)) cpSync(from, join(kept, name))
  }
  return kept
}

function bringBack(root, kept, own) {
  if (!existsSync(kept)) return
  const known = new Set(own)
  for (const name of readdirSync(kept)) {
    if (!known.has(name)) cpSync(join(kept, name), join(root, 'build/client/assets', name))
  }
}

function compressAll(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = join(entry.parentPath ?? entry.path, entry.name)
    if (!entry.isFile() || !COMPRESSED.has(extname(file)) || file.includes('/.vite/')) continue
    const bytes = readFileSync(file)
    if (bytes.length < LEAST_BYTES) continue
    const size = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length, [constants.BROTLI_PARAM_QUALITY]: 11 }
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: size }))
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
  }
}

function remixBuild(root) {
  const command = [join(root, 'node_modules/@remix-run/dev/dist/cli.js'), 'vite:build', '--config', 'remix.config.js']
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_ENV: 'production' }
    const child = spawn(process.execPath, command, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    // a build that works says nothing; one that fails says everything
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${said}\nThe build failed.`))))
  })
}
