// Finding the parts of a document by their ids: modules, lessons and questions.
import type { CourseDocument, Lesson, Module } from '../courses/document'
import { findLesson, lessonsOf } from '../courses/rules'
import { idsOf } from '../courses/document-texts'
import type { Question } from '../quizzes/questions'
import { Refusal } from '../refusal'
import { wordsOfAddress } from './slug'

export type QuizLesson = Extract<Lesson, { kind: 'quiz' }>

export const findModule = (document: CourseDocument, id: string): Module | undefined =>
  document.modules.find((module) => module.id === id)

export function findQuestion(
  document: CourseDocument,
  id: string,
): { lesson: QuizLesson; question: Question; index: number } | undefined {
  for (const { lesson } of lessonsOf(document)) {
    if (lesson.kind !== 'quiz') continue
    const index = lesson.quiz.questions.findIndex((question) => question.id === id)
    const question = lesson.quiz.questions[index]
    if (question) return { lesson, question, index }
  }
  return undefined
}

/** Refuses: place-gone. */
export function needLesson(document: CourseDocument, id: string): Lesson {
  const lesson = findLesson(document, id)
  if (!lesson) throw new Refusal('place-gone')
  return lesson
}

/** The words of a place in the language of the course, for lists of what was done. */
export const labelOf = (
  document: CourseDocument,
  part: { title: CourseDocument['title'] } | { prompt: CourseDocument['title'] },
): string => ('title' in part ? part.title : part.prompt)[document.source]?.text ?? ''

const LONGEST = 40

/** An id that reads like the words, and that nothing in the course has or had. `isTaken` knows of what is gone. */
export function freshId(
  document: CourseDocument,
  words: string,
  isTaken: (id: string) => boolean = () => false,
): string {
  const used = new Set(idsOf(document))
  const stem = wordsOfAddress(words, LONGEST) || 'x'
  if (!used.has(stem) && !isTaken(stem)) return stem
  for (;;) {
    const id = `${stem}-${Math.random().toString(36).slice(2, 7).padEnd(5, '0')}`
    if (!used.has(id) && !isTaken(id)) return id
  }
}
