// One person's doings in a course as they are counted: no name, no id, nothing that outlives the counting.
import type { Lang } from '../../platform/languages'
import type { Range } from '../progress/ranges'
import type { Answered } from '../quizzes/grade'
import type { Share } from '../quizzes/share'

export interface CountedLearner {
  language: Lang
  /** ms UTC */
  enrolledAt: number
  lastSeenAt: number
  completedAt?: number
  /** by lesson id; only lessons that were opened */
  lessons: ReadonlyMap<string, CountedLesson>
}

export interface CountedLesson {
  isDone: boolean
  /** where the person is in a recording, in ms */
  position?: { asset: string; ms: number }
  /** by the recording's hash */
  watched?: ReadonlyMap<string, CountedWatching>
  /** the first attempt that was sent; later ones have seen the explanations */
  attempt?: CountedAttempt
}

export interface CountedWatching {
  /** the union of all that was watched */
  ranges: readonly Range[]
  /** what browsers told one after the other in the last month, as it came */
  told: readonly (readonly Range[])[]
}

export interface CountedAttempt {
  /** as it stands today, also where a key was mended since; in the order asked */
  graded: readonly { id: string; share: Share; weight: number }[]
  answers: ReadonlyMap<string, Answered>
}
