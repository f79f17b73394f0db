// Whole files of the report as a coordinator downloads them: the first byte, rows a second, what the worker's memory grows
// by, how large the log of writes becomes, and how long other pages waited meanwhile.
import http from 'node:http'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { forgetPeaks, peakRssOf, rssOf } from './measure.mjs'
import { post } from './product.mjs'
import { beside } from './report-pages.mjs'

const TIMES = 2

/** @returns rows of { name, rows, mb, firstMs, rowsPerS, grownMb, webPeakMb, walMb, others }, the best of each */
export async function measureFiles(how, names) {
  const found = []
  for (const name of names.filter(how.wants)) {
    const form = name.endsWith('CSV') ? 'csv' : 'xlsx'
    await pause(1_000)
    let best
    const others = await beside({ origin: how.stage.server.origin, cookie: how.cookie }, async () => {
      for (let i = 0; i < TIMES; i += 1) {
        const one = await download(how, form)
        best = best ? bestOf(best, one) : one
      }
    })
    found.push({ name, ...best, others: others.p99 })
    const { firstMs, rowsPerS, grownMb } = best
    console.log(
      `  ${name}: first byte ${firstMs.toFixed(0)} ms, ${rowsPerS.toFixed(0)} rows/s, +${grownMb.toFixed(0)} MB`,
    )
  }
  return found
}

/** Memory and the log count at their worst. */
const bestOf = (a, b) => ({
  ...a,
  firstMs: Math.min(a.firstMs, b.firstMs),
  rowsPerS: Math.max(a.rowsPerS, b.rowsPerS),
  grownMb: Math.max(a.grownMb, b.grownMb),
  webPeakMb: Math.max(a.webPeakMb, b.webPeakMb),
  walMb: Math.max(a.walMb, b.walMb),
})

async function download({ stage, cookie, dataDir }, form) {
  const { origin } = stage.server
  const worker = stage.workerPid()
  const startMb = rssOf([worker])
  forgetPeaks([worker, ...stage.webPids()])
  const began = performance.now()
  const asked = await post(`${origin}/es/coordinate/exports`, { press: crypto.randomUUID(), form }, cookie)
  const path = asked.headers.get('location')
  if (asked.status !== 303 || !path) throw new Error(`a file was asked for, and the answer was ${asked.status}`)
  const { firstMs, bytes, status } = await read(new URL(path, origin), cookie, began)
  const seconds = (performance.now() - began) / 1000
  const id = path.split('/').at(-2)
  const { rows, size } = stage.row('select rows_total as rows, bytes as size from report_exports where id = ?', id)
  if (status !== 200 || bytes !== size) throw new Error(`${bytes} bytes of ${size} came, with ${status}`)
  return {
    rows,
    mb: bytes / 1e6,
    firstMs,
    rowsPerS: rows / seconds,
    grownMb: peakRssOf([worker]) - startMb,
    webPeakMb: peakRssOf(stage.webPids()),
    walMb: statSync(join(dataDir, 'minicursos.db-wal')).size / 1e6,
  }
}

/** Reads to the end and keeps nothing; a connection that breaks is an error. */
function read(url, cookie, began) {
  return new Promise((resolve, reject) => {
    const req = http.get(url, { headers: { Cookie: cookie } }, (res) => {
      let bytes = 0
      let firstMs
      res.on('data', (chunk) => {
        firstMs ??= performance.now() - began
        bytes += chunk.length
      })
      res.once('end', () => resolve({ firstMs, bytes, status: res.statusCode }))
      res.once('error', reject)
      res.once('close', () => res.complete || reject(new Error('the file broke off')))
    })
    req.once('error', reject)
  })
}
