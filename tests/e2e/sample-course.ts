// The sample course as a person who knows the answers would know it: read from its own folder.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Lang } from '../../app/platform/languages'

export const SLUG = 'conservacion-preventiva'
const FOLDER = join('db', 'seed', 'courses', SLUG)

type Words = Record<Lang, string>
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
  accepted: Record<Lang, string[]>
  pairs: { left: Words; right: Words }[]
  items: { text: Words }[]
}

const course = parse(readFileSync(join(FOLDER, 'course.yaml'), 'utf8')) as {
  title: Words
  modules: { lessons: Listed[] }[]
}
export const TITLE = course.title
export const LESSONS = course.modules.flatMap((m) => m.lessons)
export const lessonOf = (kind: Listed['kind']): Listed => LESSONS.find((l) => l.kind === kind)!

/** The questions of a quiz, with their keys. */
export function questionsOf(quiz: string): Asked[] {
  return (parse(readFileSync(join(FOLDER, 'quizzes', `${quiz}.yaml`), 'utf8')) as { questions: Asked[] }).questions
}
