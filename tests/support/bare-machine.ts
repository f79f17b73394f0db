// A bare machine for docs/operations.md: a folder that stands for its root, and stand-ins for what needs root or the network.
// Everything else that the page says is run as it stands, by bash.
import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from './product'

const SOURCES = resolve(import.meta.dirname, '../..')
const run = promisify(execFile)

/** By name, what is put in front of the real program; `$ROOT` and `$SOURCES` are set. */
const STAND_INS: Record<string, string> = {
  'apt-get': 'exit 0',
  adduser: 'exit 0',
  chown: 'exit 0',
  // options of sudo itself, then the command: every name is one of these or harmless inside the folder
  sudo: 'while [ "${1#-}" != "$1" ]; do shift; done; exec "$@"',
  // a clone is what git would give, without the network: the same files of the disk
  git: '[ "$1" = clone ] || exit 9; mkdir -p "$3" && cd "$SOURCES" && for name in app db public drizzle docs package.json package-lock.json remix.config.js tsconfig.json; do cp -al $name "$3/" || cp -a $name "$3/"; done',
  npm: `case "$1 $2" in
    'ci ') ln -s "$SOURCES/node_modules" node_modules ;;
    'run build') cp -a "$SOURCES/build" build ;;
    'run cli') shift 3; exec "$NODE" app/launch.mjs cli "$@" ;;
    *) exit 9 ;;
  esac`,
  // copying to another machine is copying into its folder
  rsync:
    'shift; to=$2; case "$to" in *:*) to="$OTHER_ROOT${to#*:$ROOT}" ;; esac; mkdir -p "$(dirname "$to")" && cp -a "$1${1:+$(case "$1" in */) printf . ;; esac)}" "$to"',
  curl: 'for url; do :; done; case "$url" in http://localhost*) exec "$NODE" "$ROOT/bin/ask.mjs" "$url" ;; esac',
  systemctl: 'exec "$NODE" "$ROOT/bin/systemctl.mjs" "$@"',
}

const ASK = `
  for (let tries = 0; tries < 300; tries += 1) {
    const reply = await fetch(process.argv[2]).catch(() => undefined)
    if (reply?.ok) { process.stdout.write(await reply.text()); process.exit(0) }
    await new Promise((done) => setTimeout(done, 100))
  }
  process.exit(22)`

/** Reads the unit as it was written, and does what it says; a service runs on until it is stopped. */
const SYSTEMCTL = `
  import { spawn, spawnSync } from 'node:child_process'
  import { existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
  const { ROOT, NODE } = process.env
  const [verb, ...rest] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
  if (verb === 'daemon-reload') process.exit(0)
  const [name] = rest
  const file = ROOT + '/etc/systemd/system/' + (/[.]/.test(name) ? name : name + '.service')
  const unit = readFileSync(file, 'utf8')
  if (name.endsWith('.timer')) process.exit(/OnCalendar=/.test(unit) ? 0 : 1)
  const of = (key) => new RegExp('^' + key + '=(.*)$', 'm').exec(unit)?.[1]
  const pids = ROOT + '/' + name + '.pid'
  if (verb === 'stop') {
    if (!existsSync(pids)) process.exit(0)
    const pid = Number(readFileSync(pids, 'utf8'))
    rmSync(pids)
    process.kill(pid, 'SIGTERM')
    const isAlive = () => { try { process.kill(-pid, 0); return true } catch { return false } }
    while (isAlive()) await new Promise((done) => setTimeout(done, 50))
    process.exit(0)
  }
  const given = of('EnvironmentFile')
  const lines = given ? readFileSync(given, 'utf8').trim().split('\\n') : []
  const env = { ...process.env, ...Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)])) }
  const [, ...words] = of('ExecStart').split(' ')
  const cwd = of('WorkingDirectory')
  if (of('Type') === 'oneshot') process.exit(spawnSync(NODE, words, { cwd, env, stdio: 'inherit' }).status)
  const out = openSync(ROOT + '/' + name + '.log', 'a')
  const child = spawn(NODE, words, { cwd, env, stdio: ['ignore', out, out], detached: true })
  writeFileSync(pids, String(child.pid))
  child.unref()`

export interface BareMachine {
  /** stands for / */
  root: string
  origin: string
  /** runs the lines; all that was said. Rejects where a line fails, with what was said. */
  follow(lines: string, env?: Record<string, string>): Promise<string>
  /** kill -9 of every process of the service */
  crash(): void
  stop(): Promise<void>
}

/** `other`: the machine to which this one copies. */
export async function bareMachine(other?: BareMachine): Promise<BareMachine> {
  const root = mkdtempSync(join(tmpdir(), 'minicursos-machine-'))
  const port = await freePort()
  const bin = join(root, 'bin')
  for (const folder of ['bin', 'etc/systemd/system', 'srv']) mkdirSync(join(root, folder), { recursive: true })
  for (const [name, script] of Object.entries(STAND_INS)) {
    writeFileSync(join(bin, name), `#!/bin/bash\n${script}\n`)
    chmodSync(join(bin, name), 0o755)
  }
  writeFileSync(join(bin, 'ask.mjs'), ASK)
  writeFileSync(join(bin, 'systemctl.mjs'), SYSTEMCTL)
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: 'production',
    PATH: `${bin}:${process.env.PATH}`,
    HOME: root,
    TMPDIR: tmpdir(),
    LANG: 'en_US.UTF-8',
    ROOT: root,
    OTHER_ROOT: other?.root ?? '',
    SOURCES,
    NODE: process.execPath,
    // one is as good as many here, and three programs need not be asked for their versions
    WEB_PROCESSES: '1',
    FFMPEG_PATH: 'off',
  }
  const here = (lines: string): string =>
    lines.replace(/(?<![\w.])\/(srv|etc)\//g, `${root}/$1/`).replace(/\b(PORT=|localhost:)3000\b/g, `$1${port}`)
  const pid = (): number | undefined => {
    const file = join(root, 'minicursos.pid')
    return existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined
  }
  const follow = async (lines: string, more: Record<string, string> = {}): Promise<string> => {
    const script = `set -euo pipefail\n${here(lines)}`
    const { stdout, stderr } = await run('bash', ['-c', script], {
      cwd: join(root, 'srv'),
      env: { ...env, ...more } as NodeJS.ProcessEnv,
    })
    return stdout + stderr
  }
  return {
    root,
    origin: `http://localhost:${port}`,
    follow,
    crash() {
      // a negative id is the whole group
      process.kill(-pid()!, 'SIGKILL')
      rmSync(join(root, 'minicursos.pid'))
    },
    async stop() {
      if (pid() !== undefined) await follow('systemctl stop minicursos').catch(() => undefined)
      rmSync(root, { recursive: true, force: true })
    },
  }
}
