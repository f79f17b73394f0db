// Reads the files of a course folder one by one and keeps what is wrong with each. Nothing outside the folder is read:
// links and names that lead out are refused.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { isLang, type Lang, LANGUAGES } from '../../platform/languages'
import type { Captions, MediaRef } from '../courses/document'
import { readCaptions } from './caption-file'
import { checkLengths } from './check-lengths.server'
import { unknownMedia } from './check-media.server'
import { captionsName, labelsNamed, markdownName, mediaName, oldSourceName, quizName } from './folder-names'
import { type FolderCourse, type FolderLesson, FolderQuiz } from './folder-shape'
import { type MarkdownFile, readMarkdown, tidyMarkdown } from './markdown-file'
import { type FolderParts, namedInCourse } from './to-document'
import { type Problem, readYaml, type YamlFile } from './yaml-file'

const MAX_TEXT_BYTES = 8_000_000

export class FolderReader {
  readonly problems: Problem[] = []
  readonly files = new Map<string, string>()
  private readonly labels = new Set<string>()
  /** where each id is defined */
  readonly where = new Map<string, { file: string; line: number }>()

  constructor(private readonly folder: string) {}

  error(file: string, line: number, code: string, params: Problem['params'] = {}): void {
    this.problems.push({ level: 'error', file, line, code, params })
  }

  /** What a draft may lack, and a published course may not. */
  lack(file: string, line: number, code: string, params: Problem['params'] = {}): void {
    this.problems.push({ level: 'error', file, line, code, params, canWait: true })
  }

  /** A text file of the folder; undefined (and told, unless it may be missing) where there is none. */
  async text(name: string, missing: 'error' | 'lack' | 'fine' = 'error'): Promise<string | undefined> {
    const path = join(this.folder, name)
    const stat = await lstat(path).catch(() => undefined)
    if (!stat) {
      if (missing !== 'fine') this[missing](name, 0, 'file-missing', { file: name })
      return undefined
    }
    if (!stat.isFile()) {
      this.error(name, 0, 'file-not-plain', { file: name })
      return undefined
    }
    if (stat.size > MAX_TEXT_BYTES) {
      this.error(name, 0, 'file-too-large', { file: name })
      return undefined
    }
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  }

  async parts(course: FolderCourse, yaml: YamlFile<FolderCourse>): Promise<FolderParts> {
    this.locate(course, yaml)
    const media = await this.media()
    const quizzes = new Map<string, FolderQuiz>()
    const markdown = new Map<string, Partial<Record<Lang, MarkdownFile>>>()
    const captions = new Map<string, Partial<Record<Lang, Captions>>>()
    for (const [m, module] of course.modules.entries()) {
      for (const [l, lesson] of module.lessons.entries()) {
        const line = (key: string): number => yaml.lineOf(['modules', m, 'lessons', l, key])
        this.needMedia(lesson, media, line)
        markdown.set(lesson.id, await this.markdown(course, lesson))
        if (lesson.kind === 'quiz') await this.quiz(lesson.id, quizzes)
        if (lesson.kind === 'video') await this.captions(lesson, captions)
      }
    }
    const needed = [...(course.cover ? [course.cover.image] : []), ...course.files]
    for (const label of needed)
      if (!media.has(label))
        this.error('course.yaml', yaml.lineOf(['cover']), 'media-file-missing', { file: mediaName(label) })
    const placeOf = (label: string) => this.files.get(media.get(label)?.hash ?? '')
    for (const label of await unknownMedia([...namedInCourse(course), ...course.files], placeOf))
      this.error(mediaName(label), 0, 'media-unknown', { file: mediaName(label) })
    for (const { code, params, path } of await checkLengths(course, placeOf))
      this.error('course.yaml', yaml.lineOf(path), code, params)
    return { course, quizzes, markdown: dropEmpty(markdown), captions, media }
  }

  private locate(course: FolderCourse, yaml: YamlFile<FolderCourse>): void {
    const at = (id: string, path: readonly PropertyKey[]): void => {
      this.where.set(id, { file: 'course.yaml', line: yaml.lineOf(path) })
    }
    course.outcomes.forEach((o, i) => at(o.id, ['outcomes', i]))
    course.modules.forEach((module, m) => {
      at(module.id, ['modules', m])
      module.lessons.forEach((lesson, l) => at(lesson.id, ['modules', m, 'lessons', l]))
    })
  }

  private async media(): Promise<Map<string, MediaRef>> {
    const found = new Map<string, MediaRef>()
    const entries = await readdir(join(this.folder, 'media'), { withFileTypes: true }).catch(() => [])
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = `media/${entry.name}`
      if (!entry.isFile()) this.error(name, 0, 'file-not-plain', { file: name })
      else if (!/^[A-Za-z0-9][A-Za-z0-9._@-]{0,119}$/.test(entry.name))
        this.error(name, 0, 'label-wrong', { file: name })
      else {
        const hash = await hashFile(join(this.folder, name))
        this.files.set(hash, join(this.folder, name))
        found.set(entry.name, { hash, label: entry.name })
        this.labels.add(entry.name)
      }
    }
    return found
  }

  private needMedia(lesson: FolderLesson, media: ReadonlyMap<string, MediaRef>, line: (key: string) => number): void {
    const need = (label: string, key: string): void => {
      if (!media.has(label)) this.error('course.yaml', line(key), 'media-file-missing', { file: mediaName(label) })
    }
    for (const attachment of lesson.attachments) need(attachment.file, 'attachments')
    if (lesson.kind !== 'video') return
    for (const recording of lesson.recordings) {
      need(recording.file, 'recordings')
      if (recording.poster) need(recording.poster, 'recordings')
      for (const other of [recording.sign, recording.described]) if (other) need(other.file, 'recordings')
    }
  }

  private async markdown(course: FolderCourse, lesson: FolderLesson): Promise<Partial<Record<Lang, MarkdownFile>>> {
    const files: Partial<Record<Lang, MarkdownFile>> = {}
    for (const lang of LANGUAGES) {
      const name = markdownName(lesson.id, lang)
      const isNeeded = lesson.kind === 'reading' && lang === course.source
      const text = await this.text(name, isNeeded ? 'lack' : 'fine')
      if (text === undefined) continue
      const source = lang === course.source ? undefined : await this.text(oldSourceName(lesson.id, lang), 'fine')
      files[lang] = { ...readMarkdown(text), ...(source === undefined ? {} : { source: tidyMarkdown(source) }) }
      if (files[lang].text === '') this.error(name, 1, 'file-empty', { file: name })
      this.pictures(name, text)
    }
    return files
  }

  /** Files that Markdown names are there, and pictures say in words what they show. */
  private pictures(name: string, text: string): void {
    text.split('\n').forEach((line, i) => {
      for (const [, alt, label] of line.matchAll(/!\[([^\]]*)\]\(\s*media\/([^)\s"]+)/g))
        if (!alt?.trim()) this.lack(name, i + 1, 'picture-alt-missing', { file: `media/${label}` })
      for (const label of labelsNamed(line))
        if (!this.labels.has(label)) this.lack(name, i + 1, 'media-file-missing', { file: mediaName(label) })
    })
  }

  private async quiz(id: string, quizzes: Map<string, FolderQuiz>): Promise<void> {
    const name = quizName(id)
    const text = await this.text(name)
    if (text === undefined) return
    const quiz = readYaml(name, text, FolderQuiz)
    this.problems.push(...quiz.problems)
    if (!quiz.value) return
    quizzes.set(id, quiz.value)
    quiz.value.questions.forEach((q, i) => {
      this.where.set(q.id, { file: name, line: quiz.lineOf(['questions', i]) })
      for (const key of ['options', 'pairs', 'items'] as const) {
        const list = (q as unknown as Record<string, { id: string }[] | undefined>)[key]
        list?.forEach((o, j) => this.where.set(o.id, { file: name, line: quiz.lineOf(['questions', i, key, j]) }))
      }
    })
  }

  private async captions(
    lesson: Extract<FolderLesson, { kind: 'video' }>,
    captions: Map<string, Partial<Record<Lang, Captions>>>,
  ): Promise<void> {
    for (const index of lesson.recordings.keys()) {
      const found: Partial<Record<Lang, Captions>> = {}
      for (const lang of LANGUAGES) {
        const name = captionsName(lesson.id, { recordings: lesson.recordings, index, lang })
        const text = await this.text(name, 'fine')
        if (text === undefined) continue
        const read = readCaptions(text)
        for (const { line, message, canWait } of read.faults)
          this[canWait ? 'lack' : 'error'](name, line, 'vtt', { message })
        for (const line of read.unreadable) this.error(name, line, 'note-unreadable')
        found[lang] = read.captions
      }
      captions.set(`${lesson.id}@${index}`, found)
    }
  }
}

function dropEmpty<V extends object>(map: Map<string, V>): Map<string, V> {
  return new Map([...map].filter(([, value]) => Object.keys(value).some(isLang)))
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
