// Joins the parts of a folder into a course document. Pure: files were read and hashed before.
import { sha256 } from '../../platform/ids'
import { type Lang, LANGUAGES } from '../../platform/languages'
import type { Captions, CourseDocument, Lesson, MediaRef, Recording } from '../courses/document'
import type { Question } from '../quizzes/questions'
import type { Text } from '../quizzes/text'
import type {
  FolderCourse,
  FolderLesson,
  FolderQuestion,
  FolderQuiz,
  FolderRecording,
  FolderText,
} from './folder-shape'

/** A Markdown file: its text, and the hash of the source it says it was made from. */
export interface MarkdownFile {
  text: string
  sourceHash?: string
}

export interface FolderParts {
  course: FolderCourse
  quizzes: ReadonlyMap<string, FolderQuiz>
  /** by lesson id and language */
  markdown: ReadonlyMap<string, Partial<Record<Lang, MarkdownFile>>>
  /** by lesson id and recording language, then caption language */
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
    sources: course.sources,
    ...(course.sample ? { sample: course.sample } : {}),
    passing: { passMarkPercent: course.passing.pass_mark_percent },
    media: [...parts.media.values()].filter((ref) => /\.(png|jpe?g|webp|gif)$/i.test(ref.label)),
    modules: course.modules.map((m) => ({
      id: m.id,
      title: text(m.title),
      lessons: m.lessons.map((l) => toLesson(parts, l)),
    })),
  }
}

/** A plain translation is taken as made from the source as it stands. */
export function toText(words: FolderText, source: Lang): Text {
  const own = words[source]
  const sourceText = typeof own === 'string' ? own : (own?.text ?? '')
  const text: Text = {}
  for (const lang of LANGUAGES) {
    const given = words[lang]
    if (given === undefined) continue
    if (lang === source) text[lang] = { text: typeof given === 'string' ? given : given.text }
    else if (typeof given === 'string') text[lang] = { text: given, sourceHash: sha256(sourceText) }
    else {
      const isOld = given.source !== sourceText
      text[lang] = { text: given.text, sourceHash: sha256(given.source), ...(isOld ? { source: given.source } : {}) }
    }
  }
  return text
}

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
    recordings: lesson.recordings.flatMap((r) => toRecording(parts, lesson.id, r)),
    chapters: lesson.chapters.map((c) => ({ atMs: c.at, title: toText(c.title, course.source) })),
    ...(body ? { notes: body } : {}),
  }
}

function toRecording(parts: FolderParts, lessonId: string, recording: FolderRecording): Recording[] {
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
      captions: parts.captions.get(`${lessonId}@${language}`) ?? {},
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

function markdownText(files: Partial<Record<Lang, MarkdownFile>> | undefined, source: Lang): Text | undefined {
  if (!files) return undefined
  const text: Text = {}
  const sourceHash = sha256(files[source]?.text ?? '')
  for (const lang of LANGUAGES) {
    const file = files[lang]
    if (file)
      text[lang] = { text: file.text, ...(lang === source ? {} : { sourceHash: file.sourceHash ?? sourceHash }) }
  }
  return text
}

function toQuestion(question: FolderQuestion, source: Lang): Question {
  const { see, prompt, explanation, ...rest } = question
  const base = {
    prompt: toText(prompt, source),
    ...(explanation ? { explanation: toText(explanation, source) } : {}),
    ...(see ? { see: { lesson: see.lesson, atMs: see.at } } : {}),
  }
  switch (rest.type) {
    case 'single':
    case 'multiple':
      return {
        ...rest,
        ...base,
        options: rest.options.map((o) => ({
          id: o.id,
          text: toText(o.text, source),
          correct: o.correct,
          ...(o.explanation ? { explanation: toText(o.explanation, source) } : {}),
        })),
      }
    case 'number': {
      const { unit, ...number } = rest
      return { ...number, ...base, ...(unit ? { unit: toText(unit, source) } : {}) }
    }
    case 'matching':
      return {
        ...rest,
        ...base,
        pairs: rest.pairs.map((p) => ({ id: p.id, left: toText(p.left, source), right: toText(p.right, source) })),
      }
    case 'ordering':
      return { ...rest, ...base, items: rest.items.map((i) => ({ id: i.id, text: toText(i.text, source) })) }
    default:
      return { ...rest, ...base }
  }
}
