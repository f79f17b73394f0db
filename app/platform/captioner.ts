// Runs the program that writes captions of a recording: on the leash that ffmpeg has, in a folder of its own, within
// limits. What it says is never shown to people; what it wrote is a stranger's file.
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Captioner } from './config-captioner'
import { runOnLeash } from './ffmpeg-leash'

export type CaptionerFault = 'cancelled' | 'too-slow' | 'too-much' | 'nothing' | 'failed'

/** Thrown where it did not do what it was asked. What it said is for the log. */
export class CaptionerFailure extends Error {
  constructor(
    readonly fault: CaptionerFault,
    said = '',
  ) {
    super(`captioner: ${fault}${said === '' ? '' : `: ${said}`}`)
    this.name = 'CaptionerFailure'
  }
}

export interface CaptionerRun {
  /** path of the recording */
  input: string
  /** that is spoken in it: es, pt, en */
  language: string
  /** empty, for what it writes; removed by whoever made it */
  folder: string
  /** from 0 to 1, where it says per cents on the way */
  onProgress?: (share: number) => void
  signal?: AbortSignal | undefined
}

/** A file of captions of three hours takes less than one. */
export const LARGEST_CAPTIONS_BYTES = 6 * 2 ** 20
/** It may unpack the sound for itself: three hours as plain samples take two. */
const LARGEST_FILE_BYTES = 4 * 2 ** 30
const SAID = 500

/** What it wrote to {output}, else the VTT or SRT in {folder}, else what it printed. Throws CaptionerFailure. */
export async function runCaptioner(captioner: Captioner, run: CaptionerRun): Promise<Uint8Array> {
  const output = join(run.folder, 'captions.vtt')
  const values: Record<string, string> = { input: run.input, language: run.language, output, folder: run.folder }
  const command = captioner.command.map((word) =>
    word.replace(/\{(input|language|output|folder)\}/g, (_, name: string) => values[name] ?? ''),
  )
  const printed = await attempt(command, captioner, run)
  const file = await writtenIn(run.folder)
  if (file === undefined) {
    if (printed.length === 0) throw new CaptionerFailure('nothing')
    return printed
  }
  if ((await stat(file)).size > LARGEST_CAPTIONS_BYTES) throw new CaptionerFailure('too-much')
  return readFile(file)
}

/** What it printed. */
async function attempt(command: readonly string[], { wallMs, memoryBytes, niceness }: Captioner, run: CaptionerRun) {
  const printed: Buffer[] = []
  let bytes = 0
  let said = ''
  const { exitCode, endedFor } = await runOnLeash<'too-much'>({
    command,
    limits: { wallMs, memoryBytes, niceness, fileBytes: LARGEST_FILE_BYTES },
    folder: run.folder,
    signal: run.signal,
    listen(stdout, stderr, endFor) {
      stdout.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        if (bytes > LARGEST_CAPTIONS_BYTES) endFor('too-much')
        else printed.push(chunk)
      })
      stderr.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(-SAID)
        const percent = Number([...said.matchAll(/\b(\d{1,3})(?:\.\d+)?\s?%/g)].at(-1)?.[1] ?? Number.NaN)
        if (percent <= 100) run.onProgress?.(percent / 100)
      })
    },
  })
  if (endedFor) throw new CaptionerFailure(endedFor)
  if (exitCode !== 0) throw new CaptionerFailure('failed', `exit ${exitCode}; ${said.trim()}`)
  return Buffer.concat(printed)
}

async function writtenIn(folder: string): Promise<string | undefined> {
  const names = await readdir(folder)
  const name = names.find((one) => one === 'captions.vtt') ?? names.find((one) => /\.(?:vtt|srt)$/i.test(one))
  return name === undefined ? undefined : join(folder, name)
}
