// Runs one ffmpeg: on a leash (it dies with this process), at low priority, within limits, and with nothing of this
// process' environment but the path.
import { availableParallelism } from 'node:os'
import type { Ffmpeg } from './ffmpeg'
import { type LeashLimits, runOnLeash } from './ffmpeg-leash'
import { FfmpegLog, type LoggedLine } from './ffmpeg-log'

export type RunLimits = Omit<LeashLimits, 'niceness'>

export type FailureReason = 'cancelled' | 'too-slow' | 'out-of-memory' | 'output-too-large' | 'disk-full' | 'failed'

/** Thrown where ffmpeg did not do what it was asked. What it said is for the log, never for people. */
export class FfmpegFailure extends Error {
  constructor(
    readonly reason: FailureReason,
    readonly said: string,
  ) {
    super(`ffmpeg: ${reason}${said === '' ? '' : `: ${said}`}`)
    this.name = 'FfmpegFailure'
  }
}

export interface FfmpegRun {
  /** all but what every run has; never from a person's input except as `file:` paths */
  args: readonly (string | readonly string[])[]
  /** of what is made; with it, onProgress is told the share done */
  durationMs?: number
  onProgress?: ((share: number) => void) | undefined
  signal?: AbortSignal | undefined
  limits?: Partial<RunLimits> | undefined
}

export interface RunReport {
  exitCode: number
  lines: LoggedLine[]
  /** lines of level error or worse, counted even where not kept */
  errorCount: number
  /** how far the output got */
  outTimeMs: number
  frames: number
}

/** 720p by x264 on two threads takes under 0.5 GB of address space, from an 8K film under 1.5. */
export const DEFAULT_LIMITS: RunLimits = { wallMs: 30 * 60_000, memoryBytes: 3 * 2 ** 30, fileBytes: 4 * 2 ** 30 }
export const THREADS = String(Math.min(4, availableParallelism()))

/** Constant options, written as one reads them. */
export const flags = (text: string): string[] => text.split(' ')

/** Throws FfmpegFailure unless it ended well. */
export async function runFfmpeg(ffmpeg: Ffmpeg, run: FfmpegRun): Promise<RunReport> {
  const report = await attemptFfmpeg(ffmpeg, run)
  const reason = reasonOf(report)
  if (reason) throw new FfmpegFailure(reason, lastWords(report))
  return report
}

/** Says how it went, also where it went wrong; throws only where it was cancelled, killed for its limits, or never began. */
export async function attemptFfmpeg(ffmpeg: Ffmpeg, run: FfmpegRun): Promise<RunReport> {
  const always = flags('-nostdin -hide_banner -nostats -loglevel repeat+level+info -progress pipe:1')
  const log = new FfmpegLog(run.durationMs, run.onProgress)
  const { exitCode, endedFor } = await runOnLeash({
    command: [ffmpeg.path, ...always, ...run.args.flat()],
    limits: { ...DEFAULT_LIMITS, ...run.limits, niceness: ffmpeg.niceness },
    signal: run.signal,
    listen(stdout, stderr) {
      stdout.setEncoding('utf8').on('data', (text: string) => log.takeProgress(text))
      stderr.setEncoding('utf8').on('data', (text: string) => log.takeWords(text))
    },
  })
  if (endedFor) throw new FfmpegFailure(endedFor, '')
  return { exitCode, ...log.report() }
}

/** Why a run that ended counts as failed. ffmpeg exits 0 where it could not write the end of a file: its words decide. */
export function reasonOf(report: RunReport): FailureReason | undefined {
  const said = (pattern: RegExp): boolean => report.lines.some((line) => line.isError && pattern.test(line.text))
  if (report.exitCode === 128 + SIGXFSZ || said(/: File too large/)) return 'output-too-large'
  if (said(/No space left on device|Disk quota exceeded/)) return 'disk-full'
  if (said(/Cannot allocate memory|Resource temporarily unavailable|[Oo]ut of memory|malloc of size \d+ failed/))
    return 'out-of-memory'
  // said by the system's loader, before ffmpeg itself says anything: the libraries alone were too many
  if (report.exitCode === 127 && report.lines.some((line) => line.text.includes('failed to map segment')))
    return 'out-of-memory'
  if (report.exitCode !== 0 || said(/Error writing trailer/)) return 'failed'
  return undefined
}

const SIGXFSZ = 25

function lastWords(report: RunReport): string {
  const words = report.lines.filter((line) => line.isError).slice(-3)
  return `exit ${report.exitCode}; ${words.map((line) => line.text.slice(0, 200)).join(' | ')}`
}
