// Starts everything from a fresh clone: installs what is missing, builds what is stale, then runs. Plain Node, because
// nothing is installed when it is first asked. `node app/launch.mjs demo | start | dev | cli … | bench … | build`
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildStale } from './launch-build.mjs'
import { installMissing } from './install.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [mode = '', ...rest] = process.argv.slice(2)

const modes = {
  async demo() {
    process.env.DEMO ??= '1'
    await modes.start()
  },
  async start() {
    await ready()
    await run('build/server/server.js', [])
  },
  async cli() {
    await ready()
    await run('build/server/cli.js', rest)
  },
  async bench() {
    await ready()
    await run('tests/bench/run.mjs', rest)
  },
  async build() {
    await installMissing(root)
    await buildStale(root, { always: true })
  },
  async dev() {
    process.env.NODE_ENV = 'development'
    await installMissing(root)
    const { createServer } = await import('vite')
    const vite = await createServer({
      root,
      configFile: join(root, 'remix.config.js'),
      server: { middlewareMode: true },
      appType: 'custom',
    })
    const { startDev } = await vite.ssrLoadModule('/app/dev.ts')
    await startDev(vite)
  },
}

process.chdir(root)
if (existsSync('.env')) process.loadEnvFile('.env')
if (!Object.hasOwn(modes, mode)) {
  console.error(`Usage: node app/launch.mjs ${Object.keys(modes).join(' | ')}`)
  process.exit(2)
}
try {
  await modes[mode]()
} catch (error) {
  // What npm or Vite had to say is on the screen already; a stack of ours adds nothing to it.
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function ready() {
  process.env.NODE_ENV ??= 'production'
  await installMissing(root)
  await buildStale(root)
}

/** Runs a built door in this very process: signals and the exit status need no passing on. */
async function run(file, args) {
  process.argv = [process.execPath, join(root, file), ...args]
  await import(pathToFileURL(join(root, file)).href)
}
