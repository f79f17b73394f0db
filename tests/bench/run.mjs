// npm run bench: what the product serves in a second, what a request costs, what a page weighs; on a world of the
// programme's size and on a tenth of it, so that what grows is seen. The load runs on the same machine and takes its
// share of the cores; plain node:http with the same bytes is the yardstick.
//   BENCH_SECONDS=6  length of a row      BENCH_ONLY=search  rows whose name contains it
//   BENCH_ONLY=media   only rows of media: no world is built; BENCH_ONLY=report  likewise
//   BENCH_ENROLMENTS=15000,150000  of the rows of reports (to 1,500,000)
//   BENCH_SIZE=tenth only that size       --rebuild          builds the worlds anew
import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { measure, rssOf, wrk } from './measure.mjs'
import { measureMedia, wantsMedia } from './media.mjs'
import { printMedia } from './media-table.mjs'
import { replyOf, startPlain, startProduct } from './product.mjs'
import { filled } from './requests.mjs'
import { measureReports, wantsReport } from './report.mjs'
import { printReports } from './report-table.mjs'
import { measureRows } from './rows.mjs'
import { printRows, printSizes, printWeights } from './table.mjs'
import { weighCourse, weighPages } from './weight.mjs'
import { keptWorlds } from './world/keep.mjs'

const SECONDS = Number(process.env.BENCH_SECONDS ?? 6)
const PROCESSES = Number(process.env.WEB_PROCESSES ?? cpus().length)
const ONLY = process.env.BENCH_ONLY ?? ''
const PORT = Number(process.env.PORT ?? 4711)

need('wrk')
const results = []
let weights
// rows of media and of reports need no world, and no other row has the word in its name
if (!/^(media|report)/.test(ONLY)) await measureWorlds()
const media = wantsMedia(ONLY) ? await measureMediaRows() : undefined
const reports = wantsReport(ONLY) ? await measureReportRows() : undefined
console.log(`\n${PROCESSES} web processes, ${SECONDS} s a row.\n`)
if (results.length > 0) {
  printSizes(results)
  printRows(results)
}
if (weights) printWeights(weights)
if (media) printMedia(media)
if (reports) printReports(reports)

async function measureWorlds() {
  const sizes = process.env.BENCH_SIZE ? [process.env.BENCH_SIZE] : ['tenth', 'whole']
  const worlds = await keptWorlds(sizes, {
    origin: `http://127.0.0.1:${PORT}`,
    rebuild: process.argv.includes('--rebuild'),
  })
  for (const size of sizes) results.push(await measureSize(size, worlds[size], size === sizes.at(-1)))
}

function measureMediaRows() {
  want('nginx')
  console.log('\nmedia')
  return measureMedia({ port: PORT, processes: PROCESSES, seconds: SECONDS, only: ONLY })
}

function measureReportRows() {
  console.log('\nreports')
  return measureReports({ port: PORT, processes: PROCESSES, only: ONLY })
}

/** All rows on one world; on the last one also plain Node and the weights. */
async function measureSize(size, world, isLast) {
  const product = await startProduct({ port: PORT, processes: PROCESSES, world })
  const { counts } = product.world
  console.log(`\n${size}: ${counts.people} people, ${counts.enrolments} enrolments, ${counts.facts} facts`)
  try {
    const rows = await measureRows(product, { seconds: SECONDS, only: ONLY })
    if (isLast) {
      for (const row of rows) if (row.yard) row.plain = await measurePlain(product, row.yard)
      if (!ONLY) weights = { pages: await weighPages(product), course: await weighCourse(product) }
    }
    const memory = { startRssMb: product.startRssMb, endRssMb: rssOf(product.pids()), databaseMb: product.databaseMb }
    return { size, counts, memory, rows }
  } finally {
    await product.stop()
  }
}

/** Plain Node answering the same requests with the same bytes. */
async function measurePlain(product, { script, requests, connections }) {
  const replies = {}
  for (const request of requests)
    replies[request.path] = await replyOf(product.origin + request.path, initOf(product, request))
  const plain = await startPlain({ replies, port: PORT + 1, processes: PROCESSES, folder: product.folder })
  const task = {
    script,
    origin: plain.origin,
    connections,
    folder: product.folder,
    seconds: Math.max(1, Math.round(SECONDS / 2)),
  }
  const row = await measure(plain, () => wrk(task))
  plain.stop()
  return row
}

function initOf(product, { cookie, fact }) {
  if (!fact) return { headers: cookie ? { Cookie: cookie } : {} }
  const headers = { 'Content-Type': 'application/json', Origin: product.origin, Cookie: fact.cookie }
  return { method: 'POST', headers, body: filled(fact.body, 0) }
}

function need(tool) {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' })
  } catch {
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', tool], { stdio: 'inherit' })
  }
}

/** A tool without which rows are missing, and say so. */
function want(tool) {
  try {
    need(tool)
  } catch {
    console.log(`${tool} is not there and could not be fetched.`)
  }
}
