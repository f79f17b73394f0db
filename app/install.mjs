// Installs the packages when they are missing or not those of package-lock.json. Plain Node: nothing is there yet.
// The launcher (app/launch.mjs) and the test command (tests/run.mjs) may start at once, so one installs and one waits.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Brings node_modules in step with package-lock.json; returns whether it had to. Throws where npm fails. */
export async function installMissing(root) {
  if (isInstalled(root)) return false
  const release = await lock(root, 'install')
  try {
    if (isInstalled(root)) return false
    console.log('Installing packages (npm ci); the first time takes a minute or two …')
    await npm(root, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
    return true
  } finally {
    release()
  }
}

/** npm writes node_modules/.package-lock.json last, so an installation that was cut off does not count. */
export function isInstalled(root) {
  const found = packagesIn(join(root, 'node_modules', '.package-lock.json'))
  const wanted = packagesIn(join(root, 'package-lock.json'))
  if (!found || !wanted) return false
  if (!existsSync(join(root, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node'))) return false
  return Object.entries(wanted).every(
    ([path, wants]) => path === '' || wants.optional || wants.devOptional || found[path]?.version === wants.version,
  )
}

/** One process at a time does a named piece of work in this folder; resolves to the function that lets go. */
export async function lock(root, name) {
  const dir = join(tmpdir(), `minicursos-${name}-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`)
  const owner = join(dir, 'pid')
  for (let told = false; ;) {
    try {
      mkdirSync(dir)
      writeFileSync(owner, String(process.pid))
      return () => rmSync(dir, { recursive: true, force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    await pause(250)
    if (!isAlive(owner)) rmSync(dir, { recursive: true, force: true })
    else if (!told) {
      told = true
      console.log(`Another process is at the same work (${name}); waiting for it …`)
    }
  }
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

function isAlive(pidFile) {
  try {
    process.kill(Number(readFileSync(pidFile, 'utf8')), 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function npm(root, args) {
  const own = process.env.npm_execpath
  const [command, first] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []]
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`npm ${args[0]} ended with ${code}`))))
  })
}
