// Keeps processes running: one that ends is started again, later and later if it keeps ending, and a stop reaches all.
import { log } from './log'

/** What cluster workers and child processes have in common. */
export interface Child {
  pid: number | undefined
  /** asks it to finish what it does and end */
  stop(): void
  kill(): void
  onExit(listen: (code: number | null) => void): void
}

const FIRST_WAIT_MS = 200
const LONGEST_WAIT_MS = 30_000
const STEADY_MS = 10_000

/** A process exits with this where its port is taken: starting it again would not help. */
export const EXIT_PORT_TAKEN = 98

export interface Supervisor {
  add(name: string, start: () => Child): void
  /** Asks every process to end, and kills those that have not after `ms`. */
  stop(ms: number): Promise<void>
}

/** `onHopeless` hears of a process whose exit code says that another try is in vain. */
export function supervise(onHopeless: (code: number) => void): Supervisor {
  const running = new Set<Child>()
  const waiting = new Set<NodeJS.Timeout>()
  let isStopping = false
  let allGone = (): void => undefined

  const run = (name: string, start: () => Child, failures: number): void => {
    const child = start()
    const since = Date.now()
    running.add(child)
    child.onExit((code) => {
      running.delete(child)
      if (isStopping) return running.size === 0 ? allGone() : undefined
      if (code === EXIT_PORT_TAKEN) return onHopeless(code)
      const fails = Date.now() - since > STEADY_MS ? 0 : failures + 1
      const wait = Math.min(FIRST_WAIT_MS * 2 ** fails, LONGEST_WAIT_MS)
      log.error({ process: name, ended: child.pid, code, wait }, 'a process ended and is started again')
      const timer = setTimeout(() => {
        waiting.delete(timer)
        run(name, start, fails)
      }, wait)
      waiting.add(timer)
    })
  }

  return {
    add: (name, start) => run(name, start, 0),
    async stop(ms) {
      isStopping = true
      for (const timer of waiting) clearTimeout(timer)
      if (running.size === 0) return
      const gone = new Promise<void>((resolve) => (allGone = resolve))
      for (const child of running) child.stop()
      const last = setTimeout(() => {
        for (const child of running) child.kill()
      }, ms)
      await gone
      clearTimeout(last)
    },
  }
}
