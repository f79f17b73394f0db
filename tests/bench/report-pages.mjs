// Pages of reports, one after the other as a coordinator asks for them: the best and the middle of several, and how long
// other pages waited meanwhile. What changes with each asking is not kept by anybody.
import http from 'node:http'
import { send, shares, steady } from './steady.mjs'

const TIMES = 5
const DAY_MS = 86_400_000
const OTHERS_A_SECOND = 20

/** From so many days ago on; `i` moves it, so that no overview is met again. */
const since = (days, i) => new Date(Date.now() - (days + i) * DAY_MS).toISOString().slice(0, 10)

export const PAGES = [
  { name: 'report, everything', path: () => 'report' },
  { name: 'report, a page from the middle', path: (i, { middle }) => `report?after=${middle}` },
  { name: 'report, completed in a month in one country', path: (i) => `report?of=completed&country=PE&from=${since(400, i)}&to=${since(370, i)}` },
  { name: 'report, five filters', path: () => 'report?country=PE&status=certified&kind=public&job=collections&language=es' },
  { name: 'report, a filter without an index', path: () => 'report?job=education' },
  { name: 'report, a name that everybody has', path: () => 'report?q=quispe' },
  { name: 'report, a name that few have', path: () => 'report?q=persona+77' },
  { name: 'report overview, a quarter', path: (i) => `?from=${since(92, i)}` },
  { name: 'report overview, a year', path: (i) => `?from=${since(365, i)}` },
  { name: 'report overview, a year of one country', path: (i) => `?country=PE&from=${since(365, i)}` },
  { name: 'report overview, a year, kept', path: () => `?from=${since(365, 99)}` },
] // prettier-ignore

/** @returns rows of { name, best, middle, others: { p99 } }, ms */
export async function measurePages({ stage, cookie, wants }) {
  const { origin } = stage.server
  const { at, n } = stage.row(
    'select enrolled_at as at, n from report_rows where n >= (select max(n) / 2 from report_rows) limit 1',
  )
  const agent = new http.Agent({ keepAlive: true })
  const headers = { Cookie: cookie, 'Accept-Encoding': 'br' }
  const found = []
  for (const { name, path } of PAGES.filter((page) => wants(page.name))) {
    const ask = async (i) => {
      const address = `/es/coordinate${join(path(i, { middle: `${at}.${n}` }))}`
      const began = performance.now()
      const status = await send(agent, origin, { path: address, headers })
      if (status !== 200) throw new Error(`${address} answered ${status}`)
      return performance.now() - began
    }
    // each process once, unmeasured
    for (const i of [90, 91, 92, 93]) await ask(i)
    const took = []
    const others = await beside({ origin, cookie }, async () => {
      for (let i = 0; i < TIMES; i += 1) took.push(await ask(i))
    })
    found.push({ name, best: Math.min(...took), middle: shares(took).p50, others: others.p99 })
    console.log(`  ${name}: ${Math.min(...took).toFixed(0)} ms, others' p99 ${others.p99.toFixed(0)} ms`)
  }
  agent.destroy()
  return found
}

const join = (path) => (path === '' || path.startsWith('?') ? path : `/${path}`)

/** How another page fares while the work goes on: "my learning" of the same person. */
export async function beside({ origin, cookie }, work) {
  const next = () => ({ path: '/es/learn', headers: { Cookie: cookie, 'Accept-Encoding': 'br' } })
  const done = new AbortController()
  const rounds = (async () => {
    const all = []
    while (!done.signal.aborted) all.push(await steady({ origin, rate: OTHERS_A_SECOND, seconds: 1, next }))
    return all
  })()
  try {
    await work()
  } finally {
    done.abort()
  }
  const all = await rounds
  if (all.some(({ errors }) => errors > 0)) throw new Error('another page was not answered')
  return { p50: shares(all.map(({ p50 }) => p50)).p50, p99: Math.max(...all.map(({ p99 }) => p99)) }
}
