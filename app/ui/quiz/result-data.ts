// What the result of a sent attempt shows.
import type { Topic } from '../../domain/courses/document'
import type { NextCourse } from '../learn/next-courses'
import type { AttemptResult } from '../../domain/quizzes/package'
import type { Shown } from '../../domain/quizzes/text'
import type { QuizPart } from '../lesson/page-data'

export interface ResultPage {
  result: AttemptResult
  /** up to a lesson's id */
  lessons: string
  topic: Topic
  courseTitle: Shown
  /** the path of this result */
  here: string
  /** for the cover, which is drawn from it */
  coverTitle: string
  hours: number
  missingCount: number
  /** the first lesson that is missing */
  following?: { id: string; title: Shown }
  /** what the person may do next with this quiz */
  next: QuizPart['next']
  /** 0 also where there is no limit */
  attemptsLeft: number
  timeZone: string
  /** dates in ms UTC */
  completed?: { from: number; to: number; code?: string; needsEmail: boolean; isRevoked: boolean }
  /** after the last quiz of a course */
  after?: { enrolmentId: string; isSurveyOpen: boolean; next: NextCourse[] }
}
