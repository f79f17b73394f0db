// Requests at a fixed rate, whether the ones before were answered or not: people do not wait for each other. Latency
// counts from the moment a request was due, so that a stall is felt by everybody who came during it.
import http from 'node:http'

const SOCKETS = 128

/**
 * @param {{ origin: string, rate: number, seconds: number, next: (i: number) => { method?: string, path: string, headers?: object, body?: string } }} task
 *   `rate` a second; a GET that is not answered with 200, or a POST over 399, is an error
 * @returns {Promise<import('./measure.mjs').Load>}
 */
export async function steady({ origin, rate, seconds, next }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: SOCKETS })
  const count = Math.round(rate * seconds)
  const took = []
  let errors = 0
  const started = performance.now()
  const due = (i) => started + (i * 1000) / rate
  await new Promise((resolve) => {
    let sent = 0
    let open = 0
    const one = async (i) => {
      const request = next(i)
      const status = await send(agent, origin, request).catch(() => 599)
      if (status > (request.method === 'POST' ? 399 : 200)) errors += 1
      took.push(performance.now() - due(i))
      open -= 1
      if (sent === count && open === 0) resolve()
    }
    const tick = () => {
      for (const now = performance.now(); sent < count && due(sent) <= now; sent += 1) {
        open += 1
        void one(sent)
      }
      if (sent < count) setTimeout(tick, Math.max(0, due(sent) - performance.now()))
    }
    tick()
  })
  const lasted = performance.now() - started
  agent.destroy()
  return { requests: count, rps: (count * 1000) / lasted, ...shares(took), errors }
}

/** @param {number[]} values  ms */
export function shares(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99) }
}

/** One request, its reply read to the end; the status. */
export function send(agent, origin, { method = 'GET', path, headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) }
    const req = http.request(origin + path, { method, agent, headers: { ...headers, ...length } }, (res) => {
      res.resume()
      res.once('end', () => resolve(res.statusCode))
    })
    req.once('error', reject)
    req.end(body)
  })
}
