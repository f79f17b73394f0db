// Where one goes after a press on a question.
import { landing } from './landing.server'

/** The end of the address at which a question is open, with its words under the hand. */
export const questionEnd = (lessonId: string, questionId: string): string =>
  landing(`/lessons/${lessonId}?open=${questionId}`, `question-${questionId}-prompt`)
