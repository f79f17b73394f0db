// Reads a course folder whole and names every fault at once, with file and line. Nothing outside the folder is read:
// links and names that lead out are refused.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { isLang, type Lang, LANGUAGES } from '../../platform/languages'
import { readVtt } from '../../platform/webvtt'
import { checkDocument } from '../courses/check'
import { type Captions, CourseDocument, type MediaRef } from '../courses/document'
import { picturesIn } from '../courses/named-media'
import { checkLengths } from './check-lengths.server'
import { FolderCourse, type FolderLesson, FolderQuiz } from './folder-shape'
import { type FolderParts, type MarkdownFile, toDocument } from './to-document'
import { type Problem, readYaml, type YamlFile } from './yaml-file'

export interface ReadCourse {
  /** absent where an error stands in the way */
  document?: CourseDocument
  problems: Problem[]
  /** where each media file of the document lies, by hash */
  files: ReadonlyMap<string, string>
}

const MAX_TEXT_BYTES = 2_000_000

/** Reads and checks the folder; errors and warnings in `problems`, by file and line. */
export async function readCourseFolder(folder: string): Promise<ReadCourse> {
  const reader = new FolderReader(folder)
  const text = await reader.text('course.yaml')
  if (text === undefined) return { problems: reader.problems, files: new Map() }
  const course = readYaml('course.yaml', text, FolderCourse)
  reader.problems.push(...course.problems)
  if (!course.value) return { problems: reader.problems, files: new Map() }

  const parts = await reader.parts(course.value, course)
  const document = CourseDocument.safeParse(toDocument(parts))
  if (!document.success) {
    for (const issue of document.error.issues) {
      reader.error('course.yaml', 0, 'shape', { where: issue.path.map(String).join('.'), message: issue.message })
    }
    return { problems: reader.problems, files: reader.files }
  }
  for (const finding of checkDocument(document.data)) {
    // told above with the line of its file
    if (finding.code === 'picture-unknown' || finding.code === 'picture-alt-missing') continue
    const { file, line } = reader.where.get(finding.at) ?? { file: 'course.yaml', line: 1 }
    reader.problems.push({
      level: finding.level,
      file,
      line,
      code: finding.code,
      params: { ...finding.params, id: finding.at },
    })
  }
  const isSound = !reader.problems.some((p) => p.level === 'error')
  return { problems: reader.problems, files: reader.files, ...(isSound ? { document: document.data } : {}) }
}

class FolderReader {
  readonly problems: Problem[] = []
  readonly files = new Map<string, string>()
  private readonly labels = new Set<string>()
  /** where each id is defined */
  readonly where = new Map<string, { file: string; line: number }>()

  constructor(private readonly folder: string) {}

  error(file: string, line: number, code: string, params: Problem['params'] = {}): void {
    this.problems.push({ level: 'error', file, line, code, params })
  }

  /** A text file of the folder; undefined (and told, unless it may be missing) where there is none. */
  async text(name: string, mayMiss = false): Promise<string | undefined> {
    const path = join(this.folder, name)
    const stat = await lstat(path).catch(() => undefined)
    if (!stat) {
      if (!mayMiss) this.error(name, 0, 'file-missing', { file: name })
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
    const placeOf = (label: string) => this.files.get(media.get(label)?.hash ?? '')
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
      if (!media.has(label)) this.error('course.yaml', line(key), 'media-file-missing', { file: `media/${label}` })
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
      const name = `lessons/${lesson.id}.${lang}.md`
      const text = await this.text(name, lesson.kind !== 'reading' || lang !== course.source)
      if (text === undefined) continue
      const front = /^---\n([\s\S]*?)\n---\n/.exec(text)
      const sourceHash = front && /^source_sha256:\s*([0-9a-f]{64})\s*$/m.exec(front[1] ?? '')?.[1]
      files[lang] = { text: (front ? text.slice(front[0].length) : text).trim(), ...(sourceHash ? { sourceHash } : {}) }
      if (files[lang].text === '') this.error(name, 1, 'file-empty', { file: name })
      this.pictures(name, text)
    }
    return files
  }

  /** Pictures that Markdown names are there, and say in words what they show. */
  private pictures(name: string, text: string): void {
    for (const { label, alt, line } of picturesIn(text)) {
      const file = `media/${label}`
      if (alt === '') this.error(name, line, 'picture-alt-missing', { file })
      if (!this.labels.has(label)) this.error(name, line, 'media-file-missing', { file })
    }
  }

  private async quiz(id: string, quizzes: Map<string, FolderQuiz>): Promise<void> {
    const name = `quizzes/${id}.yaml`
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
    for (const [i, recording] of lesson.recordings.entries()) {
      const found: Partial<Record<Lang, Captions>> = {}
      for (const lang of LANGUAGES) {
        const name = `captions/${lesson.id}${i === 0 ? '' : `@${recording.language}`}.${lang}.vtt`
        const text = await this.text(name, true)
        if (text === undefined) continue
        const vtt = readVtt(text)
        for (const p of vtt.problems) this.error(name, p.line, 'vtt', { message: p.message })
        found[lang] = { cues: vtt.cues, notes: vtt.notes }
      }
      captions.set(`${lesson.id}@${recording.language}`, found)
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
