// The figures of a course with its own words beside them, ready for a page.
import type { Lang } from '../../platform/languages'
import type { LessonKind } from '../courses/document'
import type { Shown } from '../quizzes/text'
import type { SurveyQuestion } from '../surveys/rules'
import type { LessonFigures, QuestionFigures, ToldCourse } from './figures'
import type { Figure } from './withhold'

export interface FiguresView {
  courseId: string
  slug: string
  title: Shown
  /**
   * 'draft' = never published; 'uncounted' = not counted yet; 'none' = nobody has enrolled; 'few' = one to four people;
   * 'small' = five to eleven: too few for figures; 'told' = there are figures
   */
  state: 'draft' | 'uncounted' | 'none' | 'few' | 'small' | 'told'
  /** ms UTC: the moment the figures are of, and the last count, which may have left them as they were */
  asOf?: number
  lookedAt?: number
  /** a count was asked for and is not over */
  isCounting: boolean
  people: number
  course?: Omit<ToldCourse, 'lessons'>
  modules: ModuleView[]
  videos: VideoFigures[]
  quizzes: QuizFigures[]
  surveys?: SurveyView
  /** open reports of errors; those of each lesson are in `modules` */
  openReports: number
}

export interface ModuleView {
  id: string
  title: Shown
  lessons: LessonRow[]
}

export interface LessonRow extends Pick<LessonFigures, 'id' | 'opened' | 'done' | 'stopped'> {
  title: Shown
  kind: LessonKind
  openReports: number
}

export interface VideoFigures {
  lessonId: string
  title: Shown
  /** of the voice; named where the lesson has several recordings */
  voice: Lang
  isOneOfMany: boolean
  durationMs: number
  watched: Figure
  stretches: StretchView[]
}
export interface StretchView {
  fromMs: number
  /** what is said in it; '' = nothing */
  words: Shown
  seen: Figure
  again: Figure
  left: Figure
}

export interface QuizFigures {
  lessonId: string
  title: Shown
  questions: (Omit<QuestionFigures, 'slip'> & { prompt: Shown; slip?: SlipView })[]
}
export interface SlipView {
  kind: 'chose' | 'missed' | 'truth' | 'wrote' | 'number' | 'paired'
  /** the option or the words; of a number its digits */
  words?: Shown
  /** of kind 'paired': with what it was paired */
  with?: Shown
  truth?: boolean
  value?: number
  people: Figure
}

export interface SurveyView {
  courseId: string
  people: number
  questions: { question: SurveyQuestion; counts: Figure[] }[]
}
