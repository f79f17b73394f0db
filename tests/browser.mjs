// Finds a Chromium for the browser tests; installs one where the machine has none.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

// The shell is the same browser without windows, and lighter; what it is asked for here does not differ.
const SHELL = 'chromium-headless-shell'
const NAMES = [SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Path of a browser that starts; the machine's own, else by apt, else Playwright's. Throws where none can be had. */
export async function browserPath(root) {
  const own = process.env.CHROMIUM_PATH
  if (own) {
    if (!starts(own)) throw new Error(`CHROMIUM_PATH=${own} does not start`)
    return own
  }
  const found = onPath() ?? (await playwrights())
  if (found) return found
  console.log('No Chromium on this machine; installing one …')
  return byApt() ?? (await byPlaywright(root))
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const files = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return files.find((file) => existsSync(file) && starts(file))
}

// Ubuntu has a chromium-browser that only says where to get one: a browser counts when it answers.
function starts(file) {
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

function byApt() {
  if (process.platform !== 'linux') return undefined
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, 'apt-get', '-qq', ...args]
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
  }
  const install = (name) => apt('install', '-y', '--no-install-recommends', name)
  // older systems have the whole browser only
  return apt('update') && (install(SHELL) || install('chromium')) ? onPath() : undefined
}

async function byPlaywright(root) {
  const cli = join(root, 'node_modules/@playwright/test/cli.js')
  const done = spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const file = done.status === 0 ? await playwrights() : undefined
  if (!file) throw new Error('no Chromium could be installed: install one and set CHROMIUM_PATH to it')
  return file
}

async function playwrights() {
  const { chromium } = await import('@playwright/test')
  const file = chromium.executablePath()
  return file && existsSync(file) && starts(file) ? file : undefined
}
