// One row: a load on the product, with the CPU time, memory and event-loop delay of the processes that served it.
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const TICKS_PER_S = 100 // USER_HZ on Linux

/**
 * @typedef {{ requests: number, rps: number, p50: number, p99: number, errors: number }} Load  latencies in ms
 * @typedef {Load & { cpuMs: number, rssMb: number, lagMs?: number }} Row  cpuMs a request; lagMs = p99 of the event-loop delay
 */

/**
 * Runs a load and looks at the processes around it.
 * @param {{ pids: () => number[], metrics?: () => Promise<string> }} served
 * @param {() => Promise<Load>} load
 * @returns {Promise<Row>}
 */
export async function measure(served, load) {
  await served.metrics?.() // the delay is counted anew from each reading
  const pids = served.pids()
  const before = cpuOf(pids)
  const found = await load()
  const cpu = cpuSince(before)
  const text = await served.metrics?.()
  const lag = /^nodejs_eventloop_lag_p99_seconds(?:\{[^}]*\})? ([\d.e-]+)/m.exec(text ?? '')?.[1]
  return {
    ...found,
    cpuMs: (cpu * 1000) / found.requests,
    rssMb: rssOf(pids),
    ...(lag === undefined ? {} : { lagMs: Number(lag) * 1000 }),
  }
}

/**
 * wrk: as many requests as the connections can carry.
 * @param {{ script: string, origin: string, seconds: number, connections: number, folder: string }} task  `script` is Lua
 * @returns {Promise<Load>}
 */
export async function wrk({ script, origin, seconds, connections, folder }) {
  const file = join(folder, `wrk-${Math.random().toString(36).slice(2)}.lua`)
  writeFileSync(file, script + REPORT)
  const { stdout } = await run('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', file, origin])
  const line = stdout.split('\n').find((l) => l.startsWith('RESULT '))
  if (!line) throw new Error(`wrk said: ${stdout}`)
  const { requests, duration, p50, p99, errors } = JSON.parse(line.slice(7))
  return { requests, rps: requests / (duration / 1e6), p50: p50 / 1000, p99: p99 / 1000, errors }
}

const REPORT = `
done = function(summary, latency)
  local e = summary.errors
  io.write(string.format('RESULT {"requests":%d,"duration":%d,"p50":%d,"p99":%d,"errors":%d}\\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    e.status + e.connect + e.read + e.write + e.timeout))
end
`

/** CPU seconds of the processes, user and system. */
/** CPU seconds by process. */
function cpuOf(pids) {
  const used = (pid) =>
    ticksOf(pid)
      .slice(0, 2)
      .reduce((sum, ticks) => sum + ticks, 0) / TICKS_PER_S
  return new Map(pids.map((pid) => [pid, used(pid)]))
}

/** Of one that ended meanwhile (an ffmpeg) nothing is known any more. */
function cpuSince(before) {
  const now = cpuOf([...before.keys()])
  return [...now].reduce((sum, [pid, seconds]) => sum + Math.max(0, seconds - before.get(pid)), 0)
}

/** Of itself in user and system mode, of its ended children the same; zeros where there is no such process. */
function ticksOf(pid) {
  const fields = factsOf(pid, 'stat').split(') ')[1]?.split(' ')
  return fields ? fields.slice(11, 15).map(Number) : [0, 0, 0, 0]
}

function factsOf(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}

/** CPU seconds of a process and of all its children that have ended. */
export function cpuWithEnded(pid) {
  return ticksOf(pid).reduce((sum, ticks) => sum + ticks, 0) / TICKS_PER_S
}

/** The most memory of any of the processes since `forgetPeaks`, MB. */
export const peakRssOf = (pids) =>
  Math.max(...pids.map((pid) => Number(/VmHWM:\s+(\d+)/.exec(factsOf(pid, 'status'))?.[1] ?? 0))) / 1024
export const forgetPeaks = (pids) => pids.forEach((pid) => writeFileSync(`/proc/${pid}/clear_refs`, '5'))

export function rssOf(pids) {
  const kb = pids.map((pid) => Number(/VmRSS:\s+(\d+)/.exec(factsOf(pid, 'status'))?.[1] ?? 0))
  return kb.reduce((a, b) => a + b, 0) / 1024
}

/** Those of the processes that were started with this file. */
export const startedWith = (pids, file) =>
  pids.filter((pid) =>
    factsOf(pid, 'cmdline')
      .split('\0')
      .some((part) => part.endsWith(file)),
  )

/** The children of a process, and theirs. */
export function descendants(pid) {
  const own = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
  return own.flatMap((child) => [child, ...descendants(child)])
}
