// The figures of a course as they may be told and as they are kept: nothing in them is about fewer than five people.
import type { Lang } from '../../platform/languages'
import type { Slip } from './slips'
import type { Figure } from './withhold'

export interface CourseFigures {
  v: 1
  /** people inside; 'none' = nobody; 'few' = one to four. Where there are fewer than twelve, nothing else is told */
  people: number | 'none' | 'few'
  told?: ToldCourse
}

export interface ToldCourse {
  completed: Figure
  /** not complete: seen in the last month, and for longer not */
  active: Figure
  paused: Figure
  languages: { language: Lang; people: Figure; completed: Figure }[]
  enrolledIn: MonthFigure[]
  completedIn: MonthFigure[]
  lessons: LessonFigures[]
}

/** `month` is 'YYYY-MM'; '' = all before the first one. */
export interface MonthFigure {
  month: string
  people: Figure
}

export interface LessonFigures {
  id: string
  opened: Figure
  done: Figure
  /** came so far and no further, and did not complete the course */
  stopped: Figure
  recordings: RecordingFigures[]
  questions: QuestionFigures[]
}

export interface RecordingFigures {
  asset: string
  stretchMs: number
  watched: Figure
  /** by stretch: saw it; saw it again in the last month; got no further. None where fewer than five watched */
  stretches: { seen: Figure; again: Figure; left: Figure }[]
}

export interface QuestionFigures {
  id: string
  asked: Figure
  /** right as a whole, or 'nearly-all', 'nearly-none': all or none but fewer than five. Absent where fewer than five were asked */
  right?: Figure | { is: 'nearly-all' | 'nearly-none' }
  /** as it follows from the two counts as they are told */
  rightPercent?: number
  /** the most frequent one, and how many made it; where that tells on nobody */
  slip?: { slip: Slip; people: Figure }
  /** −1 to 1, one decimal */
  discrimination?: number
  /** its key may be wrong: hardly anybody meets it; who knows more fails more; one wrong answer is more frequent than the right one */
  doubts?: ('unmet' | 'reversed' | 'rival')[]
}
