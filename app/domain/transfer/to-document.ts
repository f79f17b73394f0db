// Joins the parts of a folder into a course document. Pure: files were read and hashed before.
import type { Lang } from '../../platform/languages'
import type { Captions, CourseDocument, Lesson, MediaRef, Recording } from '../courses/document'
import type { Text } from '../quizzes/text'
import type { FolderCourse, FolderLesson, FolderQuiz, FolderRecording, FolderText } from './folder-shape'
import { markdownText, toText } from './folder-text'
import { isPictureName, labelsNamed } from './folder-names'
import { toQuestion } from './to-question'
import type { MarkdownFile } from './markdown-file'

export interface FolderParts {
  course: FolderCourse
  quizzes: ReadonlyMap<string, FolderQuiz>
  /** by lesson id and language */
  markdown: ReadonlyMap<string, Partial<Record<Lang, MarkdownFile>>>
  /** by lesson id and place of the recording, then caption language */
  captions: ReadonlyMap<string, Partial<Record<Lang, Captions>>>
  media: ReadonlyMap<string, MediaRef>
}

/** The document of a folder. A file the folder lacks was told before; here its place stays empty. */
export function toDocument(parts: FolderParts): CourseDocument {
  const { course } = parts
  const text = (words: FolderText): Text => toText(words, course.source)
  const maybe = <K extends string>(key: K, words: FolderText | undefined) =>
    (words ? { [key]: text(words) } : {}) as Partial<Record<K, Text>>
  return {
    format: 1,
    id: course.id,
    slug: course.slug,
    previousSlugs: course.previous_slugs,
    source: course.source,
    languages: course.languages,
    topic: course.topic,
    level: course.level,
    hours: course.hours,
    licence: course.licence,
    title: text(course.title),
    summary: text(course.summary),
    ...maybe('introduction', course.introduction),
    outcomes: course.outcomes.map((o) => ({ id: o.id, text: text(o.text) })),
    authors: course.authors.map((a) => ({ name: a.name, ...maybe('role', a.role) })),
    ...(course.translators ? { translators: course.translators } : {}),
    sources: course.sources,
    ...(course.sample ? { sample: course.sample } : {}),
    passing: { passMarkPercent: course.passing.pass_mark_percent },
    ...coverOf(parts),
    media: ownMedia(parts),
    modules: course.modules.map((m) => ({
      id: m.id,
      title: text(m.title),
      lessons: m.lessons.map((l) => toLesson(parts, l)),
    })),
  }
}

function coverOf({ course, media }: FolderParts): Pick<CourseDocument, 'cover'> {
  const image = course.cover && media.get(course.cover.image)
  if (!course.cover || !image) return {}
  return { cover: { image, alt: toText(course.cover.alt, course.source), credit: course.cover.credit } }
}

/** Pictures that nothing else names, what Markdown names, and what the course lists. */
function ownMedia({ course, markdown, media }: FolderParts): MediaRef[] {
  const listed = new Set(course.files)
  for (const files of markdown.values())
    for (const { text } of Object.values(files)) for (const label of labelsNamed(text)) listed.add(label)
  const elsewhere = new Set(namedInCourse(course))
  return [...media.values()].filter(({ label }) => listed.has(label) || (isPictureName(label) && !elsewhere.has(label)))
}

/** Every label that course.yaml names, but for its list of other files. */
export function namedInCourse({ cover, modules }: FolderCourse): string[] {
  const lessons = modules.flatMap((module) => module.lessons)
  return [
    ...(cover ? [cover.image] : []),
    ...lessons.flatMap((lesson) => lesson.attachments.map(({ file }) => file)),
    ...lessons.flatMap((lesson) => (lesson.kind === 'video' ? lesson.recordings : [])).flatMap(labelsOfRecording),
  ]
}

const labelsOfRecording = ({ file, poster, sign, described }: FolderRecording): string[] =>
  [file, poster, sign?.file, described?.file].flatMap((label) => label ?? [])

function toLesson(parts: FolderParts, lesson: FolderLesson): Lesson {
  const { course } = parts
  const body = markdownText(parts.markdown.get(lesson.id), course.source)
  const base = {
    id: lesson.id,
    title: toText(lesson.title, course.source),
    ...(lesson.summary ? { summary: toText(lesson.summary, course.source) } : {}),
    effortMinutes: lesson.effort_minutes,
    attachments: lesson.attachments.flatMap((a) => {
      const file = parts.media.get(a.file)
      return file ? [{ file, title: toText(a.title, course.source) }] : []
    }),
  }
  if (lesson.kind === 'reading') return { ...base, kind: 'reading', body: body ?? {} }
  if (lesson.kind === 'quiz') {
    const quiz = parts.quizzes.get(lesson.id)
    return {
      ...base,
      kind: 'quiz',
      quiz: {
        attempts: quiz?.attempts ?? 3,
        waitMinutes: quiz?.wait_minutes ?? 0,
        shuffleQuestions: quiz?.shuffle_questions ?? false,
        shuffleOptions: quiz?.shuffle_options ?? true,
        pools: quiz?.pools ?? [],
        questions: (quiz?.questions ?? []).map((q) => toQuestion(q, course.source)),
      },
      ...(body ? { intro: body } : {}),
    }
  }
  return {
    ...base,
    kind: 'video',
    recordings: lesson.recordings.flatMap((r, i) => toRecording(parts, `${lesson.id}@${i}`, r)),
    chapters: lesson.chapters.map((c) => ({ atMs: c.at, title: toText(c.title, course.source) })),
    ...(body ? { notes: body } : {}),
  }
}

function toRecording(parts: FolderParts, key: string, recording: FolderRecording): Recording[] {
  const file = (label: string | undefined) => (label === undefined ? undefined : parts.media.get(label))
  const { language, sign, described } = recording
  const [asset, poster] = [file(recording.file), file(recording.poster)]
  const [signAsset, describedAsset] = [file(sign?.file), file(described?.file)]
  if (!asset) return []
  return [
    {
      language,
      asset,
      ...(poster ? { poster } : {}),
      captions: parts.captions.get(key) ?? {},
      ...(recording.chapters ? { chapterMs: recording.chapters } : {}),
      ...(signAsset || describedAsset
        ? {
            alternatives: {
              ...(sign && signAsset ? { sign: { asset: signAsset, language: sign.language } } : {}),
              ...(describedAsset ? { described: { asset: describedAsset } } : {}),
            },
          }
        : {}),
    },
  ]
}
