// The transcript of a video lesson as a PDF to read, print and hand on: what is said and what is on the screen, with
// times, under its chapters. Tagged, in the language of its words, with page numbers. Nothing of a person is in it.
import PDFDocument from 'pdfkit'
import { translator } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import {
  artifact,
  type Block,
  type Doc,
  draw,
  type Element,
  heightOf,
  QUIET,
  plain,
  readingOf,
  setter,
  tagged,
} from '../../platform/pdf-pen'
import { byChapter, type TranscriptPart } from './transcript-parts'
import type { CourseView, LessonView, TranscriptLine, VideoView } from './views'

const [WIDTH, HEIGHT, MARGIN, FOOT] = [595.28, 841.89, 56, 70]
const TIMES = 46
const FULL = WIDTH - 2 * MARGIN
/** So many lines are set before anybody else gets a turn. */
const AT_ONCE = 100

interface Printed {
  course: Pick<CourseView, 'title' | 'lang'>
  lesson: Pick<LessonView, 'title'>
  video: Pick<VideoView, 'transcript' | 'chapters' | 'recordingLang'>
  /** the part of the transcript that is printed, which number it has, and of how many */
  part: TranscriptPart
  number: number
  parts: number
  /** programme, in the reader's language */
  programme: string
  address: string
}

/** The bytes of the file. Setting 200 lines takes about 100 ms; long ones let others in between. */
export async function transcriptPdf({
  course,
  lesson,
  video,
  part,
  number,
  parts,
  programme,
  address,
}: Printed): Promise<Buffer> {
  const { lang } = course
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang,
    font: null as unknown as string, // no default font: every one is embedded
    info: {
      Title: translator(lang)('lesson:paper.title', { lesson: lesson.title.text }),
      Author: programme,
    },
  })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<void>((resolve, reject) => {
    doc.once('end', resolve)
    doc.once('error', reject)
  })
  const root = doc.struct('Document', { lang })
  doc.addStructure(root)
  const sheet = new Sheet(doc, root, lang)
  sheet.put('P', { text: course.title.text, lang: course.title.lang, size: 10, color: QUIET, before: 0 })
  sheet.put('H1', { text: lesson.title.text, lang: lesson.title.lang, size: 21, face: 'title', before: 4 })
  sheet.put('P', { text: translator(lang)('lesson:paper.about', { address }), lang, size: 9, color: QUIET, before: 6 })
  if (parts > 1) {
    const text = translator(lang)('lesson:transcript.part', { part: number, parts })
    sheet.put('P', { text, lang, size: 9, color: QUIET, before: 2 })
  }
  let count = 0
  for (const { title, lines: spoken } of byChapter(part.lines, video.chapters)) {
    if (title) sheet.put('H2', { text: title.text, lang: title.lang, size: 13, face: 'bold', before: 16, keep: 60 })
    for (const line of spoken) {
      sheet.line(line, video.transcript.lang)
      count += 1
      if (count % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve))
    }
  }
  sheet.number(`${lesson.title.text}`)
  root.end()
  doc.end()
  await done
  return Buffer.concat(chunks)
}

interface Words {
  text: string
  lang: Lang
  size: number
  face?: 'title' | 'text' | 'bold'
  color?: string
  before: number
  /** what must fit below it on the same page, in points */
  keep?: number
}

/** Where the pen stands; begins a new page where the next words do not fit. */
class Sheet {
  private y = MARGIN
  private readonly set: ReturnType<typeof setter>

  constructor(
    private readonly doc: Doc,
    private readonly root: Element,
    private readonly lang: Lang,
  ) {
    this.set = setter(doc, FULL)
  }

  put(tag: 'H1' | 'H2' | 'P', { text, lang, size, face = 'text', color, before, keep = 0 }: Words): void {
    const block = { lines: this.set(face, plain(text), size), size, leading: 1.35 }
    this.y += before
    this.room(heightOf(block) + keep)
    this.write(tag, block, MARGIN, lang, color)
  }

  line(line: TranscriptLine, lang: Lang): void {
    const { lines } = { lines: this.set('text', plain(line.text), 10.5, FULL - TIMES) }
    this.y += 5
    // a paragraph longer than a page goes on over the next ones
    for (let from = 0; from < lines.length;) {
      const leading = 1.4
      this.room(10.5 * leading)
      const fit = Math.max(1, Math.floor((HEIGHT - FOOT - this.y) / (10.5 * leading)))
      const block = { lines: lines.slice(from, from + fit), size: 10.5, leading }
      const at = this.y
      const time = from === 0 ? { lines: this.set('text', clock(line.startMs), 9), size: 9, leading: 1.633 } : undefined
      const options = { ...readingOf(block), ...(lang === this.lang ? {} : { lang }) }
      tagged(this.doc, this.root, 'P', options, () => {
        if (time) draw(this.doc, time, MARGIN, at, QUIET)
        draw(this.doc, block, MARGIN + TIMES, at, line.isNote ? QUIET : undefined)
      })
      this.y += heightOf(block)
      from += fit
    }
  }

  /** Page numbers and the title at the foot of each page, for the eye only. */
  number(title: string): void {
    const { count } = this.doc.bufferedPageRange()
    for (let page = 0; page < count; page += 1) {
      this.doc.switchToPage(page)
      const text = translator(this.lang)('lesson:paper.page', { page: page + 1, pages: count })
      artifact(this.doc, () => {
        const number = this.set('text', text, 8.5)
        const [width = 0] = number.map((l) => l.width)
        draw(
          this.doc,
          { lines: this.set('text', plain(title), 8.5, FULL - width - 20).slice(0, 1), size: 8.5, leading: 1.3 },
          MARGIN,
          HEIGHT - 44,
          QUIET,
        )
        draw(this.doc, { lines: number, size: 8.5, leading: 1.3 }, WIDTH - MARGIN - width, HEIGHT - 44, QUIET)
      })
    }
  }

  private room(height: number): void {
    if (this.y + height <= HEIGHT - FOOT) return
    this.doc.addPage()
    this.y = MARGIN
  }

  private write(tag: 'H1' | 'H2' | 'P', block: Block, x: number, lang: Lang, color?: string): void {
    const at = this.y
    const options = { ...readingOf(block), ...(lang === this.lang ? {} : { lang }) }
    tagged(this.doc, this.root, tag, options, () => draw(this.doc, block, x, at, color))
    this.y += heightOf(block)
  }
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, String(seconds % 60).padStart(2, '0')]
  return h > 0 ? `${h}:${String(m).padStart(2, '0')}:${s}` : `${m}:${s}`
}
