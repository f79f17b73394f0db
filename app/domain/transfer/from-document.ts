// A course document as the plain records of its YAML files: fixed order of fields, nothing that is so by default.
import type { Lang } from '../../platform/languages'
import type { CourseDocument, Lesson, MediaRef, Recording } from '../courses/document'
import type { Text } from '../quizzes/text'
import { isPictureName, labelsNamed } from './folder-names'
import { toFolderText } from './folder-text'
import { toQuestionRecord } from './from-question'
import { inOrder, tidy, unless, unlessEmpty, writeAt, type YamlRecord } from './yaml-record'

/** Lists whose records get a line for each field. */
export const LONG_LISTS = ['modules', 'lessons', 'questions'] as const

/** What course.yaml says. `nameOf`: the file that a reference becomes. */
export function toCourseRecord(document: CourseDocument, nameOf: (ref: MediaRef) => string): YamlRecord {
  const { source } = document
  const words = (text: Text | undefined) => text && toFolderText(text, source)
  return tidy({
    format: 1,
    id: document.id,
    slug: document.slug,
    previous_slugs: unlessEmpty(document.previousSlugs),
    source,
    languages: inOrder(document.languages),
    topic: document.topic,
    level: document.level,
    hours: document.hours,
    licence: document.licence,
    title: words(document.title),
    summary: words(document.summary),
    introduction: words(document.introduction),
    outcomes: document.outcomes.map(({ id, text }) => ({ id, text: words(text) })),
    authors: document.authors.map(({ name, role }) => tidy({ name, role: words(role) })),
    translators: document.translators && inOrder(document.translators),
    sources: unlessEmpty(
      document.sources.map(({ title, author, year, url, language }) => tidy({ title, author, year, url, language })),
    ),
    sample: document.sample,
    cover: document.cover && {
      image: nameOf(document.cover.image),
      alt: words(document.cover.alt),
      credit: document.cover.credit,
    },
    files: unlessEmpty(otherFiles(document, nameOf)),
    passing: { pass_mark_percent: document.passing.passMarkPercent },
    modules: document.modules.map(({ id, title, lessons }) => ({
      id,
      title: words(title),
      lessons: lessons.map((lesson) => toLessonRecord(lesson, { source, nameOf })),
    })),
  })
}

/** What quizzes/<lesson>.yaml says. */
export function toQuizRecord({ quiz }: Extract<Lesson, { kind: 'quiz' }>, source: Lang): YamlRecord {
  return tidy({
    attempts: unless(3, quiz.attempts),
    wait_minutes: unless(0, quiz.waitMinutes),
    shuffle_questions: unless(false, quiz.shuffleQuestions),
    shuffle_options: unless(true, quiz.shuffleOptions),
    pools: unlessEmpty(quiz.pools.map(({ id, draw }) => ({ id, draw }))),
    questions: quiz.questions.map((question) => toQuestionRecord(question, source)),
  })
}

/** The Markdown of a lesson. */
export const markdownOf = (lesson: Lesson): Text | undefined =>
  lesson.kind === 'reading' ? lesson.body : lesson.kind === 'video' ? lesson.notes : lesson.intro

interface Maker {
  source: Lang
  nameOf(ref: MediaRef): string
}

function toLessonRecord(lesson: Lesson, { source, nameOf }: Maker): YamlRecord {
  const words = (text: Text | undefined) => text && toFolderText(text, source)
  return tidy({
    id: lesson.id,
    kind: lesson.kind,
    title: words(lesson.title),
    summary: words(lesson.summary),
    effort_minutes: lesson.effortMinutes,
    ...(lesson.kind === 'video'
      ? {
          recordings: lesson.recordings.map((recording) => toRecordingRecord(recording, nameOf)),
          chapters: unlessEmpty(lesson.chapters.map((c) => ({ at: writeAt(c.atMs), title: words(c.title) }))),
        }
      : {}),
    attachments: unlessEmpty(lesson.attachments.map((a) => ({ file: nameOf(a.file), title: words(a.title) }))),
  })
}

function toRecordingRecord(recording: Recording, nameOf: Maker['nameOf']): YamlRecord {
  const { language, asset, poster, chapterMs, alternatives: { sign, described } = {} } = recording
  return tidy({
    language,
    file: nameOf(asset),
    poster: poster && nameOf(poster),
    sign: sign && { file: nameOf(sign.asset), language: sign.language },
    described: described && { file: nameOf(described.asset) },
    chapters: chapterMs?.map(writeAt),
  })
}

/** Files that reading the folder would not find by itself: no pictures, and named by nothing. */
function otherFiles(document: CourseDocument, nameOf: Maker['nameOf']): string[] {
  const named = new Set<string>()
  for (const { lessons } of document.modules)
    for (const lesson of lessons)
      for (const words of Object.values(markdownOf(lesson) ?? {}))
        for (const label of labelsNamed(words.text)) named.add(label)
  const names = document.media.map(nameOf).filter((name) => !isPictureName(name) && !named.has(name))
  return [...new Set(names)].sort()
}
