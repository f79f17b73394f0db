// Worlds are built once and kept, each under a name that tells what it was made from; every run works on a copy.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const runFile = promisify(execFile)

export const SIZES = {
  whole: { courses: 200, learners: 50_000, enrolments: 150_000 },
  tenth: { courses: 20, learners: 5_000, enrolments: 15_000 },
}
const KEPT_DAYS = 8 // sign-ins last a month, and traces of a month ago are swept
/** What a world is made of: other tables, another projection of a course, another builder make another world. */
const MADE_OF = ['drizzle', 'db/schema', 'app/domain/courses', 'tests/bench/world']

/**
 * Paths of kept worlds by size, built where there are none, side by side.
 * @param {string[]} sizes
 * @param {{ origin: string, rebuild: boolean }} how
 */
export async function keptWorlds(sizes, how) {
  return Object.fromEntries(await Promise.all(sizes.map(async (size) => [size, await keptWorld(size, how)])))
}

async function keptWorld(size, { origin, rebuild }) {
  if (!SIZES[size]) throw new Error(`BENCH_SIZE is one of ${Object.keys(SIZES).join(', ')}`)
  const shelf = process.env.BENCH_WORLDS ?? join(tmpdir(), 'minicursos-worlds')
  const folder = join(shelf, `${size}-${madeOf(origin)}`)
  if (existsSync(folder) && (rebuild || isOld(folder))) rmSync(folder, { recursive: true })
  if (existsSync(folder)) return folder
  mkdirSync(shelf, { recursive: true })
  // others of this size are out of date
  for (const name of readdirSync(shelf)) if (name.startsWith(`${size}-`)) rmSync(join(shelf, name), { recursive: true })
  await build(size, folder, origin)
  return folder
}

/** A copy to measure on, in a folder of its own. */
export function copyOfWorld(folder) {
  const copy = mkdtempSync(join(tmpdir(), 'minicursos-bench-'))
  cpSync(folder, join(copy, 'data'), { recursive: true })
  return { copy, dataDir: join(copy, 'data'), world: JSON.parse(readFileSync(join(folder, 'world.json'), 'utf8')) }
}

async function build(size, folder, origin) {
  const unfinished = `${folder}.unfinished-${process.pid}`
  console.log(`Building the ${size} world (kept in ${folder}) …`)
  const started = performance.now()
  const env = { ...process.env, NODE_ENV: 'production', DATA_DIR: unfinished, ORIGIN: origin, LOG_LEVEL: 'warn' }
  const run = (...args) => runFile(process.execPath, args, { env, maxBuffer: 1 << 24 })
  await run('build/server/cli.js', 'seed', 'demo')
  const input = JSON.stringify({ ...SIZES[size], dataDir: unfinished, origin })
  const { stderr } = await run('tests/support/run-in-process.mjs', '/tests/bench/world/build.ts', 'buildWorld', input)
  renameSync(unfinished, folder)
  console.log(
    `The ${size} world was built in ${Math.round((performance.now() - started) / 1000)} s:\n${stderr.trimEnd()}`,
  )
}

function madeOf(origin) {
  const hash = createHash('sha256').update(origin)
  for (const file of MADE_OF.flatMap(files).sort()) hash.update(`${file}\0`).update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}

function files(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|sql|mjs)$/.test(entry.name) && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}

const isOld = (folder) => Date.now() - statSync(join(folder, 'world.json')).mtimeMs > KEPT_DAYS * 24 * 3_600_000
