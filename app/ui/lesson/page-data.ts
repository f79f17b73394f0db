// What a lesson page shows: small plain data of the person, and long parts as markup that was rendered once for all.
import type { Question } from '../../domain/quizzes/questions'
import type { AlternativeKind } from '../../domain/courses/alternatives'
import type { LessonKind } from '../../domain/courses/document'
import type { SignLanguage } from '../../domain/courses/sign-languages'
import type { LessonView } from '../../domain/courses/views'
import type { Shown } from '../../domain/quizzes/text'
import type { CourseChanges } from '../../domain/enrolments/changes'
import type { Lang } from '../../platform/languages'
import type { NotesPart } from '../notes/notes-part'
import type { ReportPart } from './lesson-report'

export interface LessonPage {
  lang: Lang
  slug: string
  /** /{lang}/courses/{slug} */
  course: string
  courseTitle: Shown
  id: string
  kind: LessonKind
  title: Shown
  summary?: Shown
  moduleNumber: number
  number: number
  total: number
  /** a video's, without its long parts */
  video?: VideoPart
  reading?: { html: string; lang: Lang; minutes: number }
  quiz?: QuizPart
  notes?: { html: string; lang: Lang }
  attachments: LessonView['attachments']
  previous?: LessonView['previous']
  next?: LessonView['next']
  outlineHtml: string
  /** absent for a guest on the sample lesson, as all below */
  mine?: LearnerPart
  yourNotes?: NotesPart
  report?: ReportPart
  /** absent also where nothing changed */
  changes?: CourseChanges
  /** a draft that is looked at: everything opens, nothing is kept */
  preview?: PreviewPart
}

export interface PreviewPart {
  missing?: 'recording' | 'text'
  /** where the quiz can be tried */
  trial?: string
  questions?: PreviewQuestion[]
}

/** A question as it is asked, without its answer. */
export interface PreviewQuestion {
  id: string
  type: Question['type']
  prompt: Shown
  /** what is chosen, put in order, or given a partner */
  parts: Shown[]
  /** of a matching question: the partners */
  partners?: Shown[]
  unit?: Shown
}

export interface VideoPart {
  /** for browsers without a script: the lightest whole file there is */
  src: string
  mediaType: string
  /** of what is played: one figure, or the lightest and the best picture there is */
  sizesBytes: [number] | [from: number, to: number]
  durationMs: number
  widthPx: number
  heightPx: number
  poster?: string
  tracks: { lang: Lang; label: string; src: string; isDefault: boolean }[]
  startMs: number
  /** JSON for the island */
  islandJson: string
  asset: string
  recordingLang: Lang
  chapters: { atMs: number; title: Shown; href: string }[]
  /** the lesson's other recordings */
  voices: { lang: Lang; href: string }[]
  /** the versions of the recording; none where there is only itself */
  choices: VersionChoice[]
  /** the voice to go on in where the page is looked at in a language without a recording of its own */
  voiceIn: Partial<Record<Lang, Lang>>
  /** one part of it, as one page holds; parts count from 1 */
  downloads: { kind: 'video' | 'sound'; href: string; name: string; sizeBytes: number }[]
  transcript: { html: string; lang: Lang; isEmpty: boolean; part: number; parts: number; pdf: string }
}

export interface VersionChoice {
  kind: AlternativeKind | 'standard'
  signLanguage?: SignLanguage
  href: string
  isShown: boolean
}

export interface LearnerPart {
  isDone: boolean
  positionMs?: number | undefined
  doneCount: number
  requiredCount: number
  missing: { id: string; title: Shown; isQuiz: boolean }[]
  passMarkPercent: number
  isComplete: boolean
  certificateCode?: string
  needsEmail: boolean
  /** for the form that marks the lesson read */
  factId: string
}

export interface QuizPart {
  questionCount: number
  /** 0 = no limit */
  attemptsAllowed: number
  waitMinutes: number
  /** of the moment the next attempt opens, until a script tells it in the reader's own */
  timeZone: string
  passMarkPercent: number
  intro?: { html: string; lang: Lang }
  attempts: { id: string; number: number; isOpen: boolean; scorePercent?: number; isPassed: boolean }[]
  next: 'start' | 'continue' | 'again' | 'used-up' | { opensAt: number }
}
