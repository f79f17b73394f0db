// A child that cannot outlive this process, whatever ends it, that stays within limits no option of ffmpeg sets, and that
// is ended where it takes too long or is not wanted any more.
import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'

/** Pages come first, whatever is being made. */
export const LOW_PRIORITY = 15

export interface LeashLimits {
  /** real time, after which it is killed */
  wallMs: number
  /** address space */
  memoryBytes: number
  /** of any one file that it writes */
  fileBytes: number
  /** how much it gives way to others, from 0 to 19; LOW_PRIORITY unless said otherwise */
  niceness?: number | undefined
}

export interface LeashedRun<Why extends string> {
  /** the program and its arguments, none of which is read as shell */
  command: readonly string[]
  limits: LeashLimits
  /** it runs there, else where this process does */
  folder?: string
  signal?: AbortSignal | undefined
  /** before anything is said; `endFor` kills it for a reason of the caller's own */
  listen(stdout: Readable, stderr: Readable, endFor: (why: Why) => void): void
}

/** Runs it to its end, which may come early: then it says why, and the exit code means nothing. Throws where it never began. */
export async function runOnLeash<Why extends string = never>({
  command,
  limits,
  folder,
  signal,
  listen,
}: LeashedRun<Why>): Promise<{ exitCode: number; endedFor?: Why | 'too-slow' | 'cancelled' }> {
  if (signal?.aborted) return { exitCode: 1, endedFor: 'cancelled' }
  const { child, stdout, stderr, letGo } = onLeash(command, limits, folder)
  let endedFor: Why | 'too-slow' | 'cancelled' | undefined
  const endFor = (why: Why | 'too-slow' | 'cancelled'): void => {
    endedFor ??= why
    letGo()
  }
  listen(stdout, stderr, endFor)
  const timer = setTimeout(() => endFor('too-slow'), limits.wallMs)
  const cancel = (): void => endFor('cancelled')
  signal?.addEventListener('abort', cancel)
  try {
    const exitCode = await new Promise<number>((ended, fail) => {
      child.once('error', fail)
      child.once('close', (code) => ended(code ?? 1))
    })
    return { exitCode, ...(endedFor ? { endedFor } : {}) }
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', cancel)
  }
}

interface OnLeash {
  child: ChildProcess
  stdout: Readable
  stderr: Readable
  /** kills it; the child's `close` follows */
  letGo: () => void
}

// $1 KiB of address space, $2 half-KiB blocks a file, $3 how much it gives way to others, then the command. Descriptor 3
// is a pipe of which only the process that started this holds the other end: it closes when that process ends in whatever
// way, also by SIGKILL. The watch is ended by KILL as well: a TERM that comes while it is being forked is lost, and the
// run would seem never to end. They are a group of their own, which is killed as a whole: what the command has started
// itself does not outlive it.
const LEASH = `
ulimit -c 0
ulimit -v "$1" 2>/dev/null
ulimit -f "$2"
nice=$3
shift 3
nice -n "$nice" "$@" 3<&- &
child=$!
trap 'kill -KILL 0' HUP INT TERM
(read -r _ <&3; kill -KILL 0) >/dev/null 2>&1 &
watch=$!
exec 3<&-
wait "$child"
status=$?
kill -KILL "$watch" 2>/dev/null
exit "$status"
`

/** The command and its arguments reach the shell as positional parameters: nothing in them is read as shell. */
function onLeash(
  command: readonly string[],
  { memoryBytes, fileBytes, niceness = LOW_PRIORITY }: LeashLimits,
  folder?: string,
): OnLeash {
  const kibibytes = String(Math.floor(memoryBytes / 1024))
  const blocks = String(Math.floor(fileBytes / 512))
  const nice = String(niceness)
  // Secrets of the environment are none of a decoder's business; FFREPORT and the like would make it write elsewhere.
  const env = { PATH: process.env.PATH, LC_ALL: 'C', AV_LOG_FORCE_NOCOLOR: '1' } as Partial<NodeJS.ProcessEnv>
  const child: ChildProcess = spawn('/bin/sh', ['-c', LEASH, 'ffmpeg-leash', kibibytes, blocks, nice, ...command], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
    env: env as NodeJS.ProcessEnv,
    ...(folder === undefined ? {} : { cwd: folder }),
  })
  const [, stdout, stderr, leash] = child.stdio as unknown as [null, Readable, Readable, Readable]
  const letGo = (): void => void leash.destroy()
  child.once('exit', () => {
    letGo()
    endGroup(child.pid)
  })
  return { child, stdout, stderr, letGo }
}

/** What a command left running behind itself ends with it. */
function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // nothing was left
  }
}
