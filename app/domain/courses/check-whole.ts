// What a draft may lack while it is written and a published course may not: something to learn, somebody who made it,
// a recording, questions with answers.
import type { Question } from '../quizzes/questions'
import type { CourseDocument, Lesson } from './document'
import type { Say } from './finding'
import { lessonsOf } from './rules'

/** Says what is not there yet, each at its place. */
export function checkWhole(document: CourseDocument, error: Say): void {
  if (document.outcomes.length === 0) error('outcomes-none', 'course')
  if (document.authors.length === 0) error('authors-none', 'course')
  if (document.modules.length === 0) error('modules-none', 'course')
  for (const module of document.modules) if (module.lessons.length === 0) error('module-empty', module.id)
  for (const { lesson } of lessonsOf(document)) checkLessonWhole(lesson, error)
}

function checkLessonWhole(lesson: Lesson, error: Say): void {
  if (lesson.kind === 'video' && lesson.recordings.length === 0) error('recording-none', lesson.id)
  if (lesson.kind !== 'quiz') return
  if (lesson.quiz.questions.length === 0) error('questions-none', lesson.id)
  for (const question of lesson.quiz.questions) if (partsOf(question) < 2) error('parts-too-few', question.id)
}

/** Of what a question needs at least two. */
function partsOf(question: Question): number {
  if (question.type === 'single' || question.type === 'multiple') return question.options.length
  if (question.type === 'matching') return question.pairs.length
  if (question.type === 'ordering') return question.items.length
  return 2
}
