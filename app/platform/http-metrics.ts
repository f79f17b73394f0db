// What this process counts: requests by route and status class, and how long they took. Aggregated over processes by
// the primary (prom-client's cluster registry), which any web process asks for the text.
import cluster from 'node:cluster'
import { AggregatorRegistry, collectDefaultMetrics, Counter, Histogram, register } from 'prom-client'
import { newId } from './ids'

const ANSWER_MS = 5_000
type Message = { ask?: string; metrics?: string; text?: string }

export interface HttpMetrics {
  /** one finished request; seconds */
  observe(route: string, method: string, status: number, seconds: number): void
  /** one page answered from memory: only a counter, it is the hottest path there is */
  cacheHit(): void
  text(): Promise<string>
}

export function httpMetrics(): HttpMetrics {
  register.clear()
  collectDefaultMetrics()
  // its constructor is what makes this process answer the primary
  const answering = cluster.isWorker ? new AggregatorRegistry() : undefined
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests answered',
    labelNames: ['route', 'method', 'status'],
  })
  const seconds = new Histogram({
    name: 'http_request_seconds',
    help: 'Time to the last byte',
    labelNames: ['route'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  })
  const hits = new Counter({ name: 'http_page_cache_hits_total', help: 'Anonymous pages answered from memory' })
  return {
    observe(route, method, status, took) {
      requests.inc({ route, method, status: `${Math.floor(status / 100)}xx` })
      seconds.observe({ route }, took)
    },
    cacheHit: () => hits.inc(),
    text: () => (answering ? askPrimary() : register.metrics()),
  }
}

/** In the primary: answers web processes that ask for the numbers of all. */
export function serveMetrics(): void {
  const aggregator = new AggregatorRegistry()
  cluster.on('message', (worker, message: Message) => {
    if (!message?.ask) return
    const reply = (text: string): void => void (worker.isConnected() && worker.send({ metrics: message.ask, text }))
    aggregator.clusterMetrics().then(reply, () => reply(''))
  })
}

function askPrimary(): Promise<string> {
  const ask = newId()
  return new Promise((resolve, reject) => {
    const listen = (message: Message): void => {
      if (message?.metrics === ask) end(() => resolve(message.text ?? ''))
    }
    const timer = setTimeout(() => end(() => reject(new Error('the primary gave no metrics'))), ANSWER_MS)
    const end = (then: () => void): void => {
      clearTimeout(timer)
      process.off('message', listen)
      then()
    }
    process.on('message', listen)
    process.send?.({ ask })
  })
}
