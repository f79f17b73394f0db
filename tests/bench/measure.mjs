// One measured run of wrk against one address list, with the CPU time and memory of the processes that served it.
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const TICKS_PER_S = 100 // USER_HZ on Linux

/**
 * @param {{ script: string, origin: string, pids: number[], seconds: number, connections: number, folder: string }} task
 *   `script` is Lua for wrk, `pids` the processes that serve
 * @returns {Promise<{ rps: number, p50: number, p99: number, cpuMs: number, rssMb: number, errors: number }>}
 *   latencies in ms; cpuMs per request
 */
export async function measure({ script, origin, pids, seconds, connections, folder }) {
  const file = join(folder, `wrk-${Math.random().toString(36).slice(2)}.lua`)
  writeFileSync(file, script + REPORT)
  const args = (s) => ['-t1', `-c${connections}`, `-d${s}s`, '-s', file, origin]
  await run('wrk', args(Math.max(2, Math.round(seconds / 2)))) // warm
  const before = cpuOf(pids)
  const { stdout } = await run('wrk', args(seconds))
  const cpu = cpuOf(pids) - before
  const line = stdout.split('\n').find((l) => l.startsWith('RESULT '))
  if (!line) throw new Error(`wrk said: ${stdout}`)
  const { requests, duration, p50, p99, errors } = JSON.parse(line.slice(7))
  return {
    rps: requests / (duration / 1e6),
    p50: p50 / 1000,
    p99: p99 / 1000,
    cpuMs: (cpu * 1000) / requests,
    rssMb: rssOf(pids),
    errors,
  }
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
function cpuOf(pids) {
  return pids.reduce((sum, pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
    return sum + (Number(fields[11]) + Number(fields[12])) / TICKS_PER_S
  }, 0)
}

function rssOf(pids) {
  const kb = pids.map((pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0))
  return kb.reduce((a, b) => a + b, 0) / 1024
}

/** The children of a process, and theirs. */
export function descendants(pid) {
  const own = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
  return own.flatMap((child) => [child, ...descendants(child)])
}
