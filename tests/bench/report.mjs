// The rows of reports: pages of the completion report, the overview and whole files, asked for by a coordinator over HTTP at
// three sizes that grow by ten, on the demonstration with enrolments added to it.
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openStage } from './media-stage.mjs'
import { measureFiles } from './report-files.mjs'
import { measurePages, PAGES } from './report-pages.mjs'
import { addEnrolments } from './report-world.mjs'

export const FILES = ['report as CSV', 'report as XLSX']
const SIZES = (process.env.BENCH_ENROLMENTS ?? '15000,150000,1500000').split(',').map(Number)

/** Whether any row of reports is asked for. */
export const wantsReport = (only) => [...PAGES.map(({ name }) => name), ...FILES].some((name) => name.includes(only))

/**
 * Measures the rows whose name contains `only`, the smallest size first.
 * @param {{ port: number, processes: number, only: string }} how
 */
export async function measureReports({ port, processes, only }) {
  const folder = mkdtempSync(join(tmpdir(), 'minicursos-bench-report-'))
  const seed = join(folder, 'seed')
  mkdirSync(seed)
  const env = { ...process.env, NODE_ENV: 'production', DATA_DIR: seed, ORIGIN: `http://127.0.0.1:${port}` }
  await promisify(execFile)(process.execPath, ['build/server/cli.js', 'seed', 'demo'], { env, maxBuffer: 1 << 24 })
  const found = []
  try {
    for (const size of SIZES) {
      const dataDir = join(folder, String(size))
      cpSync(seed, dataDir, { recursive: true })
      const { rows, seconds } = addEnrolments(join(dataDir, 'minicursos.db'), size, Date.now())
      console.log(`\n${rows} rows of the report, written in ${seconds.toFixed(0)} s`)
      found.push({ size, ...(await measureSize({ folder, dataDir, processes, port, only })) })
      rmSync(dataDir, { recursive: true })
    }
    return found
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measureSize({ folder, dataDir, processes, port, only }) {
  const stage = openStage({ folder, dataDir, processes, port })
  try {
    await stage.start()
    const cookie = await stage.cookie('rui@museu.example')
    const how = { stage, cookie, dataDir, wants: (name) => name.includes(only) }
    return { pages: await measurePages(how), files: await measureFiles(how, FILES) }
  } finally {
    await stage.close()
  }
}
