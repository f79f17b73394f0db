// The setting of a program that writes captions of a recording: a command as a list of words, none of which is ever read
// by a shell, and how much of the machine it may have.
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { z } from 'zod'

export const captionerFields = {
  CAPTION_COMMAND: z.string().transform(wordsOf).optional(),
  CAPTION_MINUTES: z.coerce.number().int().min(1).max(1440).default(120),
  CAPTION_MEMORY_MB: z.coerce.number().int().min(64).max(1_048_576).default(16_384),
}

type Given = z.infer<z.ZodObject<typeof captionerFields>> & { FFMPEG_NICE: number }

export interface Captioner {
  /** the program and its arguments, with {input}, {language}, {output} and {folder} still to be filled in */
  command: readonly [program: string, ...args: string[]]
  /** real time, after which it is killed */
  wallMs: number
  /** address space of each of its processes */
  memoryBytes: number
  /** how much it gives way to others: as ffmpeg does */
  niceness: number
}

/** Undefined where this machine has none. */
export function captionerOf({
  CAPTION_COMMAND,
  CAPTION_MINUTES,
  CAPTION_MEMORY_MB,
  FFMPEG_NICE,
}: Given): Captioner | undefined {
  if (CAPTION_COMMAND === undefined) return undefined
  return {
    command: CAPTION_COMMAND,
    wallMs: CAPTION_MINUTES * 60_000,
    memoryBytes: CAPTION_MEMORY_MB * 2 ** 20,
    niceness: FFMPEG_NICE,
  }
}

const Words = z.tuple([z.string().min(1)], z.string()).check(z.maxLength(100))

function wordsOf(text: string, ctx: z.RefinementCtx): Captioner['command'] {
  const refuse = (message: string) => {
    ctx.addIssue({ code: 'custom', message })
    return z.NEVER
  }
  const parsed = Words.safeParse(jsonOf(text))
  if (!parsed.success) return refuse('not a JSON list of words, as ["/usr/local/bin/captions","{input}","{output}"]')
  const [program, ...args] = parsed.data
  if (!args.some((word) => word.includes('{input}'))) return refuse('no word of it says {input}')
  const path = program.includes('/') ? program : inPath(program)
  if (path === undefined || !isProgram(path)) return refuse(`${program} is no program that can be run`)
  return [path, ...args]
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

const inPath = (program: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, program))
    .find(isProgram)

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
