// What the quiz editor of a lesson's page is given.
import type { Finding } from '../../../domain/courses/finding'
import type { QuestionType } from '../../../domain/quizzes/questions'
import type { SavePart } from '../parts'

export interface QuestionLine {
  id: string
  number: number
  type: QuestionType
  prompt: string
  /** what is missing or doubtful in it; not what its translations lack */
  findings: Pick<Finding, 'level' | 'code' | 'params'>[]
  /** unfolded when the page is shown */
  isOpen: boolean
  /** its form; a long quiz has it only where it is open */
  form?: SavePart
  /** ids for rows that are not there yet */
  spareIds: string[]
  /** its key is not the one of this earlier revision, by which attempts were judged */
  keySince?: number
}

export interface QuizPart {
  settings: SavePart
  questions: QuestionLine[]
  /** of which type the next question is, where nobody says */
  nextType: QuestionType
  /** video lessons, with their chapters as times to go to */
  videos: { id: string; title: string; chapters: { clock: string; title: string }[] }[]
  outcomes: { id: string; text: string }[]
  pools: string[]
  passMarkPercent: number
  isFull: boolean
}
