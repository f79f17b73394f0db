// Draws the pages of a PDF, each in a process of its own that dies with this one: PDFium is C++ (here as WebAssembly),
// and what it reads came from outside. It gets one file to read, little memory, little time, and no network.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { z } from 'zod'
import { onLeash } from './ffmpeg-leash'
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

async function ask<T>(shape: z.ZodType<T>, args: string[], { pdf, signal, wallMs = WALL_MS }: PdfRun): Promise<T> {
  const library = createRequire(import.meta.url).resolve('@hyzyla/pdfium')
  signal?.throwIfAborted()
  const command = [process.execPath, ...MEMORY, '--eval', script, '--', library, pdf, ...args]
  const { child, stdout, stderr, letGo } = onLeash(command, BOUNDS)
  let said = ''
  stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  stderr.resume()
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    letGo()
  }, wallMs)
  signal?.addEventListener('abort', letGo)
  try {
    await new Promise<void>((ended, fail) => {
      child.once('error', fail)
      child.once('close', () => ended())
    })
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', letGo)
  }
  signal?.throwIfAborted()
  if (isLate) throw new PdfFailure('too-slow')
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
