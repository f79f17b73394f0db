// The sample courses as a person who knows the answers would know them: read from their own folders.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Lang } from '../../app/platform/languages'

/** In a language in which a course has no texts of its own, it shows those of its source. */
type Words = Partial<Record<Lang, string>> & { es: string }
export const textIn = (words: Words, lang: Lang): string => words[lang] ?? words.es

interface Listed {
  id: string
  kind: 'video' | 'reading' | 'quiz'
  title: Words
}
export interface Asked {
  id: string
  type: 'single' | 'multiple' | 'true-false' | 'short' | 'number' | 'matching' | 'ordering'
  prompt: Words
  explanation: Words
  answer: boolean | number
  options: { text: Words; correct?: boolean }[]
  accepted: Partial<Record<Lang, string[]>> & { es: string[] }
  pairs: { left: Words; right: Words }[]
  items: { text: Words }[]
}
export interface SampleCourse {
  slug: string
  title: Words
  lessons: Listed[]
  /** the questions of a quiz, with their keys */
  questionsOf: (quiz: string) => Asked[]
}

export function sampleCourse(slug: string): SampleCourse {
  const folder = join('db', 'seed', 'courses', slug)
  const read = (file: string): unknown => parse(readFileSync(join(folder, file), 'utf8'))
  const course = read('course.yaml') as { title: Words; modules: { lessons: Listed[] }[] }
  return {
    slug,
    title: course.title,
    lessons: course.modules.flatMap((m) => m.lessons),
    questionsOf: (quiz) => (read(join('quizzes', `${quiz}.yaml`)) as { questions: Asked[] }).questions,
  }
}

/** The one that journeys take where any will do: it exists in three languages. */
export const FIRST = sampleCourse('conservacion-preventiva')
export const { slug: SLUG, title: TITLE, lessons: LESSONS, questionsOf } = FIRST
export const lessonOf = (kind: Listed['kind']): Listed => LESSONS.find((l) => l.kind === kind)!
