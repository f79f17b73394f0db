// Draws the pages of a PDF, each in a process of its own that dies with this one: PDFium is C++ (here as WebAssembly),
// and what it reads came from outside. It gets one file to read, little memory, little time, and no network.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { z } from 'zod'
import { runOnLeash } from './ffmpeg-leash'
import script from './pdf-page.cjs?raw'

export type PdfFault = 'locked' | 'broken' | 'too-slow'

/** Thrown where a PDF cannot be drawn. */
export class PdfFailure extends Error {
  constructor(readonly fault: PdfFault) {
    super(`pdf: ${fault}`)
    this.name = 'PdfFailure'
  }
}

export interface PdfRun {
  /** path of the PDF */
  pdf: string
  signal?: AbortSignal | undefined
  /** real time for one page */
  wallMs?: number
  niceness?: number | undefined
}

export interface DrawnPage {
  /** rows of RGBA */
  file: string
  widthPx: number
  heightPx: number
}

const WALL_MS = 60_000
/** 512 MB in WebAssembly's pages of 64 KiB; V8 reserves address space far beyond what it fills, so that is not limited. */
const MEMORY = ['--wasm-max-mem-pages=8192', '--max-old-space-size=256']
const BOUNDS = { memoryBytes: 2 ** 40, fileBytes: 64 * 2 ** 20 }

const Count = z.strictObject({ pages: z.number().int().min(0) })
const Drawn = z.strictObject({ widthPx: z.number().int(), heightPx: z.number().int() })
const Fault = z.strictObject({ fault: z.enum(['locked', 'broken']) })

/** How many pages it has. Throws PdfFailure. */
export async function countPages(run: PdfRun): Promise<number> {
  return (await ask(Count, [], run)).pages
}

/** Draws a page, counted from 1, as large as fits the box, into the folder. Throws PdfFailure; then there is no file to read. */
export async function drawPage(
  page: number,
  { folder, box, ...run }: PdfRun & { folder: string; box: { widthPx: number; heightPx: number } },
): Promise<DrawnPage> {
  const file = join(folder, `page-${page}.rgba`)
  const drawn = await ask(Drawn, [String(page), String(box.widthPx), String(box.heightPx), file], run)
  return { file, ...drawn }
}

async function ask<T>(shape: z.ZodType<T>, args: string[], run: PdfRun): Promise<T> {
  const { pdf, signal, wallMs = WALL_MS, niceness } = run
  const library = createRequire(import.meta.url).resolve('@hyzyla/pdfium')
  let said = ''
  const { endedFor } = await runOnLeash({
    command: [process.execPath, ...MEMORY, '--eval', script, '--', library, pdf, ...args],
    limits: { ...BOUNDS, wallMs, niceness },
    signal,
    listen(stdout, stderr) {
      stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
      stderr.resume()
    },
  })
  signal?.throwIfAborted()
  if (endedFor) throw new PdfFailure('too-slow')
  return read(shape, said)
}

/** One that ended without a word ran out of memory or fell over the file. */
function read<T>(shape: z.ZodType<T>, said: string): T {
  let found: unknown
  try {
    found = JSON.parse(said)
  } catch {
    throw new PdfFailure('broken')
  }
  const fault = Fault.safeParse(found)
  if (fault.success) throw new PdfFailure(fault.data.fault)
  return shape.parse(found)
}
