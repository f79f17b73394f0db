// A child that cannot outlive this process, whatever ends it, and that stays within limits no option of ffmpeg sets.
import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'

/** Pages come first, whatever is being made. */
const LOW_PRIORITY = '15'

export interface OnLeash {
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

/**
 * The command and its arguments reach the shell as positional parameters: nothing in them is read as shell. It runs in
 * `folder`, else where this process does.
 */
export function onLeash(
  command: readonly string[],
  limits: { memoryBytes: number; fileBytes: number },
  folder?: string,
): OnLeash {
  const kibibytes = String(Math.floor(limits.memoryBytes / 1024))
  const blocks = String(Math.floor(limits.fileBytes / 512))
  // Tests, which wait for it, may say otherwise.
  const nice = process.env.FFMPEG_NICE ?? LOW_PRIORITY
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
